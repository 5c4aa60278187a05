import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import type { Lever } from '@shared/kpi/levers';
import type { AsOf } from '@shared/kpi/results';
import type { TargetProgress } from './common';
import type { ConversionView } from './conversion';
import type { CostView } from './cost';
import type { LeadsView } from './leads';
import type { PeopleView } from './people';
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
  readonly people: PeopleView;
  readonly cost: CostView;
  readonly levers: readonly Lever[];
  readonly nextWeek: DateRange;
  readonly needs: readonly WeekNeed[];
}

export interface ReportListItem {
  readonly week: DateRange;
  readonly number: number;
  readonly running: boolean;
  readonly revenueMinor: number;
  readonly planMinor: number | null;
}

export interface RenderedReport {
  readonly title: string;
  /** A whole HTML document with its styles inside; no script, no external reference. */
  readonly html: string;
  /** The same in plain text, for a messenger. */
  readonly text: string;
  readonly date: IsoDate;
}
