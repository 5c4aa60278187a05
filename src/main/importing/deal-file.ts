import { createHash } from 'node:crypto';
import type { DealField, DealMapping } from '@shared/contract/views/importing';
import { cleanText, fitText } from './clean-text';
import { decodeText } from './decode';
import { type ImportSource, recogniseSource } from './headers';
import type { ImportJob } from './import-job';
import { parseTable, type Table, type TableRow } from './parse-table';

/** A file of deals as read, before anything is understood. */
export interface DealFile extends Table {
  readonly encoding: string;
  readonly source: ImportSource;
  readonly sha256: string;
}

/** Longest stage text that a mapping can carry. */
const STAGE_LENGTH = 200;

/** Bytes → rows; see `decodeText` and `parseTable` for what is refused. */
export async function readDealFile(bytes: Uint8Array, job: ImportJob): Promise<DealFile> {
  const { text, encoding } = decodeText(bytes);
  const table = await parseTable(text, job);
  return {
    ...table,
    encoding,
    source: recogniseSource(table.headers),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The cleaned text of a field in a row; empty where the file has no such column. */
export function fieldText(row: TableRow, columns: DealMapping['columns'], field: DealField): string {
  const position = columns[field];
  return position === null ? '' : cleanText(row.cells[position] ?? '');
}

export function stageText(row: TableRow, columns: DealMapping['columns']): string {
  return fitText(fieldText(row, columns, 'stage'), STAGE_LENGTH);
}

/** Stage texts of the file with how often each occurs, most frequent first. */
export function countStages(
  file: Table,
  columns: DealMapping['columns'],
): { readonly text: string; readonly count: number }[] {
  if (columns.stage === null) return [];
  const counts = new Map<string, number>();
  for (const row of file.rows) {
    const text = stageText(row, columns);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
