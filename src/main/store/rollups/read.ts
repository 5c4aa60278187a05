import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../store';
import { coverRange } from './buckets';
import { DIMENSIONS, type Dimension, GRAINS, type Measure } from './measures';

/** The sums asked for, by the measure's name. */
export type Sums<M extends Measure> = { readonly [Name in M]: number };
type Keyed = { readonly key: string };
type Dated = { readonly day: number };

/**
 * SQLite compares a column that equals a parameter with what is sorted or grouped by, and then prepares the statement
 * anew each time it is bound, which takes longer than answering it. The plus keeps it from looking; the key is the last
 * column of the cells' primary key, no search is lost. For the same reason the dimension stands in the SQL itself.
 */
export const OF_KEY = 'AND +key = @key';

/** Sums of a range under one key. */
export function sumCells<M extends Measure>(
  store: Store,
  dimension: Dimension,
  key: string,
  measures: readonly M[],
  range: DateRange,
): Sums<M> {
  const { sql, params } = partsOf(dimension, measures, range, OF_KEY);
  const row = store.statement<Sums<M>>(`SELECT ${sumsOf(measures)} FROM (${sql})`).get({ ...params, key });
  if (!row) throw new Error('A sum without a group always answers one row');
  return row;
}

/** The same under every key that has anything. */
export function sumCellsByKey<M extends Measure>(
  store: Store,
  dimension: Dimension,
  measures: readonly M[],
  range: DateRange,
): (Sums<M> & Keyed)[] {
  const { sql, params } = partsOf(dimension, measures, range);
  return store
    .statement<Sums<M> & Keyed>(
      `SELECT key, ${sumsOf(measures)} FROM (${sql}) GROUP BY key HAVING ${anyOf(measures.map((m) => `SUM(${m})`))}`,
    )
    .all(params);
}

/** The sums of each day of a range under one key; days on which they are all zero are absent. */
export function listDayCells<M extends Measure>(
  store: Store,
  dimension: Dimension,
  key: string,
  measures: readonly M[],
  range: DateRange,
): (Sums<M> & Dated)[] {
  return store
    .statement<Sums<M> & Dated>(
      `SELECT bucket AS day, ${measures.join(', ')} FROM cell
       WHERE dim = ${DIMENSIONS[dimension]} AND grain = ${GRAINS.day} AND bucket BETWEEN @from AND @to ${OF_KEY} AND (${anyOf(measures)})
       ORDER BY bucket`,
    )
    .all({ key, from: toDayNumber(range.from), to: toDayNumber(range.to) });
}

/** The sums of each day of a range under every key; where they are all zero there is no row. */
export function listDayCellsByKey<M extends Measure>(
  store: Store,
  dimension: Dimension,
  measures: readonly M[],
  range: DateRange,
): (Sums<M> & Dated & Keyed)[] {
  return store
    .statement<Sums<M> & Dated & Keyed>(
      `SELECT bucket AS day, key, ${measures.join(', ')} FROM cell
       WHERE dim = ${DIMENSIONS[dimension]} AND grain = ${GRAINS.day} AND bucket BETWEEN @from AND @to AND (${anyOf(measures)})
       ORDER BY bucket, key`,
    )
    .all({ from: toDayNumber(range.from), to: toDayNumber(range.to) });
}

/** The first day on which any of the measures is not zero; `null`: there is none. */
export function firstCellDay(
  store: Store,
  dimension: Dimension,
  key: string,
  measures: readonly Measure[],
): number | null {
  const row = store
    .statement<Dated>(
      `SELECT bucket AS day FROM cell WHERE dim = ${DIMENSIONS[dimension]} AND grain = ${GRAINS.day} ${OF_KEY} AND (${anyOf(measures)})
       ORDER BY bucket LIMIT 1`,
    )
    .get({ key });
  return row?.day ?? null;
}

/** Whether any of the measures is not zero on a day after this one. */
export function hasCellsAfter(store: Store, day: number, measures: readonly Measure[]): boolean {
  return (
    store
      .statement(
        `SELECT 1 FROM cell WHERE dim = ${DIMENSIONS.all} AND grain = ${GRAINS.day} AND bucket > ? AND (${anyOf(measures)}) LIMIT 1`,
      )
      .get(day) !== undefined
  );
}

function sumsOf(measures: readonly Measure[]): string {
  return measures.map((measure) => `COALESCE(SUM(${measure}), 0) AS ${measure}`).join(', ');
}

function anyOf(terms: readonly string[]): string {
  return terms.map((term) => `${term} <> 0`).join(' OR ');
}

/** Whole years, the months beside them, then the days: the fewest rows that make up a range. */
const GRAINS_OF_SUMS = ['year', 'month', 'day'] as const;

/** The rows to be summed, as SQL and its parameters; spans that are empty are not asked for. */
function partsOf(dimension: Dimension, measures: readonly Measure[], range: DateRange, ofKey = '') {
  const params: Record<string, number> = {};
  const parts = coverRange(toDayNumber(range.from), toDayNumber(range.to), GRAINS_OF_SUMS).map((span, at) => {
    params[`from${at}`] = span.from;
    params[`to${at}`] = span.to;
    return `SELECT key, ${measures.join(', ')} FROM cell
      WHERE dim = ${DIMENSIONS[dimension]} AND grain = ${GRAINS[span.grain]} AND bucket BETWEEN @from${at} AND @to${at} ${ofKey}`;
  });
  return { sql: parts.join(' UNION ALL '), params };
}
