import type { CalendarDay } from '@shared/domain/working-time';
import { type DateRange, type IsoDate, isoWeekday, yearOf } from './iso-date';
import { FIXED_HOLIDAYS_RU, PRODUCTION_CALENDAR_RU } from './production-calendar-ru';
import { eachDay } from './range';

export type CalendarId = 'ru' | 'weekdays';

/**
 * `moved`: a weekday off because a day off was moved onto it; `off`: a working day that the firm itself has off. A worked
 * Saturday is `working` or `shortened`.
 */
export type DayKind = 'working' | 'shortened' | 'weekend' | 'holiday' | 'moved' | 'off';

/** A day that the firm works otherwise than its calendar says; why is no matter of the calendar. */
export type EditedDay = Pick<CalendarDay, 'date' | 'kind'>;

/** A shortened day has seven of eight hours. */
const SHORTENED_WEIGHT = 7 / 8;

/** Which days are worked. Weights serve the pace line; "working days" in words count days. */
export interface WorkingCalendar {
  readonly id: CalendarId;
  readonly kind: (date: IsoDate) => DayKind;
  /** What the day would be without the firm's edit. */
  readonly plainKind: (date: IsoDate) => DayKind;
  readonly isEdited: (date: IsoDate) => boolean;
  /** 0 on a day off, 7/8 on a shortened day, else 1. */
  readonly weight: (date: IsoDate) => number;
  /** Whether the year is not decreed yet, so that only weekends and fixed holidays are known. */
  readonly isProvisional: (year: number) => boolean;
}

/**
 * `ru`: the Russian production calendar 2015–2026, provisional in other years; `weekdays`: Monday to Friday. On top of
 * either lie the days that the firm edited, one per date.
 */
export function createWorkingCalendar(id: CalendarId, editedDays: readonly EditedDay[] = []): WorkingCalendar {
  const plainKind = id === 'ru' ? russianDayKind : weekdayKind;
  const edits = new Map(editedDays.map((day) => [day.date, day.kind]));
  const kind = (date: IsoDate) => kindAsEdited(plainKind(date), edits.get(date));
  return {
    id,
    kind,
    plainKind,
    isEdited: (date) => edits.has(date),
    weight: (date) => weightOfKind(kind(date)),
    isProvisional: (year) => id === 'ru' && !PRODUCTION_CALENDAR_RU.has(year),
  };
}

/** Weight of each day in the pace line: by working time, or the same for every day of the calendar. */
export type DayWeight = (date: IsoDate) => number;

export function createDayWeight(calendar: WorkingCalendar, by: 'working' | 'calendar'): DayWeight {
  return by === 'calendar' ? () => 1 : calendar.weight;
}

/** Σ weights of a range; 0 for `null`. */
export function sumWeights(weight: DayWeight, range: DateRange | null): number {
  return range === null ? 0 : eachDay(range).reduce((sum, date) => sum + weight(date), 0);
}

/** Days with a weight, each counted as one; 0 for `null`. */
export function countWorkingDays(weight: DayWeight, range: DateRange | null): number {
  return range === null ? 0 : eachDay(range).filter((date) => weight(date) > 0).length;
}

/** A day off that stays off keeps its name: a holiday is one also where the firm said so itself. */
function kindAsEdited(plain: DayKind, edit: EditedDay['kind'] | undefined): DayKind {
  if (edit === undefined) return plain;
  if (edit !== 'off') return edit;
  return weightOfKind(plain) === 0 ? plain : 'off';
}

/** 1 on a working day, 7/8 on a shortened one, 0 on every kind of day off. */
export function weightOfKind(kind: DayKind): number {
  if (kind === 'working') return 1;
  return kind === 'shortened' ? SHORTENED_WEIGHT : 0;
}

function weekdayKind(date: IsoDate): DayKind {
  return isoWeekday(date) >= 6 ? 'weekend' : 'working';
}

function russianDayKind(date: IsoDate): DayKind {
  return exceptionsOf(yearOf(date)).get(date.slice(5)) ?? weekdayKind(date);
}

const exceptionsByYear = new Map<number, ReadonlyMap<string, DayKind>>();

/** Days of the year that are not what their weekday says, by `MM-DD`. */
function exceptionsOf(year: number): ReadonlyMap<string, DayKind> {
  const known = exceptionsByYear.get(year);
  if (known) return known;
  const exceptions = buildExceptions(year);
  exceptionsByYear.set(year, exceptions);
  return exceptions;
}

function buildExceptions(year: number): ReadonlyMap<string, DayKind> {
  const exceptions = new Map<string, DayKind>();
  const decreed = PRODUCTION_CALENDAR_RU.get(year);
  const put = (days: readonly string[], kind: DayKind) => {
    for (const day of days) exceptions.set(day, kind);
  };
  for (const [from, to] of decreed?.declared ?? []) put(monthDaysBetween(from, to), 'holiday');
  put(decreed?.moved ?? [], 'moved');
  put(decreed?.shortened ?? [], 'shortened');
  put(decreed?.workedWeekends ?? [], 'working');
  put(FIXED_HOLIDAYS_RU, 'holiday');
  return exceptions;
}

/** `MM-DD` texts from first to last; steps over impossible days of a month do no harm as keys. */
function monthDaysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let month = Number(from.slice(0, 2)); month <= Number(to.slice(0, 2)); month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const text = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (text >= from && text <= to) days.push(text);
    }
  }
  return days;
}
