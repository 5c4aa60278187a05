import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, periodContaining, shiftPeriod } from '@shared/calendar/period';
import { countWorkingDays, type DayWeight } from '@shared/calendar/working-calendar';
import { type DayTotals, sumTotals } from './day-totals';

/** The last `count` weeks up to the one of `last`, oldest first. */
export function recentWeeks(last: IsoDate, count: number, rules: PeriodRules): Period[] {
  const week = periodContaining('week', last, rules);
  return Array.from({ length: count }, (_, index) => shiftPeriod(week, index + 1 - count, rules));
}

/** The same, but only weeks with no working day left after `last`: half a week would look like a fall. */
export function recentFullWeeks(last: IsoDate, count: number, rules: PeriodRules, weight: DayWeight): Period[] {
  const running = periodContaining('week', last, rules);
  const left = running.to > last ? countWorkingDays(weight, { from: addDays(last, 1), to: running.to }) : 0;
  return recentWeeks(left === 0 ? last : addDays(running.from, -1), count, rules);
}

/** Sums of those weeks. Weeks that end before `first` are left out. */
export function weeklyTotals(weeks: readonly Period[], totals: DayTotals, first: IsoDate | null): number[] {
  if (first === null) return [];
  return weeks.filter((week) => week.to >= first).map((week) => sumTotals(totals, week));
}
