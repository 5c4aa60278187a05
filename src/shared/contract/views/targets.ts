import type { TargetMetric, TargetVersion } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Figure, NoData } from '@shared/kpi/results';
import type { ForecastEstimate, RangedForecast } from '@shared/kpi/targets/forecast';
import type { Leading, LeadingReason, SeasonalBasis } from '@shared/kpi/targets/leading-forecast';
import type { ReverseFunnelStep } from '@shared/kpi/targets/reverse-funnel';
import type { TargetSource } from '@shared/kpi/targets/target-resolution';
import type { PaceSeries, TargetProgress, ViewFrame } from './common';

/** A forecast by what earlier periods had reached at the same share of their days. */
export interface SeasonalForecast extends ForecastEstimate {
  readonly basis: SeasonalBasis;
}

/** What is sold and what the open deals may still bring until the end of the period. */
export interface PipelineForecast extends ForecastEstimate {
  /** All open deals together, were they all won: minor units, or how many they are. */
  readonly open: number;
  /** Open leads of which nobody said what they may bring: not in it. */
  readonly unpriced: number;
}

/** The ways to look ahead side by side, of one metric. */
export interface Forecasts {
  /** The one of which every page speaks (`TargetProgress.forecast`), and why. */
  readonly leading: Leading['way'];
  readonly why: LeadingReason;
  readonly runRate: RangedForecast | NoData;
  readonly seasonal: SeasonalForecast | NoData;
  /** `null`: open deals say nothing about this metric. */
  readonly pipeline: PipelineForecast | NoData | null;
}

/** What each remaining day takes until the target is reached, or why that cannot be said. */
export interface RequiredPerDay {
  readonly revenueMinor: Figure;
  readonly sales: Figure;
  readonly leads: Figure;
}

export interface TargetsView extends ViewFrame {
  /** The chosen metric of the firm, or of the filtered person. */
  readonly pace: PaceSeries;
  /** Of the chosen metric. */
  readonly forecasts: Forecasts;
  readonly required: RequiredPerDay;
  /** The firm's metrics, then the persons' revenue (or chosen metric), alphabetical, ramp-up last. */
  readonly firmRows: readonly TargetProgress[];
  readonly personRows: readonly TargetProgress[];
  /** From leads to money until the end of the period. */
  readonly reverseFunnel: readonly ReverseFunnelStep[];
  readonly averageDealMinor: Figure;
  readonly conversion: Figure;
  readonly leadsPerDay: Figure;
  /** Σ of the personal targets in the chosen metric, and that less the firm's; `null` where either is missing. */
  readonly personalTargetsSum: number | null;
  readonly personalTargetsGap: number | null;
}

/** One cell of the plans grid. */
export interface PlanCell {
  readonly periodKey: string;
  readonly value: number | null;
  readonly source: TargetSource | null;
  /** Newest first; empty where nothing was ever set for exactly this cell. */
  readonly versions: readonly TargetVersion[];
}

export interface PlanRow {
  readonly metric: TargetMetric;
  readonly employeeId: Id | null;
  readonly employeeName: string | null;
  /** 12 months, 4 quarters, 1 year, in this order. */
  readonly cells: readonly PlanCell[];
}

export interface PlansView {
  readonly year: number;
  readonly currencyCode: ViewFrame['currencyCode'];
  /** Working days of each month of the year, January first (fiscal order where the fiscal year differs). */
  readonly months: readonly { readonly periodKey: string; readonly workingDays: number }[];
  readonly rows: readonly PlanRow[];
  /** Past quarters of the year: plan against actual revenue. */
  readonly trackRecord: readonly {
    readonly periodKey: string;
    readonly target: number | null;
    readonly actual: number;
    readonly attainment: Figure;
  }[];
  readonly versions: readonly TargetVersion[];
}
