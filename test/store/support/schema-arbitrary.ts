import fc from 'fast-check';

/** As much of JSON Schema as the contract's inputs use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly propertyNames?: unknown;
  readonly additionalProperties?: unknown;
  /** `#/$defs/NAME`: a schema that holds itself. */
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, unknown>>;
}

/** Few ids, so that references often meet a record. */
const IDS = [1, 2, 3].map((digit) => `0198f000-0000-7000-8000-00000000000${digit}`);

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('2026-Q4', '2026', '2026-11', '2026-W47', '2026-11-02..2026-11-20', 'Анна', 'a'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '1901',
      '8999-Q4',
      '1940-01-01..2039-12-31',
      '__proto__',
      `'; DROP TABLE sale; --`,
      '\u0000',
      '\u202e',
      'я'.repeat(300),
      '%_\\',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const day = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2026-11-02', '2026-11-10', '2026-11-23', '2024-02-29') },
  { weight: 1, arbitrary: fc.constantFrom('1950-01-01', '2200-12-31', '2026-02-30', '9999-12-31', 'yesterday') },
);

/** Mostly valid values of a schema, at its edges more often than chance would go there. */
export function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { $defs: definitions = {} } = schema;
  const { root } = fc.letrec<Record<string, unknown>>((tie) => ({
    ...Object.fromEntries(
      Object.entries(definitions).map(([name, definition]) => [name, withRefs(asSchema(definition), tie)]),
    ),
    root: withRefs(schema, tie),
  }));
  if (root === undefined) throw new TypeError('A schema without an arbitrary');
  return root;
}

type Tie = (name: string) => fc.Arbitrary<unknown>;

/** A choice ends, once it is deep enough, in its first option: the one that does not hold itself. */
const DEPTH = { maxDepth: 4, depthIdentifier: 'schema' };

function withRefs(schema: JsonSchema, tie: Tie): fc.Arbitrary<unknown> {
  const arbitraryOf = (inner: JsonSchema) => withRefs(inner, tie);
  if (schema.$ref !== undefined) return tie(schema.$ref.replace('#/$defs/', ''));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(DEPTH, ...schema.anyOf.map((option) => arbitraryOf(asSchema(option))));
  switch (schema.type) {
    case 'string':
      return schema.format === 'uuid' ? fc.constantFrom(...IDS) : text;
    case 'integer':
    case 'number':
      return integers(schema.minimum ?? -1_000, schema.maximum ?? 1_000_000);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(asSchema(schema.items)), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object':
      return objects(schema, arbitraryOf);
    default:
      // What JSON Schema cannot say is a civil date.
      return day;
  }
}

function integers(min: number, max: number): fc.Arbitrary<number> {
  const small = fc.integer({ min: Math.max(min, -10), max: Math.min(max, 100_000) });
  return fc.oneof({ weight: 6, arbitrary: small }, { weight: 1, arbitrary: fc.constantFrom(min, max) });
}

function objects(schema: JsonSchema, arbitraryOf: (schema: JsonSchema) => fc.Arbitrary<unknown>) {
  if (schema.propertyNames) {
    return fc.dictionary(
      arbitraryOf(asSchema(schema.propertyNames)).map(String),
      arbitraryOf(asSchema(schema.additionalProperties)),
      {
        maxKeys: 9,
      },
    );
  }
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, arbitraryOf(asSchema(field))]);
  return fc.record(Object.fromEntries(fields));
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? value : {};
}
