/** A record as the journal keeps it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The fields of an entity, as a record. */
export function fieldsOf(entity: object): JsonRecord {
  return Object.fromEntries(Object.entries(entity));
}

/** JSON with sorted keys: equal content gives equal text, whatever the order in which it was put together. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

export function sameJson(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** A JSON object out of the journal. */
export function parseJsonRecord(text: string): JsonRecord {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('Not a JSON object');
  return { ...value };
}
