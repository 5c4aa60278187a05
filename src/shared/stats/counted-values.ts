import { binomialAtMost } from './binomial';

/** A value, and how often it occurs. */
export interface CountedValue {
  readonly value: number;
  readonly count: number;
}

/** Values in order, with the rank (from 0) behind the last of each. */
export interface RankedValues {
  readonly total: number;
  readonly at: (rank: number) => number;
}

/** Sorted access to values that come with counts. */
export function rankValues(values: readonly CountedValue[]): RankedValues {
  const sorted = values.filter(({ count }) => count > 0).sort((left, right) => left.value - right.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const at = (rank: number) => {
    let passed = 0;
    for (const { value, count } of sorted) {
      passed += count;
      if (rank < passed) return value;
    }
    throw new RangeError(`No value of rank ${rank} among ${total}`);
  };
  return { total, at };
}

/** The quantile of a probability 0–1, straight between the two values around it (Hyndman & Fan 1996, type 7). */
export function rankedQuantile({ total, at }: RankedValues, probability: number): number {
  const place = (total - 1) * probability;
  const below = Math.floor(place);
  const low = at(below);
  return low + (at(Math.ceil(place)) - low) * (place - below);
}

/**
 * At least 95 % interval of the median from order statistics, free of any shape (Conover 1999, 3.2); `null` under six
 * values, which cannot give one.
 */
export function medianInterval({ total, at }: RankedValues): { readonly low: number; readonly high: number } | null {
  let rank = -1;
  while (rank + 1 < total / 2 && binomialAtMost(rank + 1, total, 0.5) <= 0.025) rank += 1;
  return rank < 0 ? null : { low: at(rank), high: at(total - 1 - rank) };
}
