import type { TargetMetric, TargetVersion } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Figure } from '@shared/kpi/results';
import type { ReverseFunnelStep } from '@shared/kpi/reverse-funnel';
import type { TargetSource } from '@shared/kpi/target-resolution';
import type { PaceSeries, TargetProgress, ViewFrame } from './common';

export interface TargetsView extends ViewFrame {
  /** The chosen metric of the firm, or of the filtered person. */
  readonly pace: PaceSeries;
  /** The firm's metrics, then the persons' revenue (or chosen metric), alphabetical, ramp-up last. */
  readonly firmRows: readonly TargetProgress[];
  readonly personRows: readonly TargetProgress[];
  /** From leads to money until the end of the period. */
  readonly reverseFunnel: readonly ReverseFunnelStep[];
  readonly averageDealMinor: Figure;
  readonly conversion: Figure;
  readonly leadsPerDay: Figure;
  readonly personalTargetsSum: number | null;
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
