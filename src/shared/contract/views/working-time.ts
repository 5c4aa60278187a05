import type { IsoDate } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import type { DayKind } from '@shared/calendar/working-calendar';
import type { Id } from '@shared/domain/fields';
import type { Leave } from '@shared/domain/working-time';
import type { Pace } from '@shared/kpi/targets/pace';

/** A day that is not what its weekday says, or that the firm edited. */
export interface CalendarYearDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
  /** What it would be without the firm's edit. */
  readonly plainKind: DayKind;
  readonly weight: number;
  readonly edited: boolean;
  /** Why the firm edited it; empty where it did not say. */
  readonly reason: string;
}

export interface CalendarYear {
  readonly year: number;
  /** Not decreed yet: weekends and fixed holidays only. */
  readonly provisional: boolean;
  /** In order; days absent are plain working days or weekends. */
  readonly days: readonly CalendarYearDay[];
  /** Of the civil quarters. */
  readonly workingDaysByQuarter: readonly number[];
  /** Full (fiscal) years of records on which a seasonal pace line would rest today; 0: it would go by working days. */
  readonly seasonYears: number;
  /** Days off of this year that were moved from a weekend. */
  readonly transfers: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
}

/** Days with a weight in the pace line, each counted as one. */
export interface ElapsedDays {
  readonly elapsed: number;
  readonly total: number;
  readonly remaining: number;
}

export interface PersonDays {
  readonly employeeId: Id;
  /** Working days of the firm on which the person is employed and not on leave. */
  readonly workingDays: number;
}

export interface LeaveRow extends Leave {
  /** Working days of the firm that it takes. */
  readonly workingDays: number;
}

/** The pace under one working time. */
export interface EffectSide
  extends Pick<Pace, 'planToDate' | 'deviation' | 'paceIndex' | 'requiredPerDay' | 'state' | 'proven'> {
  /** Of the quarter of the changed days, by working time: shortened days count seven eighths. */
  readonly weight: number;
  /** The same, days counted as one; a person's within the employment. */
  readonly workingDays: number;
}

/** What a change of days would do to the revenue pace, before it is saved. Money in minor units. */
export interface WorkingTimeEffect {
  /** The quarter of the (first) changed day. */
  readonly quarter: Period;
  /** The quarter of today, whose pace this is. */
  readonly running: Period;
  readonly before: EffectSide;
  readonly after: EffectSide;
}
