import { Readable } from 'node:stream';
import { AppError } from '@shared/domain/errors';
import { CsvError, parse } from 'csv-parse';
import { findDelimiter } from './delimiter';
import type { ImportJob } from './import-job';

export interface TableRow {
  /** Line of the file on which the row begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: string;
  /** Cells of the header row; empty texts where the file has none. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

const MAX_COLUMNS = 1_000;
const MAX_RECORD_CHARS = 2_000_000;
const CHUNK_CHARS = 256 * 1024;

/**
 * Text → rows. A row with too few or too many cells is kept as it is for the check to ask about; what cannot be cut
 * into rows is refused: `import-not-a-table`, `import-broken-quotes`, `import-too-large`, `import-too-many-columns`,
 * `import-empty-file` (nothing below the header), `import-cancelled`.
 */
export async function parseTable(text: string, job: ImportJob): Promise<Table> {
  assertSaneLines(text);
  const { delimiter, table, skippedLines } = findDelimiter(text);
  job.begin('reading', table.length);
  const rows = await readRows(table, delimiter, skippedLines, job);
  const [first] = rows;
  if (!first) throw new AppError('validation', 'import-empty-file');
  if (first.cells.length > MAX_COLUMNS) throw new AppError('validation', 'import-too-many-columns');
  if (first.cells.length < 2) throw new AppError('validation', 'import-not-a-table');
  const headed = !looksLikeData(first.cells);
  const body = headed ? rows.slice(1) : rows;
  if (body.length === 0) throw new AppError('validation', 'import-empty-file');
  return { delimiter, headers: headed ? first.cells : first.cells.map(() => ''), rows: body };
}

async function readRows(table: string, delimiter: string, skippedLines: number, job: ImportJob): Promise<TableRow[]> {
  const parser = parse({
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD_CHARS,
  });
  const rows: TableRow[] = [];
  try {
    for await (const entry of Readable.from(chunksOf(table, job)).pipe(parser)) {
      const { record, info }: ParsedEntry = entry;
      const inside = record.reduce((sum, cell) => sum + countLineEnds(cell), 0);
      rows.push({ line: info.lines - inside + skippedLines, cells: record });
    }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('validation', 'import-broken-quotes', {}, { cause: error }) : error;
  }
  job.assertWanted();
  return rows;
}

interface ParsedEntry {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Pieces that end with a line, so that no letter and no pair of line ends is ever cut in two. */
async function* chunksOf(table: string, job: ImportJob): AsyncGenerator<string> {
  let from = 0;
  while (from < table.length) {
    const lineEnd = table.indexOf('\n', from + CHUNK_CHARS);
    const to = lineEnd === -1 ? table.length : lineEnd + 1;
    yield table.slice(from, to);
    from = to;
    await job.advance(from);
  }
}

function countLineEnds(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.split(/\r\n|\n|\r/).length - 1;
}

/** Lines of a size that no table has: checked first, because it is quick, and parsing them is not. */
function assertSaneLines(text: string): void {
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    if (end - from > MAX_RECORD_CHARS && !text.slice(from, end).includes('\r'))
      throw tooLong(text.slice(from, from + 100_000));
    from = end + 1;
  }
}

function tooLong(start: string): AppError {
  const separators = start.match(/[,;\t|]/g)?.length ?? 0;
  return separators > MAX_COLUMNS
    ? new AppError('validation', 'import-too-many-columns')
    : new AppError('validation', 'import-too-large', { limitMb: 2 });
}

/** A first row with dates or amounts in it is no header: taking it for one would lose a deal. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d[\d\s.,]*)/.test(cell));
}
