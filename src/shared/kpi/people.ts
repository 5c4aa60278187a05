import { RESAMPLES } from '@shared/stats/bootstrap';
import { poissonInterval } from '@shared/stats/poisson';
import { createRandom, type Random, seedOf } from '@shared/stats/random';
import { Z_95 } from '@shared/stats/wilson';
import { quantileSorted } from 'simple-statistics';
import { type MetricUnit, roundToUnit } from './metric';
import type { Figure, Interval, NoDataReason, PaceState } from './results';

/** Fewer deals say nothing about how much a person's sum may vary. */
const FEWEST_DEALS = 3;
/** From so many parts on the sum is as good as normal, and resampling it would only cost time. */
const MANY_PARTS = 100;

/**
 * 95 % interval of a person's net sales, minor units: a compound Poisson bootstrap. Both the number of deals and their
 * sizes are drawn anew (every part appears Poisson(1) times), so that one large deal widens it. Returns are negative
 * parts. Deterministic: the seed comes from the parts. `null` under 3 deals.
 */
export function computeMoneyInterval(partsMinor: readonly number[], deals: number): Interval | null {
  if (deals < FEWEST_DEALS) return null;
  if (partsMinor.length >= MANY_PARTS) return normalInterval(partsMinor);
  const parts = [...partsMinor].sort((left, right) => left - right);
  const random = createRandom(seedOf(parts));
  const sums: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    let sum = 0;
    for (const part of parts) sum += part * drawPoissonOne(random);
    sums.push(sum);
  }
  sums.sort((left, right) => left - right);
  return {
    low: roundToUnit(quantileSorted(sums, 0.025), 'money'),
    high: roundToUnit(quantileSorted(sums, 0.975), 'money'),
    level: 0.95,
  };
}

/** The same for a count (deals, leads, new customers): the exact Poisson interval; `null` under 3. */
export function computeCountInterval(count: number): Interval | null {
  return count < FEWEST_DEALS ? null : poissonInterval(count);
}

/** Variance of a compound Poisson sum = Σ size². */
function normalInterval(partsMinor: readonly number[]): Interval {
  const sum = partsMinor.reduce((total, part) => total + part, 0);
  const half = Z_95 * Math.sqrt(partsMinor.reduce((total, part) => total + part * part, 0));
  return { low: roundToUnit(sum - half, 'money'), high: roundToUnit(sum + half, 'money'), level: 0.95 };
}

/** P(X ≤ k) of a Poisson count of mean 1 for k = 0, 1, …; beyond the last one the chance is below 1e-9. */
const POISSON_ONE = (() => {
  const cumulative: number[] = [];
  for (let k = 0, term = Math.exp(-1), sum = 0; k < 13; k += 1, term /= k) {
    sum += term;
    cumulative.push(sum);
  }
  return cumulative;
})();

/** How often an event of mean 1 happens, by inverting its distribution. */
function drawPoissonOne(random: Random): number {
  const drawn = random();
  let count = 0;
  while (drawn >= (POISSON_ONE[count] ?? 1)) count += 1;
  return count;
}

export type PersonVerdict = PaceState | 'not-proven' | 'ramp-up' | null;

/**
 * A person against the own plan to date: proven ahead or braking where the interval of the actual leaves the plan
 * outside, else not proven. In ramp-up nobody is judged; without a plan to date there is nothing to judge by (`null`).
 */
export function judgePerson(input: {
  readonly planToDate: number | null;
  readonly interval: Interval | null;
  readonly rampUp: boolean;
}): PersonVerdict {
  const { planToDate, interval, rampUp } = input;
  if (rampUp) return 'ramp-up';
  if (planToDate === null) return null;
  if (interval === null) return 'not-proven';
  if (planToDate < interval.low) return 'ahead';
  return planToDate > interval.high ? 'braking' : 'not-proven';
}

const GROUP_ORDER: Readonly<Record<Exclude<PersonVerdict, null> | 'none', number>> = {
  ahead: 0,
  'on-pace': 1,
  'not-proven': 1,
  braking: 2,
  none: 3,
  'ramp-up': 4,
};

/**
 * Proven ahead, not proven, proven behind, without a plan, ramp-up. Inside a group the given order stays (by name): no
 * ranks are given where no difference is proven.
 */
export function groupPeople<T extends { readonly verdict: PersonVerdict }>(rows: readonly T[]): T[] {
  const group = (row: T) => GROUP_ORDER[row.verdict ?? 'none'];
  return rows
    .map((row, index) => ({ row, index }))
    .sort((left, right) => group(left.row) - group(right.row) || left.index - right.index)
    .map(({ row }) => row);
}

/** Sales per FTE = net sales / ΣFTE; minor units per full-time person (or cases), `n` = cases. */
export function computePerFte(
  actual: number,
  fte: number,
  unit: MetricUnit,
  cases: number,
  nothing: NoDataReason,
): Figure {
  if (fte <= 0) return { status: 'no-data', reason: 'no-employees' };
  if (cases === 0) return { status: 'no-data', reason: nothing };
  return { status: 'ok', value: roundToUnit(actual / fte, unit), n: cases, interval: null };
}

/** A part of a whole, ratio; `n` = cases behind the part. Nothing sold: no data. */
export function computeShare(part: number, whole: number, n: number, nothing: NoDataReason): Figure {
  if (whole <= 0) return { status: 'no-data', reason: nothing };
  return { status: 'ok', value: part / whole, n, interval: null };
}
