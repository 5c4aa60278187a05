import type { Interval } from '@shared/kpi/results';
import { gammaln } from 'simple-statistics';
import { bisect } from './bisect';

/** P(X ≤ k) for X ~ Poisson(mean): exact, by summing terms away from the mode. */
export function poissonAtMost(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean <= 0) return 1;
  return k > mean ? 1 - sumUpwards(k + 1, mean) : sumDownwards(k, mean);
}

/** P(X ≥ k) for X ~ Poisson(mean). */
export function poissonAtLeast(k: number, mean: number): number {
  if (k <= 0) return 1;
  if (mean <= 0) return 0;
  return k < mean ? 1 - sumDownwards(k - 1, mean) : sumUpwards(k, mean);
}

/**
 * Exact 95 % interval of the mean behind a count (Garwood 1936). 5 → 1.62–11.67, so that a cost per customer from 5
 * customers lies between ×0.43 and ×3.08 of its figure. A count of 0 has low = 0.
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  const tail = 0.025;
  const reach = 10 + count + 10 * Math.sqrt(count + 1);
  return {
    low: count === 0 ? 0 : bisect(0, count, (mean) => poissonAtLeast(count, mean) < tail),
    high: bisect(count, reach, (mean) => poissonAtMost(count, mean) > tail),
    level: 0.95,
  };
}

function poissonTerm(k: number, mean: number): number {
  return Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
}

function sumDownwards(k: number, mean: number): number {
  let term = poissonTerm(k, mean);
  let sum = term;
  for (let i = k; i > 0 && term > sum * Number.EPSILON; i -= 1) {
    term *= i / mean;
    sum += term;
  }
  return Math.min(1, sum);
}

function sumUpwards(k: number, mean: number): number {
  let term = poissonTerm(k, mean);
  let sum = term;
  for (let i = k + 1; term > sum * Number.EPSILON; i += 1) {
    term *= mean / i;
    sum += term;
  }
  return Math.min(1, sum);
}
