import { civilDate, daysInMonth, type IsoDate, isoWeekday } from '@shared/calendar/iso-date';
import type { DayKind } from '@shared/calendar/working-calendar';

export interface YearDay {
  readonly date: IsoDate;
  /** 1–31 */
  readonly number: number;
  readonly kind: DayKind;
}

export interface MonthGrid {
  /** 1–12 */
  readonly month: number;
  /** Empty cells before the first day. */
  readonly offset: number;
  readonly days: readonly YearDay[];
  readonly workingDays: number;
}

interface SpecialDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
}

/** The twelve months of a year, days by kind; `special` holds those that are not what their weekday says. */
export function buildYearGrid(
  year: number,
  special: readonly SpecialDay[],
  weekStart: 'monday' | 'sunday',
): MonthGrid[] {
  const kinds = new Map(special.map((day) => [day.date, day.kind]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const days = Array.from({ length: daysInMonth(year, month) }, (__, day): YearDay => {
      const date = civilDate(year, month, day + 1);
      return { date, number: day + 1, kind: kinds.get(date) ?? (isoWeekday(date) >= 6 ? 'weekend' : 'working') };
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

/** Working time of a quarter in whole days: shortened days count seven eighths. */
export function weightOf(months: readonly MonthGrid[]): number {
  const days = months.flatMap((month) => month.days);
  return days.reduce((sum, { kind }) => sum + (kind === 'working' ? 1 : kind === 'shortened' ? 7 / 8 : 0), 0);
}
