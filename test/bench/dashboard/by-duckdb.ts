import { writeFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { civilDate, fromDayNumber, monthOf, toDayNumber, yearOf } from '@shared/calendar/iso-date';
import type { Firm } from '../firm';
import { keyColumn, QUALITY, STATUS, TABLES, VALUE_SQL } from './peer-sql';
import { type AnswerRow, type Answers, type Period, QUESTIONS, type Question } from './questions';

export interface DuckPeer {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** `null`: DuckDB is not installed for this machine. */
export async function openDuckPeer(file: string, threads: number): Promise<DuckPeer | null> {
  const duckdb = await import('@duckdb/node-api').catch(() => null);
  if (!duckdb) return null;
  const instance = await duckdb.DuckDBInstance.create(file, { threads: String(threads) });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** The rows of the expert's tables, with month and week standing in them: DuckDB then looks nothing up. */
export async function fillDuckPeer({ connection }: DuckPeer, firm: Firm, folder: string): Promise<void> {
  const at = (day: number | null) =>
    day === null ? [null, null, null] : [day, placeOf('week', day), placeOf('month', day)];
  const leads = firm.leads.map((lead) => [
    ...[...at(lead.createdDay), lead.channel, lead.segment, lead.campaign, lead.owner, QUALITY[lead.quality]],
    ...[lead.assessedDay, STATUS[lead.status], ...at(lead.closedDay)],
  ]);
  const sales = firm.sales.map(({ day, kind, amountMinor, marginMinor, channel }, place) => [
    ...[...at(day), kind === 'return' ? 1 : 0, amountMinor, marginMinor, channel, firm.winners.has(place) ? 1 : 0],
  ]);
  const credits = firm.sales.flatMap(({ day, kind, credits }) =>
    credits.map(({ employee, partMinor }) => [...at(day), kind === 'return' ? 1 : 0, employee, partMinor]),
  );
  const load = async (table: string, columns: string, rows: readonly (readonly (number | null)[])[]) => {
    const file = `${folder}/${table}.csv`;
    writeFileSync(file, rows.map((row) => row.join(',')).join('\n'));
    await connection.run(`CREATE TABLE ${table} (${columns})`);
    await connection.run(`COPY ${table} FROM '${file}' (HEADER false)`);
  };
  const dated = (day: string) => `${day} INTEGER, ${day}_week SMALLINT, ${day}_month SMALLINT`;
  const lead = 'channel TINYINT, segment TINYINT, campaign TINYINT, owner TINYINT, quality TINYINT, assessed INTEGER';
  await load('lead', `${dated('created')}, ${lead}, status TINYINT, ${dated('closed')}`, leads);
  await load(
    'sale',
    `${dated('day')}, returned TINYINT, amount BIGINT, margin BIGINT, channel TINYINT, wins TINYINT`,
    sales,
  );
  await load('credit', `${dated('day')}, returned TINYINT, employee TINYINT, part BIGINT`, credits);
  await connection.run('CHECKPOINT');
}

/**
 * The whole dashboard in one statement, a SELECT a question. Small whole numbers as groups let DuckDB count in a plain
 * array instead of a hash table.
 */
export async function answerByDuckDb(
  { connection }: DuckPeer,
  grain: Period['grain'],
): Promise<(period: Period) => Promise<Answers>> {
  const statement = await connection.prepare(
    QUESTIONS.map((question, at) => sqlOf(question, at, grain)).join(' UNION ALL '),
  );
  return async ({ range, before }) => {
    const dates = [range.from, range.to, before.from, before.to];
    for (const [at, date] of dates.entries()) statement.bindInteger(at + 1, toDayNumber(date));
    const answers: AnswerRow[][] = QUESTIONS.map(() => []);
    const reader = await statement.runAndReadAll();
    for (const row of reader.getRowsJS()) {
      const [question = 0, place = 0, key = 0, ...values] = row.map(Number);
      const bucket = QUESTIONS[question]?.inTime ? bucketAt(grain, place) : 0;
      answers[question]?.push({ bucket, key, values: values.slice(0, QUESTIONS[question]?.values.length) });
    }
    return answers;
  };
}

const MOST_VALUES = Math.max(...QUESTIONS.map(({ values }) => values.length));

function sqlOf({ source, by, inTime, before, values }: Question, at: number, grain: Period['grain']): string {
  const { table, day } = TABLES[source];
  const key = by === 'all' ? null : keyColumn(by, source);
  const counted = values.map((value) => `CAST(${VALUE_SQL[value][source] ?? 'NULL'} AS DOUBLE)`);
  const columns = [`${at}`, inTime ? `${day}_${grain}` : '0', key ?? '0', ...counted];
  while (columns.length < MOST_VALUES + 3) columns.push('CAST(NULL AS DOUBLE)');
  const groups = [...(inTime ? [`${day}_${grain}`] : []), ...(key ? [key] : [])];
  const where = `WHERE ${day} BETWEEN ${before ? '$3 AND $4' : '$1 AND $2'}`;
  return `SELECT ${columns.join(', ')} FROM ${table} ${where} ${groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : ''}`;
}

/** Weeks and months as their number since 1970. */
function placeOf(grain: Period['grain'], day: number): number {
  if (grain === 'week') return Math.floor((day + 3) / 7);
  const date = fromDayNumber(day);
  return (yearOf(date) - 1970) * 12 + monthOf(date) - 1;
}

function bucketAt(grain: Period['grain'], place: number): number {
  return grain === 'week' ? place * 7 - 3 : toDayNumber(civilDate(1970 + Math.floor(place / 12), (place % 12) + 1, 1));
}
