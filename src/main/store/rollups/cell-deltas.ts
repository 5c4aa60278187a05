import { fromDayNumber, isIsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { DIMENSIONS, type Dimension, GRAINS, MEASURE_AT, MEASURES, type Measure } from './measures';

/** Changes of the sums of one bucket, in the order of `MEASURES`. */
export interface CellDelta {
  readonly dim: number;
  readonly grain: number;
  readonly bucket: number;
  readonly key: string;
  readonly values: Float64Array;
}

/** The sums of a civil day (number since 1970) under a key of a dimension; see {@link bump}. */
export type CellAt = (dimension: Dimension, day: number, key: string) => Float64Array;

/** Adds to one measure of a cell. */
export function bump(cell: Float64Array, measure: Measure, by: number): void {
  const at = MEASURE_AT[measure];
  cell[at] = (cell[at] ?? 0) + by;
}

/** What an action changes in the sums, gathered by day; weeks and months follow at the end. */
export class CellDeltas {
  readonly #days = new Map<string, CellDelta>();

  readonly at: CellAt = (dimension, day, key) => cellOf(this.#days, DIMENSIONS[dimension], GRAINS.day, day, key).values;

  /** All cells that change, of every grain. */
  list(): CellDelta[] {
    const buckets = new Map<string, CellDelta>();
    const days = [...this.#days.values()].filter(({ values }) => values.some((value) => value !== 0));
    for (const { dim, bucket, key, values } of days) {
      addAll(cellOf(buckets, dim, GRAINS.week, weekStart(bucket), key).values, values);
      addAll(cellOf(buckets, dim, GRAINS.month, monthStart(bucket), key).values, values);
    }
    return [...days, ...buckets.values()];
  }

  clear(): void {
    this.#days.clear();
  }
}

function cellOf(cells: Map<string, CellDelta>, dim: number, grain: number, bucket: number, key: string): CellDelta {
  const id = `${dim}|${grain}|${bucket}|${key}`;
  const known = cells.get(id);
  if (known) return known;
  const cell = { dim, grain, bucket, key, values: new Float64Array(MEASURES.length) };
  cells.set(id, cell);
  return cell;
}

function addAll(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}

/** The Monday of the week; day 0 was a Thursday. */
export function weekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const monthStarts = new Map<number, number>();

/** The first day of the month. */
export function monthStart(day: number): number {
  const known = monthStarts.get(day);
  if (known !== undefined) return known;
  const first = `${fromDayNumber(day).slice(0, 8)}01`;
  if (!isIsoDate(first)) throw new RangeError(`Not a day: ${day}`);
  const start = toDayNumber(first);
  monthStarts.set(day, start);
  return start;
}
