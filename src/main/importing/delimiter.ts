import { AppError } from '@shared/domain/errors';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 40;
const SAMPLE_CHARS = 200_000;

export interface DelimitedText {
  readonly delimiter: Delimiter;
  /** The table without a leading `sep=` line, and how many lines that took. */
  readonly table: string;
  readonly skippedLines: number;
}

/** Finds what separates the columns: said by a `sep=` line, else what divides the first lines most evenly. */
export function findDelimiter(text: string): DelimitedText {
  const said = /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === said?.[1]);
  if (said && delimiter) return { delimiter, table: text.slice(said[0].length), skippedLines: 1 };
  const records = sampleRecords(text);
  const best = DELIMITERS.map((candidate) => ({ candidate, score: evenness(records, candidate) })).reduce((a, b) =>
    b.score > a.score ? b : a,
  );
  if (best.score === 0) throw new AppError('validation', 'import-not-a-table');
  return { delimiter: best.candidate, table: text, skippedLines: 0 };
}

/** The first records with everything inside quotes taken out. */
function sampleRecords(text: string): string[] {
  const records: string[] = [];
  let record = '';
  let quoted = false;
  const end = Math.min(text.length, SAMPLE_CHARS);
  for (let index = 0; index < end && records.length < SAMPLE_RECORDS; index += 1) {
    const char = text[index] ?? '';
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (record.trim() !== '') records.push(record);
      record = '';
    } else if (!quoted) record += char;
  }
  if (record.trim() !== '' && records.length < SAMPLE_RECORDS) records.push(record);
  return records;
}

/** Lines that have as many separators as the header, weighted by how many columns that makes. */
function evenness(records: readonly string[], delimiter: string): number {
  const counts = records.map((record) => record.split(delimiter).length - 1);
  const inHeader = counts[0] ?? 0;
  if (inHeader === 0) return 0;
  const even = counts.filter((count) => count === inHeader).length;
  return (even / counts.length) * Math.min(inHeader, 30) + even / counts.length;
}
