import { civilDate, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, parsePeriod, quarterPeriod } from '@shared/calendar/period';
import { transfersOf } from '@shared/calendar/production-calendar-ru';
import { eachDay } from '@shared/calendar/range';
import { countWorkingDays, createWorkingCalendar, weightOfKind } from '@shared/calendar/working-calendar';
import type { WriteReceipt } from '@shared/contract/views/lists';
import type { CalendarYear, ElapsedDays, PersonDays, WorkingTimeEffect } from '@shared/contract/views/working-time';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import type { Settings } from '@shared/domain/settings';
import type { CalendarDay } from '@shared/domain/working-time';
import { listCalendarDays, removeCalendarDay, saveCalendarDay } from '../store/calendar-days';
import { listEmployees } from '../store/employees';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';
import { buildFrame, viewFrame } from './kpi/frame';
import { countPersonDays, readCalendar, readWorkingTime, readWorkingTimeFacts } from './working-time';
import { computeEffect } from './working-time-effect';

const CIVIL_YEAR = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
const PLAIN_DAYS = createWorkingCalendar('weekdays');

/** The calendar year by the firm's calendar: the days that are not what their weekday says, and its working days. */
export function calendarYear(context: AppContext, { year }: { readonly year: number }): CalendarYear {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const calendar = readCalendar(store, settings);
  const reasons = new Map(listCalendarDays(store).map((day) => [day.date, day.reason]));
  const days = eachDay({ from: civilDate(year, 1, 1), to: civilDate(year, 12, 31) });
  return {
    year,
    provisional: calendar.isProvisional(year),
    days: days
      .map((date) => ({
        date,
        kind: calendar.kind(date),
        plainKind: calendar.plainKind(date),
        weight: calendar.weight(date),
        edited: calendar.isEdited(date),
        reason: reasons.get(date) ?? '',
      }))
      .filter(({ date, kind, edited }) => edited || kind !== PLAIN_DAYS.kind(date)),
    workingDaysByQuarter: [1, 2, 3, 4].map((quarter) =>
      countWorkingDays(calendar.weight, quarterPeriod(year, quarter, CIVIL_YEAR)),
    ),
    seasonYears: countSeasonYears(context, settings),
    transfers: settings.calendarId === 'ru' ? transfersOf(year) : [],
  };
}

function countSeasonYears(context: AppContext, settings: Settings): number {
  const today = context.clock.today();
  const seasonal = { ...settings, paceWeights: 'seasonal' } as const;
  return readWorkingTime(context.workspace.store, seasonal, today).paceBasis({ from: today, to: today }).years;
}

interface SeenQuery {
  readonly period: string;
  readonly today?: IsoDate | undefined;
}

/** How far a period has gone, by the days of the firm's pace line or of one person's. Throws `invalid-period`. */
export function elapsedDays(context: AppContext, query: SeenQuery & { readonly employeeId: Id | null }): ElapsedDays {
  const frame = buildFrame(context, { ...query, compare: 'none', channelId: null });
  return viewFrame(frame).workingDays;
}

/** The working days of everyone in the team. Throws `invalid-period`. */
export function daysOfPeople(context: AppContext, query: { readonly period: string }): PersonDays[] {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const period = parsedPeriod(query.period, settings);
  const { workWeight } = readWorkingTime(store, settings, context.clock.today());
  return listEmployees(store).map(({ id, employment }) => ({
    employeeId: id,
    workingDays: countPersonDays(workWeight(id), employment, period),
  }));
}

function parsedPeriod(text: string, settings: Settings): Period {
  const period = parsePeriod(text, settings);
  if (period === null) throw new AppError('validation', 'invalid-period', { period: text });
  return period;
}

export interface DayChange {
  readonly date: IsoDate;
  /** `null`: as in the calendar. */
  readonly kind: CalendarDay['kind'] | null;
}

/** What the firm's pace would be if that day were worked so. */
export function previewDay(
  context: AppContext,
  { date, kind, today }: DayChange & { readonly today?: IsoDate | undefined },
): WorkingTimeEffect {
  const facts = readWorkingTimeFacts(context.workspace.store, today ?? context.clock.today());
  const others = facts.editedDays.filter((day) => day.date !== date);
  const editedDays = kind === null ? others : [...others, { date, kind }];
  return computeEffect(context, { employeeId: null, changedOn: date, today }, { ...facts, editedDays });
}

/**
 * The firm works that day so; what the calendar says anyway is no edit and takes one back. One step, none where nothing
 * changes.
 */
export function saveDay(
  context: AppContext,
  { date, kind, reason }: DayChange & { readonly reason: string },
): WriteReceipt {
  const { store } = context.workspace;
  const calendar = readCalendar(store, readSettings(store));
  const { action } = store.act('calendar.save', date, (writer) => {
    if (kind !== null && !saysTheSame(calendar.plainKind(date), kind)) saveCalendarDay(writer, { date, kind, reason });
    else if (calendar.isEdited(date)) removeCalendarDay(writer, date);
  });
  return { id: date, action };
}

function saysTheSame(plain: ReturnType<typeof PLAIN_DAYS.kind>, kind: CalendarDay['kind']): boolean {
  return kind === 'off' ? weightOfKind(plain) === 0 : plain === kind;
}
