import { assertNever } from '@shared/domain/assert-never';

/**
 * A formula with its inputs named: drawn as a fraction, written as text, and computed again by a test, all from the same
 * tree. Leaves are terms of a derivation; nothing here knows units or words.
 */
export type Expression<TermId extends string = string> =
  | { readonly op: 'term'; readonly id: TermId }
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'sum' | 'product' | 'least' | 'greatest'; readonly of: readonly Expression<TermId>[] }
  | { readonly op: 'difference' | 'quotient'; readonly of: readonly [Expression<TermId>, Expression<TermId>] }
  /** To whole units; a person is shown the inner formula. */
  | { readonly op: 'round' | 'round-up'; readonly of: Expression<TermId> }
  /** What no line of arithmetic says: a median of rows, a share of simulated ends. */
  | { readonly op: 'method'; readonly id: MethodId; readonly of: readonly TermId[] };

const METHOD_IDS = ['margin-of-each', 'product-limit', 'median', 'best', 'simulation', 'exact-test'] as const;
export type MethodId = (typeof METHOD_IDS)[number];

type Part<TermId extends string> = TermId | number | Expression<TermId>;

function part<TermId extends string>(of: Part<TermId>): Expression<TermId> {
  if (typeof of === 'number') return { op: 'number', value: of };
  return typeof of === 'string' ? { op: 'term', id: of } : of;
}

export function quotient<TermId extends string>(top: Part<TermId>, bottom: Part<TermId>): Expression<TermId> {
  return { op: 'quotient', of: [part(top), part(bottom)] };
}

export function difference<TermId extends string>(from: Part<TermId>, taken: Part<TermId>): Expression<TermId> {
  return { op: 'difference', of: [part(from), part(taken)] };
}

export function sum<TermId extends string>(...of: readonly Part<TermId>[]): Expression<TermId> {
  const [only] = of;
  return of.length === 1 && only !== undefined ? part(only) : { op: 'sum', of: of.map(part) };
}

export function product<TermId extends string>(...of: readonly Part<TermId>[]): Expression<TermId> {
  return { op: 'product', of: of.map(part) };
}

export function greatest<TermId extends string>(...of: readonly Part<TermId>[]): Expression<TermId> {
  return { op: 'greatest', of: of.map(part) };
}

export function least<TermId extends string>(...of: readonly Part<TermId>[]): Expression<TermId> {
  return { op: 'least', of: of.map(part) };
}

export function rounded<TermId extends string>(
  of: Part<TermId>,
  op: 'round' | 'round-up' = 'round',
): Expression<TermId> {
  return { op, of: part(of) };
}

export function method<TermId extends string>(id: MethodId, ...of: readonly TermId[]): Expression<TermId> {
  return { op: 'method', id, of };
}

/**
 * The formula with its inputs put in; `null` where an input is missing, a divisor is zero, or a method is in it that
 * `byMethod` does not compute.
 */
export function evaluateExpression<TermId extends string>(
  expression: Expression<TermId>,
  inputOf: (id: TermId) => number | null,
  byMethod: (id: MethodId, of: readonly TermId[]) => number | null = () => null,
): number | null {
  const inner = (of: Expression<TermId>) => evaluateExpression(of, inputOf, byMethod);
  switch (expression.op) {
    case 'term':
      return inputOf(expression.id);
    case 'number':
      return expression.value;
    case 'sum':
      return fold(expression.of.map(inner), (left, right) => left + right);
    case 'product':
      return fold(expression.of.map(inner), (left, right) => left * right);
    case 'least':
      return fold(expression.of.map(inner), (left, right) => Math.min(left, right));
    case 'greatest':
      return fold(expression.of.map(inner), (left, right) => Math.max(left, right));
    case 'difference':
      return fold(expression.of.map(inner), (left, right) => left - right);
    case 'quotient':
      return fold(expression.of.map(inner), (top, bottom) => (bottom === 0 ? Number.NaN : top / bottom));
    case 'round':
      return change(inner(expression.of), Math.round);
    case 'round-up':
      return change(inner(expression.of), Math.ceil);
    case 'method':
      return byMethod(expression.id, expression.of);
    default:
      return assertNever(expression);
  }
}

function fold(values: readonly (number | null)[], join: (left: number, right: number) => number): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length !== values.length || known.length === 0) return null;
  const result = known.reduce(join);
  return Number.isNaN(result) ? null : result;
}

function change(value: number | null, how: (value: number) => number): number | null {
  return value === null ? null : how(value) + 0;
}
