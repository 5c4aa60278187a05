import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import { type CalendarDay, calendarDaySchema } from '@shared/domain/working-time';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface CalendarDayRow {
  readonly id: string;
  readonly kind: CalendarDay['kind'];
  readonly reason: string;
}

const SELECT = 'SELECT calendar_day.id, calendar_day.kind, calendar_day.reason FROM calendar_day';
const UPSERT = upsertSql('calendar_day', ['id'], ['kind', 'reason']);

export const CALENDAR_DAYS = tableKind<CalendarDay, CalendarDayRow>({
  entity: 'calendar-day',
  table: 'calendar_day',
  select: SELECT,
  idOf: (day) => day.date,
  fromRow: rowToCalendarDay,
  parse: (fields) => calendarDaySchema.parse(fields),
  write: (store, { date, kind, reason }) => {
    store.statement(UPSERT).run({ id: date, kind, reason });
  },
});

function rowToCalendarDay(row: CalendarDayRow): CalendarDay {
  if (!isIsoDate(row.id)) throw new TypeError(`Not a date: ${row.id}`);
  return { date: row.id, kind: row.kind, reason: row.reason };
}

/** All days that the firm works otherwise than its calendar says, in order. */
export function listCalendarDays(store: Store): CalendarDay[] {
  return store
    .statement<CalendarDayRow>(`${SELECT} WHERE calendar_day.deleted_at_ms IS NULL ORDER BY calendar_day.id`)
    .all()
    .map(rowToCalendarDay);
}

/** Sets the day, whether it was edited before or not. */
export function saveCalendarDay(writer: Writer, day: CalendarDay): void {
  if (CALENDAR_DAYS.findFields(writer.store, day.date)) writer.update(CALENDAR_DAYS, day);
  else writer.insert(CALENDAR_DAYS, day);
}

/** The day is again as the calendar says. Throws `record-not-found`. */
export function removeCalendarDay(writer: Writer, date: IsoDate): void {
  writer.remove(CALENDAR_DAYS, date);
}
