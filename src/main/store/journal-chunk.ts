import type { JsonRecord } from './canonical-json';

/** One of the records that a chunk speaks of. */
export interface ChunkRecord {
  readonly id: string;
  readonly fields: JsonRecord;
}

/**
 * Records that were written together share a journal row: hashing and storing each by itself is what an import would
 * spend most of its time on. The row's text is a table, `[["", field, …], [id, value, …], …]`; of a single record it is
 * an object.
 */
const CHUNK_SIZE = 500;

export function chunkToJson(records: readonly ChunkRecord[]): string {
  const known = new Set<string>();
  for (const { fields } of records) for (const name of Object.keys(fields)) known.add(name);
  const names = [...known].sort();
  return JSON.stringify([
    ['', ...names],
    ...records.map(({ id, fields }) => [id, ...names.map((name) => fields[name] ?? null)]),
  ]);
}

export function isChunk(json: string): boolean {
  return json.startsWith('[');
}

export function parseChunk(json: string): ChunkRecord[] {
  const table: unknown = JSON.parse(json);
  if (!Array.isArray(table)) throw new TypeError('Not a journal chunk');
  const [header, ...rows] = table;
  return rows.map((row) => {
    const fields = Object.fromEntries(namesOf(header).map((name, at) => [name, row[at + 1]]));
    return { id: String(row[0]), fields };
  });
}

function namesOf(header: unknown): string[] {
  if (!Array.isArray(header)) throw new TypeError('Not a journal chunk');
  return header.slice(1).map(String);
}

/** What stands in the journal for the id of one record: the first and the last id, so that a record's chunk is found. */
export function chunkId(records: readonly ChunkRecord[]): string {
  const ids = records.map(({ id }) => id).sort();
  return `#${ids[0] ?? ''}..${ids.at(-1) ?? ''}`;
}

export function splitIntoChunks<T>(records: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < records.length; at += CHUNK_SIZE) chunks.push(records.slice(at, at + CHUNK_SIZE));
  return chunks;
}
