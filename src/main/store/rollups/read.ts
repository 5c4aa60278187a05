import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../store';
import { monthStart } from './cell-deltas';
import { DIMENSIONS, type Dimension, GRAINS, type Measure } from './measures';

/** The sums asked for, by the measure's name. */
export type Sums<M extends Measure> = { readonly [Name in M]: number };
type Keyed = { readonly key: string };
type Dated = { readonly day: number };

/** Sums of a range under one key: whole months from their cells, the days at its ends from theirs. */
export function sumCells<M extends Measure>(
  store: Store,
  dimension: Dimension,
  key: string,
  measures: readonly M[],
  range: DateRange,
): Sums<M> {
  const row = store
    .statement<Sums<M>>(`SELECT ${sumsOf(measures)} FROM (${spans(measures)}) WHERE key = @key`)
    .get({ ...spanParams(dimension, range), key });
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
  return store
    .statement<Sums<M> & Keyed>(
      `SELECT key, ${sumsOf(measures)} FROM (${spans(measures)}) GROUP BY key HAVING ${anyOf(measures.map((m) => `SUM(${m})`))}`,
    )
    .all(spanParams(dimension, range));
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
       WHERE dim = @dim AND grain = ${GRAINS.day} AND bucket BETWEEN @from AND @to AND key = @key AND (${anyOf(measures)})
       ORDER BY bucket`,
    )
    .all({ dim: DIMENSIONS[dimension], key, from: toDayNumber(range.from), to: toDayNumber(range.to) });
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
       WHERE dim = @dim AND grain = ${GRAINS.day} AND bucket BETWEEN @from AND @to AND (${anyOf(measures)})
       ORDER BY bucket, key`,
    )
    .all({ dim: DIMENSIONS[dimension], from: toDayNumber(range.from), to: toDayNumber(range.to) });
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
      `SELECT bucket AS day FROM cell WHERE dim = @dim AND grain = ${GRAINS.day} AND key = @key AND (${anyOf(measures)})
       ORDER BY bucket LIMIT 1`,
    )
    .get({ dim: DIMENSIONS[dimension], key });
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

function spans(measures: readonly Measure[]): string {
  const span = (grain: number, name: string) =>
    `SELECT key, ${measures.join(', ')} FROM cell
     WHERE dim = @dim AND grain = ${grain} AND bucket BETWEEN @${name}From AND @${name}To`;
  return [span(GRAINS.month, 'months'), span(GRAINS.day, 'head'), span(GRAINS.day, 'tail')].join(' UNION ALL ');
}

function spanParams(dimension: Dimension, range: DateRange) {
  return { dim: DIMENSIONS[dimension], ...spansOf(toDayNumber(range.from), toDayNumber(range.to)) };
}

/** Whole months in the middle, days before and after; a span from after its end is empty. */
export function spansOf(from: number, to: number) {
  // 31 days on from the first of a month lies in the next one.
  const monthsFrom = monthStart(from) === from ? from : monthStart(monthStart(from) + 31);
  const monthsEnd = monthStart(to + 1) - 1;
  if (monthsFrom > monthsEnd) return { monthsFrom: 1, monthsTo: 0, headFrom: from, headTo: to, tailFrom: 1, tailTo: 0 };
  return {
    monthsFrom,
    monthsTo: monthStart(monthsEnd),
    headFrom: from,
    headTo: monthsFrom - 1,
    tailFrom: monthsEnd + 1,
    tailTo: to,
  };
}
