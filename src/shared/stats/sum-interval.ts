import type { Interval } from '@shared/kpi/results';
import { gammaQuantile } from './gamma';
import { Z_95 } from './wilson';

/** A sum of parts that come by chance, none of them negative. */
export interface RandomSum {
  readonly sum: number;
  /** Variance of the sum. Parts that come independently of each other (a compound Poisson sum): Σ part². */
  readonly variance: number;
  readonly largest: number;
}

/** Of parts that come independently of each other, none of them negative. */
export function randomSumOf(parts: readonly number[]): RandomSum {
  let [sum, variance, largest] = [0, 0, 0];
  // In order of size, so that rounding does not depend on the order of entry.
  for (const part of [...parts].sort((left, right) => left - right)) {
    sum += part;
    variance += part * part;
    largest = part;
  }
  return { sum, variance, largest };
}

/**
 * 95 % interval of the expected sum (Fay & Feuer 1997): gamma quantiles of its mean and variance, at the upper end with
 * one more part as large as the largest seen. Equal parts give the exact Poisson interval times the part. Nothing seen:
 * nothing known, `null`.
 */
export function sumInterval({ sum, variance, largest }: RandomSum): Interval | null {
  if (sum <= 0) return null;
  const upperSum = sum + largest;
  return {
    low: quantile(0.025, sum, variance),
    high: quantile(0.975, upperSum, variance + largest * largest),
    level: 0.95,
  };
}

/** Below this many cases' worth of a sum its gamma variable is next to always zero. */
const LEAST_SHAPE = 0.5;

/**
 * {@link sumInterval} of a sum that may hold negative parts. Where they outweigh so much that a gamma variable fits no
 * longer, the normal interval.
 */
export function estimateInterval(parts: RandomSum): Interval {
  const { sum, variance } = parts;
  const interval = sum * sum < LEAST_SHAPE * variance ? null : sumInterval(parts);
  if (interval !== null) return interval;
  const half = Z_95 * Math.sqrt(variance);
  return { low: sum - half, high: sum + half, level: 0.95 };
}

/** Of a gamma variable with that mean and variance. */
function quantile(probability: number, mean: number, variance: number): number {
  if (variance === 0) return mean;
  return (variance / mean) * gammaQuantile(probability, (mean * mean) / variance);
}

/**
 * The interval of what came less what went, both ends combined by the distances of their own (Zou & Donner 2008, MOVER).
 * Either may be missing.
 */
export function netInterval(came: RandomSum, went: RandomSum): Interval | null {
  const [plus, minus] = [sumInterval(came), sumInterval(went)];
  if (minus === null) return plus;
  if (plus === null) return { low: -minus.high, high: -minus.low, level: minus.level };
  const net = came.sum - went.sum;
  return {
    low: net - Math.hypot(came.sum - plus.low, minus.high - went.sum),
    high: net + Math.hypot(plus.high - came.sum, went.sum - minus.low),
    level: plus.level,
  };
}
