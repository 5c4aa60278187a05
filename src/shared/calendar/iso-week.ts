import { addDays, civilDate, type DateRange, daysBetween, type IsoDate, isoWeekday, yearOf } from './iso-date';

/** A week of ISO 8601: week 1 holds the year's first Thursday, so the week's year may differ from the date's. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The ISO week of a date. */
function isoWeekOf(date: IsoDate): IsoWeek {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = yearOf(thursday);
  return { year, week: 1 + Math.floor(daysBetween(civilDate(year, 1, 1), thursday) / 7) };
}

/** 52 or 53. */
export function isoWeeksInYear(year: number): number {
  return isoWeekOf(civilDate(year, 12, 28)).week;
}

/** Monday of the week. */
function isoWeekMonday({ year, week }: IsoWeek): IsoDate {
  const fourth = civilDate(year, 1, 4);
  return addDays(fourth, 1 - isoWeekday(fourth) + (week - 1) * 7);
}

export type WeekStart = 'monday' | 'sunday';

/**
 * First and last day of a week. A week that starts on Sunday carries the number of the ISO week of its Monday, that is
 * Sunday is the day before that Monday.
 */
export function weekRange(week: IsoWeek, weekStart: WeekStart): DateRange {
  const monday = isoWeekMonday(week);
  const from = weekStart === 'monday' ? monday : addDays(monday, -1);
  return { from, to: addDays(from, 6) };
}

/** The week that a date belongs to, with the week's start taken into account. */
export function weekContaining(date: IsoDate, weekStart: WeekStart): IsoWeek {
  return isoWeekOf(weekStart === 'sunday' ? addDays(date, 1) : date);
}
