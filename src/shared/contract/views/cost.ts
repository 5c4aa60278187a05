import type { DateRange } from '@shared/calendar/iso-date';
import type { CostByCategory } from '@shared/kpi/cac-cost';
import type { ChangeVerdict, Figure } from '@shared/kpi/results';
import type { ViewFrame } from './common';

export interface CostMonth {
  readonly periodKey: string;
  readonly running: boolean;
  readonly cost: CostByCategory;
  readonly customers: number;
  readonly cac: Figure;
}

export interface CostChannelRow {
  readonly key: string | null;
  readonly name: string | null;
  readonly paid: boolean;
  readonly directMinor: number;
  readonly allocatedMinor: number;
  readonly costMinor: number;
  readonly leads: number;
  readonly customers: number;
  readonly cac: Figure;
  /** Cost per lead. */
  readonly cpl: Figure;
  /** First-sale revenue won by the channel's new customers in the period. */
  readonly revenueMinor: number;
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

export interface CostView extends ViewFrame {
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
  readonly channels: readonly CostChannelRow[];
  /** Cost on no channel that was not spread. */
  readonly unallocatedMinor: number;
  readonly variants: readonly CacVariant[];
  /** Comparable periods for "one more customer": cost and customers with their Poisson interval. */
  readonly marginal: {
    readonly points: readonly {
      readonly periodKey: string;
      readonly running: boolean;
      readonly costMinor: number;
      readonly customers: number;
      readonly low: number;
      readonly high: number;
    }[];
    readonly deltaCostMinor: number | null;
    readonly deltaCustomers: number | null;
    /** `no-data` while the change in customers is within chance. */
    readonly figure: Figure;
  };
}
