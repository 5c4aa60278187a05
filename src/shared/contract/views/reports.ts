import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import type { ConversionView, Lever } from './conversion';
import type { CostView } from './cost';
import type { LeadsView } from './leads';
import type { PeopleView } from './people';
import type { TargetProgress } from './common';
import type { TodayView } from './today';

/** The weekly report before it becomes a page: the week beside the quarter it lies in. */
export interface WeeklyReportModel {
  readonly firmName: string;
  readonly number: number;
  readonly week: DateRange;
  readonly workingDays: number;
  readonly madeAtEpochMs: number;
  /** Firm metrics over the week, and over the quarter as seen at the week's end. */
  readonly weekRows: readonly TargetProgress[];
  readonly quarter: TodayView;
  readonly quarterRows: readonly TargetProgress[];
  readonly leads: LeadsView;
  readonly conversion: ConversionView;
  readonly people: PeopleView;
  readonly cost: CostView;
  readonly levers: readonly Lever[];
  readonly nextWeek: DateRange;
  readonly needs: readonly {
    readonly metric: 'revenue' | 'sales' | 'leads';
    readonly needed: number | null;
    readonly usual: number | null;
    readonly best: number | null;
  }[];
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
