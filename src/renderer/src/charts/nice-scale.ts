const NICE_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** For scales that are read closely: marks of ones, twos and fives. */
export const ROUND_STEPS = [1, 2, 5, 10];

export interface NiceScale {
  readonly max: number;
  readonly interval: number;
  /** Decimals that the interval's marks need. */
  readonly decimals: number;
}

/** A scale from zero that covers `value` with so many round intervals: 245 in 3 → 0, 100, 200, 300. */
export function niceScale(value: number, intervals: number, steps: readonly number[] = NICE_STEPS): NiceScale {
  const rough = value > 0 ? value / intervals : 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = steps.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  const interval = Number((step * power).toPrecision(3));
  return { max: Number((interval * intervals).toPrecision(6)), interval, decimals: decimalsOf(interval) };
}

/** Counts have no half marks: at least one per interval. */
export function niceCountScale(value: number, intervals: number): NiceScale {
  const scale = niceScale(Math.max(value, intervals), intervals);
  if (Number.isInteger(scale.interval)) return scale;
  const interval = Math.ceil(scale.interval);
  return { max: interval * intervals, interval, decimals: 0 };
}

/** Round marks inside a stretch, at most so many: 940–1420, 5 → 1 000, 1 100, 1 200, 1 300, 1 400. */
export function niceMarks(from: number, to: number, most: number): number[] {
  if (to <= from) return [];
  const { interval } = niceScale(to - from, most, ROUND_STEPS);
  const marks: number[] = [];
  for (let mark = Math.ceil(from / interval) * interval; mark <= to; mark += interval) {
    marks.push(Number(mark.toPrecision(12)));
  }
  return marks;
}

function decimalsOf(interval: number): number {
  const text = String(interval);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
