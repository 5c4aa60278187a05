import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../store';
import { bucketStart, coverRange } from './buckets';
import { DIMENSIONS, type Dimension, GRAINS, type Measure } from './measures';
import { OF_KEY, type Sums } from './read';

export type BucketGrain = 'week' | 'month';

/** The sums of a month or week under a key. */
export type BucketSums<M extends Measure> = Sums<M> & {
  /** Its first day (of weeks the Monday), also where the range begins inside it. */
  readonly bucket: number;
  readonly key: string;
};

/**
 * The sums of each month or week of a range, in order; the first and the last one hold only their days of the range.
 * Where nothing ever happened there is no row.
 *
 * @param key `null`: every key of the dimension
 */
export function listBucketCells<M extends Measure>(
  store: Store,
  dimension: Dimension,
  key: string | null,
  grain: BucketGrain,
  measures: readonly M[],
  range: DateRange,
): BucketSums<M>[] {
  return coverRange(toDayNumber(range.from), toDayNumber(range.to), [grain, 'day']).flatMap((span) => {
    const params = { from: span.from, to: span.to, ...(key !== null && { key }) };
    const where = `dim = ${DIMENSIONS[dimension]} AND bucket BETWEEN @from AND @to ${key === null ? '' : OF_KEY}`;
    if (span.grain === grain) return store.statement<BucketSums<M>>(wholeSql(grain, measures, where)).all(params);
    const cut = { ...params, bucket: bucketStart(grain, span.from) };
    return store.statement<BucketSums<M>>(cutSql(measures, where)).all(cut);
  });
}

/** Cells as they are kept. */
function wholeSql(grain: BucketGrain, measures: readonly Measure[], where: string): string {
  return `SELECT bucket, key, ${measures.join(', ')} FROM cell
    WHERE ${where} AND grain = ${GRAINS[grain]} ORDER BY bucket, key`;
}

/** A bucket that the range cuts, put together from its days. */
function cutSql(measures: readonly Measure[], where: string): string {
  const sums = measures.map((measure) => `SUM(${measure}) AS ${measure}`).join(', ');
  return `SELECT @bucket AS bucket, key, ${sums} FROM cell WHERE ${where} AND grain = ${GRAINS.day} GROUP BY key`;
}
