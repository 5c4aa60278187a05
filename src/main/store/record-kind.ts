import type { EntityName } from '@shared/domain/entities';
import type { JsonRecord } from './canonical-json';
import type { Store } from './store';

/** What a journal row may be about: an entity, or the link between an imported row and what it became. */
export type JournalEntity = EntityName | 'external-ref';

export interface KeptRecord {
  readonly id: string;
  readonly fields: JsonRecord;
}

/** How records of one kind are kept, as far as the journal needs to know to write, take back and replay them. */
export interface JournaledKind {
  readonly entity: JournalEntity;
  /** Living records only; `null` where there is none. */
  readonly findFields: (store: Store, id: string) => JsonRecord | null;
  /** Which of the ids a row, living or buried, has. */
  readonly listTaken: (store: Store, ids: readonly string[]) => ReadonlySet<string>;
  /** Writes a record out of the journal; a buried one lives again. */
  readonly restore: (store: Store, fields: JsonRecord) => void;
  readonly bury: (store: Store, id: string, atMs: number) => void;
  /** Fields put together from journal rows → as {@link findFields} would answer them. */
  readonly settle: (fields: JsonRecord) => JsonRecord;
  /** All living records in the order of their ids. Until the last one was taken the store can do nothing else. */
  readonly eachLiving: (store: Store) => Iterable<KeptRecord>;
  /** All tombstones, as the records were when they were removed. */
  readonly eachBuried: (store: Store) => Iterable<KeptRecord>;
  readonly countLiving: (store: Store) => number;
}

export interface RecordKind<T extends JsonRecord> extends JournaledKind {
  readonly idOf: (record: T) => string;
  /** @param fresh no row, living or buried, has its id: a plain INSERT does, at half the cost of an upsert */
  readonly write: (store: Store, record: T, fresh?: boolean) => void;
  /** The record as {@link findFields} answers it once it is written. */
  readonly fieldsOf: (record: T) => JsonRecord;
}

export interface TableKind<T extends JsonRecord, Row> {
  readonly entity: JournalEntity;
  readonly table: string;
  /** Selects living and buried rows in the shape of `Row`, without WHERE. */
  readonly select: string;
  readonly idOf: (record: T) => string;
  readonly fromRow: (row: Row) => T;
  readonly parse: (fields: JsonRecord) => T;
  readonly write: (store: Store, record: T, fresh?: boolean) => void;
  /**
   * Fields that came after the first schema, with the value that says "not given". The journal and the digest leave
   * them out while they have it: what was written before the field existed still means the same.
   */
  readonly later?: Partial<T>;
}

/** A kind whose records are the rows of one table with an `id` and a tombstone. */
export function tableKind<T extends JsonRecord, Row>(kind: TableKind<T, Row>): RecordKind<T> {
  const { entity, table, select, idOf, write, later = {} } = kind;
  const fieldsOf = (row: Row): JsonRecord => omitLater(kind.fromRow(row), later);
  const findSql = `${select} WHERE ${table}.id = ? AND ${table}.deleted_at_ms IS NULL`;
  const listSql = (state: 'IS NULL' | 'IS NOT NULL') =>
    `${select} WHERE ${table}.deleted_at_ms ${state} ORDER BY ${table}.id`;
  const countSql = `SELECT COUNT(*) AS count FROM ${table} WHERE deleted_at_ms IS NULL`;
  function* each(store: Store, sql: string): Generator<KeptRecord> {
    for (const row of store.statement<Row>(sql).iterate()) {
      const record = kind.fromRow(row);
      yield { id: idOf(record), fields: omitLater(record, later) };
    }
  }
  const takenSql = `SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;
  const burySql = `UPDATE ${table} SET deleted_at_ms = ? WHERE id = ?`;
  return {
    entity,
    idOf,
    write,
    findFields: (store, id) => {
      const row = store.statement<Row>(findSql).get(id);
      return row === undefined ? null : fieldsOf(row);
    },
    listTaken: (store, ids) =>
      new Set(
        store
          .statement<{ id: string }>(takenSql)
          .all(JSON.stringify(ids))
          .map(({ id }) => id),
      ),
    restore: (store, fields) => write(store, kind.parse(addLater(fields, later))),
    settle: (fields) => omitLater(addLater(fields, later), later),
    bury: (store, id, atMs) => {
      store.statement(burySql).run(atMs, id);
    },
    fieldsOf: (record) => omitLater(record, later),
    eachLiving: (store) => each(store, listSql('IS NULL')),
    eachBuried: (store) => each(store, listSql('IS NOT NULL')),
    countLiving: (store) => store.statement<{ count: number }>(countSql).get()?.count ?? 0,
  };
}

/** Inserts a row with a key that is new. */
export function insertSql(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
}

/** Inserts a row, or overwrites the one with the same key and brings it back to life. */
export function upsertSql(table: string, keys: readonly string[], columns: readonly string[]): string {
  const sets = [...columns.map((column) => `${column} = excluded.${column}`), 'deleted_at_ms = NULL'];
  return `${insertSql(table, [...keys, ...columns])}
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}

/** The record without the later fields that are not given. */
export function omitLater(record: JsonRecord, later: JsonRecord): JsonRecord {
  let fields: Record<string, unknown> | null = null;
  for (const field of Object.keys(later)) {
    if (!isAbsent(record[field], later[field])) continue;
    fields ??= { ...record };
    delete fields[field];
  }
  return fields ?? record;
}

function isAbsent(value: unknown, absent: unknown): boolean {
  if (value === null || value === undefined || value === absent) return true;
  return Array.isArray(value) && value.length === 0 && Array.isArray(absent) && absent.length === 0;
}

/** The opposite of {@link omitLater}. */
export function addLater(fields: JsonRecord, later: JsonRecord): JsonRecord {
  const given = Object.entries(fields).filter(([field, value]) => value !== null || !Object.hasOwn(later, field));
  return { ...later, ...Object.fromEntries(given) };
}
