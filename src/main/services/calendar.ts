import { civilDate } from '@shared/calendar/iso-date';
import { quarterPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { countWorkingDays, createWorkingCalendar } from '@shared/calendar/working-calendar';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';

const CIVIL_YEAR = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
const PLAIN_DAYS = createWorkingCalendar('weekdays');

/** The calendar year by the firm's calendar: the days that are not what their weekday says, and its working days. */
export function calendarYear(context: AppContext, { year }: { readonly year: number }) {
  const calendar = createWorkingCalendar(readSettings(context.workspace.store).calendarId);
  const days = eachDay({ from: civilDate(year, 1, 1), to: civilDate(year, 12, 31) });
  return {
    year,
    provisional: calendar.isProvisional(year),
    days: days
      .map((date) => ({ date, kind: calendar.kind(date), weight: calendar.weight(date) }))
      .filter(({ date, kind }) => kind !== PLAIN_DAYS.kind(date)),
    workingDaysByQuarter: [1, 2, 3, 4].map((quarter) =>
      countWorkingDays(calendar.weight, quarterPeriod(year, quarter, CIVIL_YEAR)),
    ),
  };
}
