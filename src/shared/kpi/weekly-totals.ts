import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, periodContaining, shiftPeriod } from '@shared/calendar/period';
import { type DayTotals, sumTotals } from './day-totals';

/** The last `count` weeks up to the one of `last`, oldest first. */
export function recentWeeks(last: IsoDate, count: number, rules: PeriodRules): Period[] {
  const week = periodContaining('week', last, rules);
  return Array.from({ length: count }, (_, index) => shiftPeriod(week, index + 1 - count, rules));
}

/** Sums of those weeks; the running one holds what it has so far. Weeks that end before `first` are left out. */
export function weeklyTotals(weeks: readonly Period[], totals: DayTotals, first: IsoDate | null): number[] {
  if (first === null) return [];
  return weeks.filter((week) => week.to >= first).map((week) => sumTotals(totals, week));
}
