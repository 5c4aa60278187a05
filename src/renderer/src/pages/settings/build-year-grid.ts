import { civilDate, daysInMonth, type IsoDate, isoWeekday } from '@shared/calendar/iso-date';
import type { DayKind } from '@shared/calendar/working-calendar';
import type { CalendarYearDay } from '@shared/contract/views/working-time';

export interface YearDay {
  readonly date: IsoDate;
  /** 1–31 */
  readonly number: number;
  readonly kind: DayKind;
  readonly edited: boolean;
  readonly reason: string;
}

export interface MonthGrid {
  /** 1–12 */
  readonly month: number;
  /** Empty cells before the first day. */
  readonly offset: number;
  readonly days: readonly YearDay[];
  readonly workingDays: number;
}

type SpecialDay = Pick<CalendarYearDay, 'date' | 'kind' | 'edited' | 'reason'>;

/** The twelve months of a year, days by kind; `special` holds those that are not what their weekday says. */
export function buildYearGrid(
  year: number,
  special: readonly SpecialDay[],
  weekStart: 'monday' | 'sunday',
): MonthGrid[] {
  const known = new Map(special.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const days = Array.from({ length: daysInMonth(year, month) }, (__, day): YearDay => {
      const date = civilDate(year, month, day + 1);
      const { kind, edited, reason } = known.get(date) ?? plainDay(date);
      return { date, number: day + 1, kind, edited, reason };
    });
    const first = isoWeekday(civilDate(year, month, 1));
    return {
      month,
      offset: weekStart === 'monday' ? first - 1 : first % 7,
      days,
      workingDays: days.filter(({ kind }) => kind === 'working' || kind === 'shortened').length,
    };
  });
}

function plainDay(date: IsoDate): SpecialDay {
  return { date, kind: isoWeekday(date) >= 6 ? 'weekend' : 'working', edited: false, reason: '' };
}

/** Working time of a quarter in whole days: shortened days count seven eighths. */
export function weightOf(months: readonly MonthGrid[]): number {
  const days = months.flatMap((month) => month.days);
  return days.reduce((sum, { kind }) => sum + (kind === 'working' ? 1 : kind === 'shortened' ? 7 / 8 : 0), 0);
}
