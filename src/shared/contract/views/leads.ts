import type { DateRange } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import type { Id } from '@shared/domain/fields';
import type { Rate } from '@shared/kpi/conversion/conversion';
import type { BandOrder, BandRow } from '@shared/kpi/leads/lead-bands';
import type { PlanCell } from '@shared/kpi/leads/lead-plan-history';
import type { LeadRealism } from '@shared/kpi/leads/lead-realism';
import type { LeadQualitySummary } from '@shared/kpi/leads/leads';
import type { LeadsNeeded } from '@shared/kpi/leads/leads-needed';
import type { WeekCounts, WeekSeries } from '@shared/kpi/leads/leads-weeks';
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
}

/** How many leads of each band; they and the unscored sum to all. */
export interface BandedLeads {
  readonly A: number;
  readonly B: number;
  readonly C: number;
  readonly unscored: number;
}

/** Whether the points say who buys, by leads that are old enough to be judged. */
export interface BandValidation {
  readonly bands: readonly BandRow[];
  readonly order: BandOrder;
  /** Days on which the leads came by which the bands are judged, all of them ripe. */
  readonly cohort: DateRange;
  readonly horizonDays: number;
  readonly unscored: number;
}

/** Leads of the period by band, as the firm's rules have it now. */
export interface LeadBandsView extends ViewFrame {
  readonly benchmark: number;
  /** Number of rules; none: only typed points. */
  readonly rules: number;
  readonly counts: BandedLeads;
  readonly validation: BandValidation;
  readonly dimension: LeadDimension;
  readonly breakdown: readonly (BandedLeads & { readonly key: string | null })[];
  /** Channels some of whose leads name a campaign. */
  readonly campaignChannels: readonly Id[];
}

/** What other rules would make of the leads of the last quarter of a year. */
export interface ScorePreview {
  readonly range: DateRange;
  readonly now: BandedLeads;
  readonly proposed: BandedLeads;
  /** Of the proposed rules and limits. */
  readonly validation: BandValidation;
  /** Leads to which each proposed rule gives its points, in the order of the rules. */
  readonly matched: readonly number[];
  /** What the fields hold, the most frequent first. */
  readonly values: Readonly<Record<'segment' | 'campaign' | 'product', readonly string[]>>;
}

/** A plan of leads through the periods, of the firm or of a person. */
export interface LeadPlanRow {
  /** `null`: the firm. */
  readonly employeeId: Id | null;
  readonly name: string | null;
  /** In the order of the periods. */
  readonly cells: readonly PlanCell[];
}

export interface LeadPlanView extends ViewFrame {
  /** Leads that the revenue target still needs; `null` where it cannot be said. */
  readonly neededForTarget: LeadsNeeded | null;
  /** This period and those of its kind before it, oldest first; one alone for a period of no kind. */
  readonly periods: readonly Period[];
  /** The firm first, then whoever had a plan in one of the periods. */
  readonly rows: readonly LeadPlanRow[];
}
