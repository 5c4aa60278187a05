import type { Period } from '@shared/calendar/period';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { CurrencyCode } from '@shared/domain/money';
import type { AsOf, NoData } from '@shared/kpi/results';
import type { RangedForecast } from '@shared/kpi/targets/forecast';
import type { Pace } from '@shared/kpi/targets/pace';
import type { PaceDays } from '@shared/kpi/targets/pace-days';
import type { PaceBasis } from '@shared/kpi/targets/season';
import type { TargetSource } from '@shared/kpi/targets/target-resolution';

/** What every KPI answer says about itself. Money everywhere in minor units of `currencyCode`; ratios 0–1. */
export interface ViewFrame {
  readonly period: Period;
  readonly asOf: AsOf;
  readonly currencyCode: CurrencyCode;
  /** The period compared with, cut to the same elapsed part; `null`: no comparison wanted or no earlier data. */
  readonly comparison: Period | null;
  readonly workingDays: { readonly elapsed: number; readonly total: number; readonly remaining: number };
  /** What the pace line rests on, and whether that is what the firm chose. */
  readonly paceBasis: PaceBasis;
}

/** One target against reality. Values in minor units for `revenue`, counts otherwise. */
export interface TargetProgress extends Pace {
  readonly metric: TargetMetric;
  readonly employeeId: Id | null;
  /** `null`: the firm. */
  readonly employeeName: string | null;
  readonly target: number | null;
  readonly targetSource: TargetSource | null;
  readonly rampUp: boolean;
  /** Where the period will end, by the way that leads: for persons the run-rate. */
  readonly forecast: RangedForecast | NoData;
  readonly forecastWay: 'run-rate' | 'seasonal';
}

export interface PaceSeries {
  readonly progress: TargetProgress;
  readonly days: PaceDays;
  /** Usual (median) and best day of the metric in the last 60 working days; `null` without facts. */
  readonly usualDay: number | null;
  readonly bestDay: number | null;
}
