import type { DateRange } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import type { LeadRealism } from '@shared/kpi/lead-realism';
import type { Figure } from '@shared/kpi/results';
import type { RateCell, TargetProgress, ViewFrame } from './common';

/** By what leads are broken down. */
export const LEAD_DIMENSIONS = ['channel', 'segment', 'campaign', 'owner'] as const;
export type LeadDimension = (typeof LEAD_DIMENSIONS)[number];

export interface LeadQualityCounts {
  readonly total: number;
  readonly qualified: number;
  readonly disqualified: number;
  readonly unassessed: number;
  /** qualified / assessed; its `n` = assessed. */
  readonly qualifiedRate: Figure;
}

export interface LeadBreakdownRow {
  /** Channel or person id; the text itself for segment and campaign; `null`: not given. */
  readonly key: string | null;
  /** `null`: not given. */
  readonly name: string | null;
  readonly counts: LeadQualityCounts;
  readonly previousTotal: number | null;
  /** Leads of this row that became customers within the period. */
  readonly customers: number;
}

export interface LeadWeek {
  readonly range: DateRange;
  readonly workingDays: number;
  /** In the order of `weekSeries`. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly plan: number | null;
}

export type { LeadRealism };

export interface LeadsView extends ViewFrame {
  readonly count: number;
  readonly previousCount: number | null;
  readonly progress: TargetProgress;
  readonly quality: LeadQualityCounts;
  /** Share of qualified among all leads while the unassessed are unknown: lowest and highest possible. */
  readonly qualifiedBounds: { readonly low: number; readonly high: number } | null;
  /** Up to 14 weeks that end with the period (or today), each split by series. */
  readonly weekSeries: readonly { readonly key: string | null; readonly name: string | null; readonly rest: boolean }[];
  readonly weeks: readonly LeadWeek[];
  readonly dimension: LeadDimension;
  readonly breakdown: readonly LeadBreakdownRow[];
  readonly conversion: RateCell;
  readonly realism: LeadRealism;
  /** Leads that the revenue target still needs, from the conversion's interval; `null` where it cannot be said. */
  readonly neededForTarget: { readonly mid: number; readonly low: number; readonly high: number } | null;
}

export interface LeadFilterOption {
  readonly id: Id;
  readonly name: string;
}
