import type { IsoDate } from '@shared/calendar/iso-date';
import type { DayCards, DayMeasure, TypedDay } from '@shared/domain/day-total';
import type { Id } from '@shared/domain/fields';
import type { Leave } from '@shared/domain/working-time';

/** `entered`: something is typed. `missing`: expected at work, nothing typed. `off`: nobody expected anything. */
export type PersonDayState = 'entered' | 'missing' | 'absent' | 'leave' | 'off';

/** Part of a person's day that came through one channel. */
export interface ChannelTotals {
  readonly channelId: Id;
  readonly channelName: string;
  readonly typed: TypedDay;
  readonly cards: DayCards;
}

/** One person on one day. */
export interface DayTotalsRow {
  readonly date: IsoDate;
  readonly employeeId: Id;
  readonly employeeName: string;
  /** Rate on that day; `null`: not employed then. */
  readonly fteBp: number | null;
  readonly rampUp: boolean;
  readonly state: PersonDayState;
  readonly leave: Leave['kind'] | null;
  readonly absent: boolean;
  readonly note: string;
  /** The record of the whole day, whose history can be read; `null`: there is none. */
  readonly recordId: Id | null;
  /** As typed for the whole day. */
  readonly typed: TypedDay;
  /** Channels with totals of their own, by name. */
  readonly channels: readonly ChannelTotals[];
  readonly cards: DayCards;
  /** What the day holds in the figures: what was typed, where it exceeds the cards and the channels; `null`: unknown. */
  readonly total: TypedDay;
}

/** `complete: false`: somebody expected that day has not entered the measure, so that the sum is a least one. */
export interface SummedMeasure {
  readonly value: number | null;
  readonly complete: boolean;
}
export type SummedDay = Readonly<Record<DayMeasure, SummedMeasure>>;

export interface DayTotalsView {
  readonly date: IsoDate;
  readonly working: boolean;
  readonly today: IsoDate;
  /** The nearest days on which there was work or something was entered; `null`: none up to today. */
  readonly previousDay: IsoDate;
  readonly nextDay: IsoDate | null;
  readonly rows: readonly DayTotalsRow[];
  readonly firm: SummedDay;
  /** Records of the day that belong to nobody; `null`: there are none. */
  readonly nobodysCards: DayCards | null;
  readonly expected: number;
  readonly entered: number;
  /** Median of the firm's day over the last working days on which the measure is complete. */
  readonly usual: Readonly<Record<DayMeasure, { readonly value: number | null; readonly days: number }>>;
  /** The working days before, newest first. */
  readonly earlier: readonly { readonly date: IsoDate; readonly firm: SummedDay }[];
}

/** `off`: no work expected. `ahead`: not come yet. */
export type MonthDayState = 'all' | 'some' | 'none' | 'off' | 'ahead';

export interface DayTotalsMonth {
  /** `2026-11` */
  readonly month: string;
  readonly days: readonly { readonly date: IsoDate; readonly state: MonthDayState }[];
  /** Of the elapsed days with work, those on which everyone expected has entered. */
  readonly fullDays: number;
  readonly workedDays: number;
}

/** One person, day by day. */
export interface PersonTotalsView {
  readonly employeeId: Id;
  readonly employeeName: string;
  /** Elapsed days with work, leave or anything entered, oldest first. */
  readonly rows: readonly DayTotalsRow[];
  readonly sum: SummedDay;
  readonly expected: number;
  readonly entered: number;
}
