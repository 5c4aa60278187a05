import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';

/** The records of those ids, each once. Throws `records-not-found`, naming how many of them are gone. */
export function foundAll<T>(ids: readonly Id[], find: (id: Id) => T | null): T[] {
  const asked = [...new Set(ids)];
  const records = asked.map(find).filter((record) => record !== null);
  if (records.length < asked.length) {
    throw new AppError('not-found', 'records-not-found', {
      count: asked.length - records.length,
      total: asked.length,
    });
  }
  return records;
}

/** Throws `key`, naming how many of the records stand in the way: then none of them is touched. */
export function assertNone<T>(
  records: readonly T[],
  stands: (record: T) => boolean,
  key: 'sales-have-returns' | 'leads-have-sales',
): void {
  const count = records.filter(stands).length;
  if (count > 0) throw new AppError('conflict', key, { count, total: records.length });
}

/** The patch without the fields that were not given. */
export function givenOf<P extends object>(patch: P): { [K in keyof P]?: Exclude<P[K], undefined> } {
  const given: { [K in keyof P]?: Exclude<P[K], undefined> } = {};
  for (const field of keysOf(patch)) {
    const value = patch[field];
    if (isGiven(value)) given[field] = value;
  }
  return given;
}

function keysOf<P extends object>(patch: P): (keyof P)[] {
  const keys: (keyof P)[] = [];
  for (const key in patch) keys.push(key);
  return keys;
}

function isGiven<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}
