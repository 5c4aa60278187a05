import type { EntityName } from '@shared/domain/entities';
import type { JsonRecord } from './canonical-json';
import type { Store } from './store';

/** What a journal row may be about: an entity, or the link between an imported row and what it became. */
export type JournalEntity = EntityName | 'external-ref';

/** How records of one kind are kept, as far as the journal needs to know to write, take back and replay them. */
export interface JournaledKind {
  readonly entity: JournalEntity;
  /** Living records only; `null` where there is none. */
  readonly findFields: (store: Store, id: string) => JsonRecord | null;
  /** Whether a row, living or buried, has this id. */
  readonly exists: (store: Store, id: string) => boolean;
  /** Writes a record out of the journal; a buried one lives again. */
  readonly restore: (store: Store, fields: JsonRecord) => void;
  readonly bury: (store: Store, id: string, atMs: number) => void;
  /** All living records in the order of their ids. */
  readonly listAll: (store: Store) => readonly { readonly id: string; readonly fields: JsonRecord }[];
}

export interface RecordKind<T extends JsonRecord> extends JournaledKind {
  readonly idOf: (record: T) => string;
  readonly write: (store: Store, record: T) => void;
}

export interface TableKind<T extends JsonRecord, Row> {
  readonly entity: JournalEntity;
  readonly table: string;
  /** Selects living and buried rows in the shape of `Row`, without WHERE. */
  readonly select: string;
  readonly idOf: (record: T) => string;
  readonly fromRow: (row: Row) => T;
  readonly parse: (fields: JsonRecord) => T;
  readonly write: (store: Store, record: T) => void;
}

/** A kind whose records are the rows of one table with an `id` and a tombstone. */
export function tableKind<T extends JsonRecord, Row>(kind: TableKind<T, Row>): RecordKind<T> {
  const { entity, table, select, idOf, fromRow, write } = kind;
  const findSql = `${select} WHERE ${table}.id = ? AND ${table}.deleted_at_ms IS NULL`;
  const listSql = `${select} WHERE ${table}.deleted_at_ms IS NULL ORDER BY ${table}.id`;
  const existsSql = `SELECT 1 FROM ${table} WHERE id = ?`;
  const burySql = `UPDATE ${table} SET deleted_at_ms = ? WHERE id = ?`;
  return {
    entity,
    idOf,
    write,
    findFields: (store, id) => {
      const row = store.statement<Row>(findSql).get(id);
      return row === undefined ? null : fromRow(row);
    },
    exists: (store, id) => store.statement(existsSql).get(id) !== undefined,
    restore: (store, fields) => write(store, kind.parse(fields)),
    bury: (store, id, atMs) => {
      store.statement(burySql).run(atMs, id);
    },
    listAll: (store) =>
      store
        .statement<Row>(listSql)
        .all()
        .map((row) => fromRow(row))
        .map((record) => ({ id: idOf(record), fields: record })),
  };
}

/** Inserts a row, or overwrites the one with the same key and brings it back to life. */
export function upsertSql(table: string, keys: readonly string[], columns: readonly string[]): string {
  const all = [...keys, ...columns];
  const sets = [...columns.map((column) => `${column} = excluded.${column}`), 'deleted_at_ms = NULL'];
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((name) => `@${name}`).join(', ')})
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}
