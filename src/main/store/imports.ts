import { idField } from '@shared/domain/fields';
import { z } from 'zod';
import type { JsonRecord } from './canonical-json';
import { insertSql, type KeptRecord, type RecordKind, tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

const importBatchSchema = z.object({
  id: idField,
  /** Where the rows' external ids come from; ids of two sources never meet. */
  source: z.string().min(1),
  fileName: z.string(),
  fileSha256: z.string(),
  atEpochMs: z.int(),
  mappingJson: z.string(),
  rowCount: z.int(),
});
/** One committed import. */
export type ImportBatch = z.infer<typeof importBatchSchema>;

const externalRefSchema = z.object({
  source: z.string().min(1),
  externalId: z.string().min(1),
  leadId: idField.nullable(),
  saleId: idField.nullable(),
  importBatchId: idField,
  /** Hash of the row's content as last imported: tells a changed row from a known one. */
  rowHash: z.string(),
  /** The row as the file had it. */
  rawJson: z.string(),
});
/** What a row of a file became. */
export type ExternalRef = z.infer<typeof externalRefSchema>;

interface ImportBatchRow {
  readonly id: string;
  readonly source: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly at_ms: number;
  readonly mapping_json: string;
  readonly row_count: number;
}

const BATCH_COLUMNS = ['source', 'file_name', 'file_sha256', 'at_ms', 'mapping_json', 'row_count'];
const UPSERT_BATCH = upsertSql('import_batch', ['id'], BATCH_COLUMNS);

export const IMPORTS = tableKind<ImportBatch, ImportBatchRow>({
  entity: 'import',
  table: 'import_batch',
  select: `SELECT ${['id', ...BATCH_COLUMNS].map((column) => `import_batch.${column}`).join(', ')} FROM import_batch`,
  idOf: (batch) => batch.id,
  fromRow: (row) => ({
    id: row.id,
    source: row.source,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    atEpochMs: row.at_ms,
    mappingJson: row.mapping_json,
    rowCount: row.row_count,
  }),
  parse: (fields) => importBatchSchema.parse(fields),
  write: (store, batch) => {
    store.statement(UPSERT_BATCH).run({
      id: batch.id,
      source: batch.source,
      file_name: batch.fileName,
      file_sha256: batch.fileSha256,
      at_ms: batch.atEpochMs,
      mapping_json: batch.mappingJson,
      row_count: batch.rowCount,
    });
  },
});

interface ExternalRefRow {
  readonly source: string;
  readonly external_id: string;
  readonly lead_id: string | null;
  readonly sale_id: string | null;
  readonly import_batch_id: string;
  readonly row_hash: string;
  readonly raw_json: string;
}

const REF_COLUMNS = ['lead_id', 'sale_id', 'import_batch_id', 'row_hash', 'raw_json'];
const SELECT_REF = `SELECT source, external_id, ${REF_COLUMNS.join(', ')} FROM external_ref`;
const INSERT_REF = insertSql('external_ref', ['source', 'external_id', ...REF_COLUMNS]);
const UPSERT_REF = upsertSql('external_ref', ['source', 'external_id'], REF_COLUMNS);

/** In the journal an external reference goes by both parts of its key. */
function refKey(source: string, externalId: string): string {
  return JSON.stringify([source, externalId]);
}

function parseRefKey(key: string): [source: string, externalId: string] {
  return z.tuple([z.string(), z.string()]).parse(JSON.parse(key));
}

export const EXTERNAL_REFS: RecordKind<ExternalRef> = {
  entity: 'external-ref',
  idOf: (ref) => refKey(ref.source, ref.externalId),
  findFields: (store, id) => findExternalRef(store, ...parseRefKey(id)),
  listTaken: (store, ids) =>
    new Set(
      store
        .statement<{ id: string }>(
          `SELECT value AS id FROM json_each(?) WHERE EXISTS (
             SELECT 1 FROM external_ref WHERE source = value ->> 0 AND external_id = value ->> 1)`,
        )
        .all(JSON.stringify(ids))
        .map(({ id }) => id),
    ),
  write: writeExternalRef,
  restore: (store, fields: JsonRecord) => writeExternalRef(store, externalRefSchema.parse(fields)),
  settle: (fields) => fields,
  bury: (store, id, atMs) => {
    store
      .statement('UPDATE external_ref SET deleted_at_ms = ? WHERE source = ? AND external_id = ?')
      .run(atMs, ...parseRefKey(id));
  },
  fieldsOf: (ref) => ref,
  eachLiving: (store) => eachRef(store, 'IS NULL'),
  eachBuried: (store) => eachRef(store, 'IS NOT NULL'),
  countLiving: (store) =>
    store.statement<{ count: number }>('SELECT COUNT(*) AS count FROM external_ref WHERE deleted_at_ms IS NULL').get()
      ?.count ?? 0,
};

function* eachRef(store: Store, state: 'IS NULL' | 'IS NOT NULL'): Generator<KeptRecord> {
  const rows = store
    .statement<ExternalRefRow>(`${SELECT_REF} WHERE deleted_at_ms ${state} ORDER BY source, external_id`)
    .iterate();
  for (const row of rows) yield { id: refKey(row.source, row.external_id), fields: rowToExternalRef(row) };
}

function rowToExternalRef(row: ExternalRefRow): ExternalRef {
  return {
    source: row.source,
    externalId: row.external_id,
    leadId: row.lead_id,
    saleId: row.sale_id,
    importBatchId: row.import_batch_id,
    rowHash: row.row_hash,
    rawJson: row.raw_json,
  };
}

function writeExternalRef(store: Store, ref: ExternalRef, fresh = false): void {
  store.statement(fresh ? INSERT_REF : UPSERT_REF).run({
    source: ref.source,
    external_id: ref.externalId,
    lead_id: ref.leadId,
    sale_id: ref.saleId,
    import_batch_id: ref.importBatchId,
    row_hash: ref.rowHash,
    raw_json: ref.rawJson,
  });
}

/** Living references only: what was undone may be imported again. */
export function findExternalRef(store: Store, source: string, externalId: string): ExternalRef | null {
  const row = store
    .statement<ExternalRefRow>(`${SELECT_REF} WHERE source = ? AND external_id = ? AND deleted_at_ms IS NULL`)
    .get(source, externalId);
  return row ? rowToExternalRef(row) : null;
}

export function insertImportBatch(writer: Writer, batch: ImportBatch): void {
  writer.insert(IMPORTS, batch);
}

export function insertExternalRefs(writer: Writer, refs: readonly ExternalRef[]): void {
  writer.insertMany(EXTERNAL_REFS, refs);
}

/** Throws `record-not-found`. */
export function updateExternalRef(writer: Writer, ref: ExternalRef): void {
  writer.update(EXTERNAL_REFS, ref);
}
