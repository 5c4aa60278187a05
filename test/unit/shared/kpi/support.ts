import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar, type DayWeight } from '@shared/calendar/working-calendar';
import type { WeightedDay } from '@shared/kpi/days/day-totals';

export const CIVIL = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
export const RU = createWorkingCalendar('ru').weight;

/** The days of a range, those up to `elapsedTo` elapsed. */
export function daysOf(range: DateRange, elapsedTo: IsoDate | null, weight: DayWeight = RU): WeightedDay[] {
  return eachDay(range).map((date) => ({
    date,
    weight: weight(date),
    elapsed: elapsedTo !== null && date <= elapsedTo,
  }));
}

/** The same amount on each elapsed working day. */
export function everyWorkingDay(days: readonly WeightedDay[], amount: number): Map<IsoDate, number> {
  return new Map(days.filter((day) => day.elapsed && day.weight > 0).map((day) => [day.date, amount]));
}
