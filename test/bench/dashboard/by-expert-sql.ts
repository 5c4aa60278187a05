import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import BetterSqlite3 from 'better-sqlite3';
import { bucketStart } from '../../../src/main/store/rollups/buckets';
import { FIRST_DAY, type Firm, LAST_DAY } from '../firm';
import { keyColumn, QUALITY, STATUS, TABLES, VALUE_SQL } from './peer-sql';
import { type AnswerRow, type Answers, type Period, QUESTIONS, type Question } from './questions';

/**
 * The peer as an expert builds it who wants fast reports from plain tables: days and keys are integers, everything that
 * a report needs stands in the row itself (a sale knows its channel and whether it won its customer, a credit its day),
 * and every question is answered from a covering index alone.
 */
const SCHEMA = `
CREATE TABLE lead (id INTEGER PRIMARY KEY, created INTEGER, channel INTEGER, segment INTEGER, campaign INTEGER, owner INTEGER,
  quality INTEGER, assessed INTEGER, status INTEGER, closed INTEGER);
CREATE TABLE sale (id INTEGER PRIMARY KEY, day INTEGER, returned INTEGER, amount INTEGER, margin INTEGER, channel INTEGER, wins INTEGER);
CREATE TABLE credit (sale INTEGER, day INTEGER, returned INTEGER, employee INTEGER, part INTEGER);
CREATE TABLE calendar (day INTEGER PRIMARY KEY, week INTEGER, month INTEGER);`;
const INDEXES = `
CREATE INDEX lead_channel ON lead (created, channel, quality);
CREATE INDEX lead_segment ON lead (created, segment, quality);
CREATE INDEX lead_campaign ON lead (created, campaign, quality);
CREATE INDEX lead_owner ON lead (created, owner, quality);
CREATE INDEX lead_cohort ON lead (created, quality, assessed, status, closed);
CREATE INDEX lead_closed ON lead (closed, owner, status) WHERE closed IS NOT NULL;
CREATE INDEX sale_day ON sale (day, channel, returned, amount, margin, wins);
CREATE INDEX sale_wins ON sale (day, channel, amount) WHERE wins = 1;
CREATE INDEX credit_day ON credit (day, employee, returned, part);
ANALYZE;`;

/** @param file where it is made; a file that is not there yet */
export function openExpertPeer(file: string, firm: Firm): BetterSqlite3.Database {
  const peer = new BetterSqlite3(file);
  peer.pragma('journal_mode = WAL');
  peer.pragma('cache_size = -262144');
  peer.exec(SCHEMA);
  peer.transaction(() => fill(peer, firm))();
  peer.exec(INDEXES);
  return peer;
}

function fill(peer: BetterSqlite3.Database, firm: Firm): void {
  const calendar = peer.prepare('INSERT INTO calendar VALUES (?, ?, ?)');
  for (let day = FIRST_DAY - 400; day <= LAST_DAY; day += 1)
    calendar.run(day, bucketStart('week', day), bucketStart('month', day));
  const putLead = peer.prepare('INSERT INTO lead VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [place, lead] of firm.leads.entries()) {
    const { createdDay, channel, segment, campaign, owner, assessedDay, closedDay } = lead;
    putLead.run(
      place,
      createdDay,
      channel,
      segment,
      campaign,
      owner,
      QUALITY[lead.quality],
      assessedDay,
      STATUS[lead.status],
      closedDay,
    );
  }
  const putSale = peer.prepare('INSERT INTO sale VALUES (?, ?, ?, ?, ?, ?, ?)');
  const putCredit = peer.prepare('INSERT INTO credit VALUES (?, ?, ?, ?, ?)');
  for (const [place, { day, kind, amountMinor, marginMinor, channel, credits }] of firm.sales.entries()) {
    const returned = kind === 'return' ? 1 : 0;
    putSale.run(place, day, returned, amountMinor, marginMinor, channel, firm.winners.has(place) ? 1 : 0);
    for (const { employee, partMinor } of credits) putCredit.run(place, day, returned, employee, partMinor);
  }
}

interface Row {
  readonly bucket: number;
  readonly key: number;
  readonly [value: string]: number | null;
}

/** One statement a question, as a report asks. */
export function answerByExpertSql(peer: BetterSqlite3.Database): (period: Period) => Answers {
  const prepared = {
    month: QUESTIONS.map((question) => peer.prepare<[number, number], Row>(sqlOf(question, 'month'))),
    week: QUESTIONS.map((question) => peer.prepare<[number, number], Row>(sqlOf(question, 'week'))),
  };
  return ({ range, before, grain }) =>
    QUESTIONS.map((question, at) => {
      const { from, to } = question.before ? before : range;
      const rows = prepared[grain][at]?.all(toDayNumber(from), toDayNumber(to)) ?? [];
      return rows.map(
        (row): AnswerRow => ({
          bucket: row.bucket,
          key: row.key,
          values: question.values.map((value) => row[value] ?? 0),
        }),
      );
    });
}

/**
 * Rows are counted in the order of an index, by day and key, so that nothing is sorted; the few sums a day are then put
 * together by month or key.
 */
function sqlOf({ source, by, inTime, values }: Question, grain: Period['grain']): string {
  const { table, day } = TABLES[source];
  const key = by === 'all' ? null : keyColumn(by, source);
  const counted = values.map((value) => `${VALUE_SQL[value][source] ?? 'NULL'} AS ${value}`).join(', ');
  const onlyWinners = values.every((value) => value.startsWith('customers')) ? 'AND wins = 1' : '';
  const where = `${day} BETWEEN ? AND ? ${onlyWinners}`;
  if (!inTime && !key) return `SELECT 0 AS bucket, 0 AS key, ${counted} FROM ${table} WHERE ${where}`;
  const summed = values.map((value) => `SUM(${value}) AS ${value}`).join(', ');
  const byDay = `SELECT ${[`${day} AS day`, ...(key ? [`${key} AS key`] : [])].join(', ')}, ${counted}
    FROM ${table} WHERE ${where} GROUP BY ${[day, ...(key ? [key] : [])].join(', ')}`;
  if (!inTime) return `SELECT 0 AS bucket, key, ${summed} FROM (${byDay}) GROUP BY key`;
  return `SELECT calendar.${grain} AS bucket, ${key ? 'key' : '0 AS key'}, ${summed}
    FROM (${byDay}) AS counted JOIN calendar ON calendar.day = counted.day GROUP BY ${key ? '1, 2' : '1'}`;
}

/** Where a statement reads a table instead of an index alone, which no expert would leave so. */
export function findUncovered(peer: BetterSqlite3.Database): string[] {
  return QUESTIONS.flatMap((question) => {
    const plan = peer.prepare<[number, number], { detail: string }>(`EXPLAIN QUERY PLAN ${sqlOf(question, 'month')}`);
    const steps = plan.all(toDayNumber(fromDayNumber(FIRST_DAY)), LAST_DAY).map(({ detail }) => detail);
    return steps.some((step) => /(lead|sale|credit)/.test(step) && step.includes('USING') && !step.includes('COVERING'))
      ? [`${question.name}: ${steps.join('; ')}`]
      : [];
  });
}
