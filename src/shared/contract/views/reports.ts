import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Lever } from '@shared/kpi/advice/lever';
import type { AsOf } from '@shared/kpi/results';
import type { TargetProgress } from './common';
import type { ConversionView } from './conversion';
import type { CostSummary } from './cost';
import type { CustomKpiResult } from './custom';
import type { LeadsView } from './leads';
import type { PeopleSummary } from './people';
import type { TodayView } from './today';

/** What next week needs, beside the usual (median) and best of the last fourteen weeks. */
export interface WeekNeed {
  readonly metric: 'revenue' | 'sales' | 'leads';
  /** `null`: no target, or nothing can be said yet. */
  readonly needed: number | null;
  /** `null` without history. */
  readonly usual: number | null;
  readonly best: number | null;
}

/** The weekly report before it becomes a page: the week beside the quarter it lies in, both seen at the week's end. */
export interface WeeklyReportModel {
  readonly firmName: string;
  readonly number: number;
  /** Which version of the quarter's plan was in force; 0: there was none. */
  readonly planVersion: number;
  readonly week: DateRange;
  readonly workingDays: number;
  /** The week's last day, or today while it runs. */
  readonly asOf: AsOf;
  readonly running: boolean;
  readonly madeAtEpochMs: number;
  /** Firm metrics over the week, over the week before (as much of it as has elapsed here), and over the quarter. */
  readonly weekRows: readonly TargetProgress[];
  readonly previousWeekRows: readonly TargetProgress[];
  readonly quarter: TodayView;
  readonly quarterRows: readonly TargetProgress[];
  /** Leads of the week against the week before, and of the quarter. */
  readonly weekLeads: LeadsView;
  readonly leads: LeadsView;
  readonly conversion: ConversionView;
  readonly people: PeopleSummary;
  readonly cost: CostSummary;
  /** The firm's own KPIs over the quarter. */
  readonly custom: readonly CustomKpiResult[];
  readonly levers: readonly Lever[];
  readonly nextWeek: DateRange;
  readonly needs: readonly WeekNeed[];
}

/** A figure of a closed report that would be another today. Money in minor units, a rate as a ratio. */
export interface ReportCorrection {
  readonly span: 'week' | 'quarter';
  readonly what: 'actual' | 'plan' | 'conversion' | 'cac';
  /** Of sums and plans. */
  readonly metric: TargetMetric | null;
  /** `null`: there was nothing to say. */
  readonly before: number | null;
  readonly after: number | null;
}

/** What a closed report says about itself beside its frozen figures. */
export interface FrozenReport {
  readonly id: Id;
  readonly madeAtEpochMs: number;
  /** What the author says. */
  readonly note: string;
  readonly corrections: readonly ReportCorrection[];
  /** The day on which the corrections were looked for. */
  readonly seenOn: IsoDate;
}

export interface ReportListItem {
  readonly week: DateRange;
  readonly number: number;
  readonly running: boolean;
  readonly revenueMinor: number;
  readonly planMinor: number | null;
  /** `null`: not closed. `corrected`: sums or plans of it would be others today. */
  readonly frozen: { readonly madeAtEpochMs: number; readonly corrected: boolean } | null;
}

export interface RenderedReport {
  readonly title: string;
  /** A whole HTML document with its styles inside; no script, no external reference. */
  readonly html: string;
  /** The same in plain text, for a messenger. */
  readonly text: string;
  readonly date: IsoDate;
  readonly running: boolean;
  /** `null`: not closed, its figures are those of now. */
  readonly frozen: FrozenReport | null;
}
