import { quantileSorted } from 'simple-statistics';
import { createRandom, type Random, seedOf } from './random';

/** Enough for ranges that do not shake in the second digit. */
export const RESAMPLES = 1_000;

/** One index of a list of that length. */
export function drawIndex(length: number, random: Random): number {
  return Math.floor(random() * length);
}

/**
 * The bootstrap distribution of a statistic: `statistic` is computed over index lists drawn with replacement from
 * `0…length−1`. Sorted ascending. The seed comes from `seedValues`, so that the same facts give the same answer.
 */
export function bootstrap(
  length: number,
  statistic: (indices: Uint32Array) => number,
  seedValues: Iterable<number>,
  resamples: number = RESAMPLES,
): Float64Array {
  const random = createRandom(seedOf(seedValues));
  const indices = new Uint32Array(length);
  const results = new Float64Array(resamples);
  for (let i = 0; i < resamples; i += 1) {
    for (let j = 0; j < length; j += 1) indices[j] = drawIndex(length, random);
    results[i] = statistic(indices);
  }
  return results.sort();
}

/** Quantile 0–1 of ascending values. */
export function sortedQuantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) throw new RangeError('No values');
  return quantileSorted(Array.from(sorted), probability);
}

/** The middle share (0–1) of ascending values: `0.95` → from the 2.5 % to the 97.5 % quantile. */
export function centralRange(sorted: Float64Array, level: number): { readonly low: number; readonly high: number } {
  const values = Array.from(sorted);
  return { low: quantileSorted(values, (1 - level) / 2), high: quantileSorted(values, (1 + level) / 2) };
}

/** Share of values that reach the threshold, 0–1. */
export function shareAtLeast(values: ArrayLike<number>, threshold: number): number {
  if (values.length === 0) throw new RangeError('No values');
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if ((values[i] ?? Number.NEGATIVE_INFINITY) >= threshold) count += 1;
  return count / values.length;
}
