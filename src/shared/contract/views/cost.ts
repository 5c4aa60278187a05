import type { DateRange } from '@shared/calendar/iso-date';
import type { MarginalCac } from '@shared/kpi/cost/cac-change';
import type { CostByCategory } from '@shared/kpi/cost/cac-cost';
import type { GrossMargin } from '@shared/kpi/cost/gross-margin';
import type { RomiVerdict } from '@shared/kpi/cost/payback';
import type { PayrollPart } from '@shared/kpi/cost/payroll';
import type { ChangeVerdict, Figure } from '@shared/kpi/results';
import type { ViewFrame } from './common';

export interface CostMonth {
  readonly periodKey: string;
  readonly running: boolean;
  readonly cost: CostByCategory;
  readonly customers: number;
  readonly cac: Figure;
}

/** What a cost brought back. */
export interface CostReturn {
  /** In first sales: up to 1 the first one brings the cost of its customer back. */
  readonly paybackSales: Figure;
  /** In months of what customers buy later. */
  readonly paybackMonths: Figure;
  /** Ratio; 0 = the cost came back. */
  readonly romi: Figure;
  readonly romiVerdict: RomiVerdict | null;
}

/** What a channel or a campaign cost, and who came of it. */
export interface CostPart {
  readonly key: string | null;
  readonly name: string | null;
  readonly directMinor: number;
  readonly allocatedMinor: number;
  readonly costMinor: number;
  readonly leads: number;
  readonly customers: number;
  readonly cac: Figure;
  /** Cost per lead. */
  readonly cpl: Figure;
  /** First-sale revenue won by its new customers in the period. */
  readonly revenueMinor: number;
}

export interface CostRow extends CostPart, CostReturn {}

export interface CostChannelRow extends CostRow {
  readonly paid: boolean;
}

export interface CacVariant {
  readonly kind: 'full' | 'without-salary' | 'paid-channels' | 'lagged';
  readonly cac: Figure;
  readonly costMinor: number;
  readonly customers: number;
  /** Of the cost, where it is shifted. */
  readonly costRange: DateRange;
  readonly lagDays: number | null;
}

/** The cost of a customer without what it brings back: what the first screen and the weekly report need. */
export interface CostSummary extends ViewFrame {
  readonly cac: Figure;
  readonly previous: Figure;
  readonly previousCustomers: number | null;
  readonly change: ChangeVerdict | null;
  /** Salaries already cut to their acquisition share. */
  readonly cost: CostByCategory;
  readonly costMinor: number;
  readonly customers: number;
  /** Salary share that entered, 0–1; `null` without salaries. */
  readonly acquisitionShare: number | null;
  readonly months: readonly CostMonth[];
  readonly channels: readonly CostPart[];
}

export interface CostView extends CostSummary {
  readonly channels: readonly CostChannelRow[];
  /** Cost on no channel that was not spread. */
  readonly unallocatedMinor: number;
  /** Of the whole. */
  readonly returns: CostReturn;
  /** By which first sales without a margin of their own, and all later ones, are judged. */
  readonly margin: GrossMargin;
  /** First sales of the period, those whose own margin is known, and what the whole earned of its revenue (ratio). */
  readonly firstSales: { readonly sales: number; readonly withMargin: number; readonly margin: Figure };
  /** Of a customer, after the first sale. */
  readonly monthlyRevenue: Figure;
  readonly variants: readonly CacVariant[];
  /** Salaries of the firm, whoever they went to; the largest first. */
  readonly payroll: readonly (PayrollPart & { readonly name: string | null })[];
  /** Comparable periods for "one more customer": cost and customers with their Poisson interval. */
  readonly marginal: MarginalCac & {
    readonly points: readonly {
      readonly periodKey: string;
      readonly running: boolean;
      readonly costMinor: number;
      readonly customers: number;
      readonly low: number;
      readonly high: number;
    }[];
  };
}

/** The same cost by campaign; rows and what could not be spread sum to the whole. */
export interface CostCampaignsView extends ViewFrame {
  readonly rows: readonly CostRow[];
  readonly unallocatedMinor: number;
}
