import { studentAtMost, studentQuantile } from '@shared/stats/student';
import { type DayTotals, foldIntoWorkedDays, type WeightedDay } from '../days/day-totals';
import { type MetricUnit, roundToUnit } from '../metric';
import type { NoData, NoDataReason } from '../results';
import type { ForecastEstimate } from './forecast';

/** An earlier period that is over: what it had brought by the same share of its days, and in all. */
export interface EarlierPeriod {
  readonly atShare: number;
  readonly total: number;
}

export interface SeasonalInput {
  readonly unit: MetricUnit;
  readonly target: number | null;
  /** What the elapsed days brought, and with it what the running day has brought so far. */
  readonly elapsed: number;
  readonly actual: number;
  readonly earlier: readonly EarlierPeriod[];
  /** Why nothing can be said of this period at all (not begun, over, no sales); `null`: something can. */
  readonly against: NoDataReason | null;
}

/** Fewer earlier periods show no spread. */
export const MIN_PERIODS_FOR_RANGE = 3;

/**
 * Seasonal forecast A / S(t) (definitions.md): S is the mean share that earlier periods had reached at the same share of
 * their days; `n` = such periods. With three or more of them the ranges are prediction intervals of the logarithm of
 * total / reached (Student's t, n − 1 degrees): they widen by what is not known of the mean too. Fewer: no range and no
 * probability. No earlier period with anything in it: `no-earlier-period`; none had anything yet at that share:
 * `too-few-days`.
 */
export function computeSeasonalForecast(input: SeasonalInput): ForecastEstimate | NoData {
  const { unit, target, elapsed, actual } = input;
  if (input.against !== null) return { status: 'no-data', reason: input.against };
  const earlier = input.earlier.filter(({ total }) => total > 0);
  if (earlier.length === 0) return { status: 'no-data', reason: 'no-earlier-period' };
  const share = meanShare(earlier);
  if (share <= 0 || elapsed <= 0) return { status: 'no-data', reason: 'too-few-days' };
  // What is there is there: counts never shrink, and the running day counts at least what it has brought.
  const least = unit === 'count' || actual > elapsed ? actual : Number.NEGATIVE_INFINITY;
  const end = (value: number) => roundToUnit(Math.max(least, value), unit);
  const mid = end(elapsed / share);
  const spread = spreadOf(earlier);
  if (spread === null) return { mid, ...NO_RANGE, probability: null, n: earlier.length };
  const at = (quantile: number) =>
    end(elapsed * Math.exp(spread.mean + studentQuantile(quantile, spread.degrees) * spread.deviation));
  return {
    mid,
    low: Math.min(mid, at(0.1)),
    high: Math.max(mid, at(0.9)),
    innerLow: Math.min(mid, at(0.25)),
    innerHigh: Math.max(mid, at(0.75)),
    probability: target === null ? null : chanceOf(target, { elapsed, actual, least, spread }),
    n: earlier.length,
  };
}

/** S(t): the mean share that these periods, none of them empty, had reached; at least one. */
export function meanShare(earlier: readonly EarlierPeriod[]): number {
  return earlier.reduce((sum, { atShare, total }) => sum + atShare / total, 0) / earlier.length;
}

const NO_RANGE = { low: null, high: null, innerLow: null, innerHigh: null };

interface Spread {
  /** Of ln(total / reached). */
  readonly mean: number;
  /** Of one more period: √(1 + 1/n) of the sample's. */
  readonly deviation: number;
  readonly degrees: number;
}

function spreadOf(earlier: readonly EarlierPeriod[]): Spread | null {
  const logs = earlier.filter(({ atShare }) => atShare > 0).map(({ atShare, total }) => Math.log(total / atShare));
  // A period that had nothing yet says that the spread is without bounds.
  if (logs.length < MIN_PERIODS_FOR_RANGE || logs.length < earlier.length) return null;
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const squares = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const degrees = logs.length - 1;
  return { mean, degrees, deviation: Math.sqrt((squares / degrees) * (1 + 1 / logs.length)) };
}

interface Ends {
  readonly elapsed: number;
  readonly actual: number;
  readonly least: number;
  readonly spread: Spread;
}

function chanceOf(target: number, { elapsed, least, spread }: Ends): number {
  if (target <= 0 || least >= target) return 1;
  const needed = Math.log(target / elapsed) - spread.mean;
  if (spread.deviation === 0) return needed <= 0 ? 1 : 0;
  return 1 - studentAtMost(needed / spread.deviation, spread.degrees);
}

/**
 * What an earlier period had brought when the same share (0–1) of its days' weight had passed, a day in part where the
 * share ends within it. What days off brought belongs to the working day before.
 */
export function totalAtShare(days: readonly WeightedDay[], totals: DayTotals, share: number): EarlierPeriod {
  const worked = foldIntoWorkedDays(
    days.map((day) => ({ ...day, elapsed: true })),
    totals,
  );
  let left = share * worked.reduce((sum, day) => sum + day.weight, 0);
  let [atShare, total] = [0, 0];
  for (const day of worked) {
    const part = Math.max(0, Math.min(1, left / day.weight));
    atShare += day.value * part;
    total += day.value;
    left -= day.weight;
  }
  return { atShare, total };
}
