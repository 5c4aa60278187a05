import type { Rate } from '@shared/kpi/conversion';
import type { LeadRealism } from '@shared/kpi/lead-realism';
import type { LeadQualitySummary } from '@shared/kpi/leads';
import type { WeekCounts, WeekSeries } from '@shared/kpi/leads-weeks';
import type { TargetProgress, ViewFrame } from './common';

/** By what leads are broken down. */
export const LEAD_DIMENSIONS = ['channel', 'segment', 'campaign', 'owner'] as const;
export type LeadDimension = (typeof LEAD_DIMENSIONS)[number];

export interface LeadBreakdownRow {
  /** Channel or person id; the text itself for segment and campaign; `null`: not given. */
  readonly key: string | null;
  /** `null`: not given. */
  readonly name: string | null;
  readonly counts: LeadQualitySummary;
  readonly previousTotal: number | null;
  /** Leads of this row that became customers within the period. */
  readonly customers: number;
}

export interface LeadWeek extends WeekCounts {
  readonly workingDays: number;
  readonly plan: number | null;
}

export interface LeadsView extends ViewFrame {
  readonly count: number;
  readonly previousCount: number | null;
  readonly progress: TargetProgress;
  readonly quality: LeadQualitySummary;
  /** Share of qualified among all leads while the unassessed are unknown: lowest and highest possible. */
  readonly qualifiedBounds: { readonly low: number; readonly high: number } | null;
  /** Up to 14 weeks that end with the period (or today), each split by series. */
  readonly weekSeries: readonly (WeekSeries & { readonly name: string | null })[];
  readonly weeks: readonly LeadWeek[];
  readonly dimension: LeadDimension;
  readonly breakdown: readonly LeadBreakdownRow[];
  readonly conversion: Rate;
  readonly realism: LeadRealism;
  /** Leads that the revenue target still needs, from the conversion's interval; `null` where it cannot be said. */
  readonly neededForTarget: { readonly mid: number; readonly low: number; readonly high: number } | null;
}
