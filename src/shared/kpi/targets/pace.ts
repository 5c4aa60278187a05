import { countDispersion, dayDispersion } from '@shared/stats/dispersion';
import { poissonInterval } from '@shared/stats/poisson';
import { estimateInterval, sumInterval } from '@shared/stats/sum-interval';
import { type DayTotals, foldIntoWorkedDays, type WeightedDay, type WorkedDay } from '../days/day-totals';

import { type MetricUnit, roundToUnit } from '../metric';
import type { Figure, Interval, NoDataReason, PaceState } from '../results';

export interface PaceInput {
  readonly unit: MetricUnit;
  /** Minor units or a count; `null`: none was set. */
  readonly target: number | null;
  /** Every day of the period in order. */
  readonly days: readonly WeightedDay[];
  /** Facts of the days known so far, the running day among them. */
  readonly actualByDay: DayTotals;
  /** Cases behind the actual. */
  readonly n: number;
}

/** One target against its pace line. Values in minor units for money, counts otherwise. */
export interface Pace {
  readonly actual: number;
  /** actual / target. */
  readonly attainment: Figure;
  /** target · Σw(elapsed) / Σw(all). */
  readonly planToDate: number | null;
  /** actual / plan to date; ≥ 1 ahead, < 1 braking. */
  readonly paceIndex: Figure;
  /** actual − plan to date; `null` without a target. */
  readonly deviation: number | null;
  /** The deviation in working days of the plan. */
  readonly deviationDays: number | null;
  readonly state: PaceState | null;
  /** Whether the deviation is outside what chance alone would do. */
  readonly proven: boolean;
  /**
   * max(0, target − actual) / remaining weight, without a season: what an average day of those that remain takes. `null`
   * once nothing remains.
   */
  readonly requiredPerDay: number | null;
  readonly remainingWeight: number;
}

/** On pace: within ±2 % of the pace line. */
const ON_PACE_BAND = 0.02;
/** Fewer worked days say nothing about how much days differ. */
export const MIN_WORKED_DAYS = 10;

/**
 * Where a target stands on its pace line (definitions.md, "Targets and pace"). Money results are whole minor units;
 * ratios 0–1. Without a target everything but the actual is missing; before the first elapsed working day there is no
 * index, and in a period without working days no plan to date.
 */
export function computePace(input: PaceInput): Pace {
  const { unit, target, days, actualByDay, n } = input;
  const actual = days.reduce((sum, day) => sum + (actualByDay.get(day.date) ?? 0), 0);
  const weights = weighDays(days);
  const plan = target === null || weights.all === 0 ? null : (target * weights.elapsed) / weights.all;
  const planToDate = plan === null ? null : roundToUnit(plan, unit);
  const deviation = planToDate === null ? null : actual - planToDate;
  return {
    actual,
    attainment: attainmentOf(actual, target, n),
    planToDate,
    paceIndex: indexOf(actual, plan, weights, n),
    deviation,
    deviationDays: deviation === null || !target ? null : deviation / (target / weights.all),
    state: stateOf(actual, plan, weights.elapsed),
    proven: plan !== null && isDeviationProven(input, actual, plan),
    requiredPerDay:
      target === null || weights.remainingPlain === 0
        ? null
        : roundToUnit(Math.max(0, target - actual) / weights.remainingPlain, unit),
    remainingWeight: weights.remaining,
  };
}

interface Weights {
  readonly all: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly remainingPlain: number;
}

function weighDays(days: readonly WeightedDay[]): Weights {
  let [elapsed, remaining, remainingPlain] = [0, 0, 0];
  for (const day of days) {
    if (day.elapsed) elapsed += day.weight;
    else {
      remaining += day.weight;
      remainingPlain += day.plain ?? day.weight;
    }
  }
  return { all: elapsed + remaining, elapsed, remaining, remainingPlain };
}

function attainmentOf(actual: number, target: number | null, n: number): Figure {
  // A share of zero is no figure: a target of 0 has no attainment.
  if (!target) return missing('no-target');
  return { status: 'ok', value: actual / target, n, interval: null };
}

function indexOf(actual: number, plan: number | null, weights: Weights, n: number): Figure {
  if (weights.all === 0) return missing('no-working-days');
  if (plan === null) return missing('no-target');
  if (weights.elapsed === 0) return missing('period-not-started');
  return plan === 0 ? missing('no-target') : { status: 'ok', value: actual / plan, n, interval: null };
}

function stateOf(actual: number, plan: number | null, elapsedWeight: number): PaceState | null {
  if (plan === null || elapsedWeight === 0) return null;
  if (Math.abs(actual - plan) <= ON_PACE_BAND * plan) return 'on-pace';
  return actual > plan ? 'ahead' : 'braking';
}

/**
 * Whether the deviation is more than chance alone would do: the plan lies outside the 95 % interval of what the worked
 * days say ({@link sumInterval}); of counts that come by chance alone it is the exact Poisson interval. Uneven days, weeks
 * and months widen it ({@link dayDispersion}). How often it is wrong: docs/calibration.md.
 */
function isDeviationProven(input: PaceInput, actual: number, plan: number): boolean {
  const worked = foldIntoWorkedDays(input.days, input.actualByDay);
  if (worked.length < MIN_WORKED_DAYS) return false;
  const sum = worked.reduce((total, day) => total + day.value, 0);
  const interval = input.unit === 'count' ? countInterval(worked, sum) : moneyInterval(worked, sum);
  if (interval === null) return false;
  const ofRunningDay = actual - sum;
  return plan < interval.low + ofRunningDay || plan > interval.high + ofRunningDay;
}

function countInterval(worked: readonly WorkedDay[], sum: number): Interval | null {
  if (sum <= 0) return poissonInterval(0);
  const dispersion = countDispersion(worked.map((day) => day.value / day.weight));
  return sumInterval({ sum, variance: sum * dispersion, largest: dispersion });
}

function moneyInterval(worked: readonly WorkedDay[], sum: number): Interval | null {
  const values = worked.map((day) => day.value / day.weight);
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const days = values.length;
  const dayVariance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (days - 1);
  const variance = days * dayVariance * dayDispersion(values);
  return estimateInterval({ sum, variance, largest: Math.max(...values) });
}

function missing(reason: NoDataReason): Figure {
  return { status: 'no-data', reason };
}
