import { bucketStart } from './buckets';
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

const COARSER = ['week', 'month', 'year'] as const;

/** What an action changes in the sums, gathered by day; weeks, months and years follow at the end. */
export class CellDeltas {
  readonly #days = new CellMap();

  readonly at: CellAt = (dimension, day, key) => this.#days.at(DIMENSIONS[dimension], GRAINS.day, day, key);

  /** All cells that change, of every grain. */
  list(): CellDelta[] {
    const buckets = new CellMap();
    const days = [...this.#days.list()].filter(({ values }) => values.some((value) => value !== 0));
    for (const { dim, bucket, key, values } of days) {
      for (const grain of COARSER) addAll(buckets.at(dim, GRAINS[grain], bucketStart(grain, bucket), key), values);
    }
    return [...days, ...buckets.list()];
  }
}

/** Cells by their key, found without putting the key together: a large import asks millions of times. */
class CellMap {
  readonly #series = new Map<string, Map<number, CellDelta>>();

  at(dim: number, grain: number, bucket: number, key: string): Float64Array {
    const name = dim * 10 + grain + key;
    let series = this.#series.get(name);
    if (!series) {
      series = new Map();
      this.#series.set(name, series);
    }
    let cell = series.get(bucket);
    if (!cell) {
      cell = { dim, grain, bucket, key, values: new Float64Array(MEASURES.length) };
      series.set(bucket, cell);
    }
    return cell.values;
  }

  *list(): Generator<CellDelta> {
    for (const series of this.#series.values()) yield* series.values();
  }
}

function addAll(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}
