import type { IsoDate } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { CurrencyCode } from '@shared/domain/money';
import type { AsOf, BenchmarkVerdict, Figure, Interval, NoData, PaceState } from '@shared/kpi/results';

/** What every KPI answer says about itself. Money everywhere in minor units of `currencyCode`; ratios 0–1. */
export interface ViewFrame {
  readonly period: Period;
  readonly asOf: AsOf;
  readonly currencyCode: CurrencyCode;
  /** The period compared with, cut to the same elapsed part; `null`: no comparison wanted or no earlier data. */
  readonly comparison: Period | null;
  readonly workingDays: { readonly elapsed: number; readonly total: number; readonly remaining: number };
}

export interface Forecast {
  /** End of the period: 80 % range (`low`–`high`), 50 % range (`innerLow`–`innerHigh`) and the middle. */
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  readonly innerLow: number;
  readonly innerHigh: number;
  /** Probability 0–1 that the target is reached; `null` without a target. */
  readonly probability: number | null;
}

/** Whether a target was set for exactly this period, summed from its parts, or derived from a longer one. */
export type TargetSource = 'set' | 'summed' | 'derived';

/** One target against reality. Values in minor units for `revenue`, counts otherwise. */
export interface TargetProgress {
  readonly metric: TargetMetric;
  readonly employeeId: Id | null;
  /** `null`: the firm. */
  readonly employeeName: string | null;
  readonly target: number | null;
  readonly targetSource: TargetSource | null;
  readonly actual: number;
  readonly attainment: Figure;
  readonly planToDate: number | null;
  readonly paceIndex: Figure;
  /** actual − plan to date; `null` without a target. */
  readonly deviation: number | null;
  /** The deviation in working days of the plan. */
  readonly deviationDays: number | null;
  readonly state: PaceState | null;
  /** Whether the deviation is outside what chance alone would do. */
  readonly proven: boolean;
  readonly rampUp: boolean;
  readonly requiredPerDay: number | null;
  readonly remainingWeight: number;
  readonly forecast: Forecast | NoData;
}

/** One day of the pace chart; cumulative values. */
export interface PaceDay {
  readonly date: IsoDate;
  /** Weight of the day in the pace line: 0 on a day off, 7/8 on a shortened day, else 1. */
  readonly weight: number;
  readonly actual: number;
  readonly cumulativeActual: number;
  readonly cumulativePlan: number | null;
  /** Whether facts up to this day are known (the day is not in the future). */
  readonly known: boolean;
}

export interface PaceSeries {
  readonly progress: TargetProgress;
  readonly days: readonly PaceDay[];
  /** Usual (median) and best day of the metric in the last 60 working days; `null` without facts. */
  readonly usualDay: number | null;
  readonly bestDay: number | null;
}

/** k of n with its Wilson interval, and what that proves against the benchmark. */
export interface RateCell {
  readonly successes: number;
  readonly trials: number;
  readonly figure: Figure;
  readonly verdict: BenchmarkVerdict | null;
}

export interface NamedInterval {
  readonly name: string;
  readonly interval: Interval;
}
