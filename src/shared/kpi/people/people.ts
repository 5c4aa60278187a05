import { poissonInterval } from '@shared/stats/poisson';
import { netInterval, randomSumOf } from '@shared/stats/sum-interval';
import { type MetricUnit, roundToUnit } from '../metric';
import type { Figure, Interval, NoDataReason, PaceState } from '../results';

/** Fewer deals say nothing about how much a person's sum may vary. */
const FEWEST_DEALS = 3;

/**
 * 95 % interval of a person's net sales, minor units. Deals of different sizes that come by chance are a compound Poisson
 * sum: gamma interval (Fay & Feuer 1997), which for deals of one size is the exact Poisson interval; one large deal
 * widens it. Returns (negative parts) have an interval of their own, and both are combined (Zou & Donner 2008). `null`
 * under 3 deals. How often it holds: docs/calibration.md.
 */
export function computeMoneyInterval(partsMinor: readonly number[], deals: number): Interval | null {
  if (deals < FEWEST_DEALS) return null;
  const sold = partsMinor.filter((part) => part > 0);
  const returned = partsMinor.filter((part) => part < 0).map((part) => -part);
  const interval = netInterval(randomSumOf(sold), randomSumOf(returned));
  if (interval === null) return null;
  return { ...interval, low: roundToUnit(interval.low, 'money'), high: roundToUnit(interval.high, 'money') };
}

/** The same for a count (deals, leads, new customers): the exact Poisson interval; `null` under 3. */
export function computeCountInterval(count: number): Interval | null {
  return count < FEWEST_DEALS ? null : poissonInterval(count);
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

/** The interval of a figure per full-time person: FTE is known, chance is in the figure. `null` without one. */
export function intervalPerFte(interval: Interval | null, fte: number, unit: MetricUnit): Interval | null {
  if (interval === null || fte <= 0) return null;
  return { ...interval, low: roundToUnit(interval.low / fte, unit), high: roundToUnit(interval.high / fte, unit) };
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

/**
 * A part of a whole, ratio; `n` = cases behind the part. Nothing sold: no data; where returns outweigh what was sold there
 * is no whole to have a part of.
 */
export function computeShare(part: number, whole: number, n: number, nothing: NoDataReason): Figure {
  if (whole < 0) return { status: 'no-data', reason: 'returns-exceed-sales' };
  if (whole === 0) return { status: 'no-data', reason: nothing };
  return { status: 'ok', value: part / whole, n, interval: null };
}
