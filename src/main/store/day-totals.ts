import { type DateRange, fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { type DayTotal, dayTotalSchema } from '@shared/domain/day-total';
import type { Id } from '@shared/domain/fields';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface DayTotalRow {
  readonly id: string;
  readonly day: number;
  readonly employee_id: string;
  readonly channel_id: string | null;
  readonly calls: number | null;
  readonly meetings: number | null;
  readonly offers: number | null;
  readonly leads: number | null;
  readonly qualified: number | null;
  readonly sales: number | null;
  readonly new_customers: number | null;
  readonly revenue_minor: number | null;
  readonly absent: number;
  readonly note: string;
}

const VALUE_COLUMNS = [
  'day',
  'employee_id',
  'channel_id',
  'calls',
  'meetings',
  'offers',
  'leads',
  'qualified',
  'sales',
  'new_customers',
  'revenue_minor',
  'absent',
  'note',
];
const SELECT = `SELECT ${['id', ...VALUE_COLUMNS].map((column) => `day_total.${column}`).join(', ')} FROM day_total`;
const UPSERT = upsertSql('day_total', ['id'], VALUE_COLUMNS);

export const DAY_TOTALS = tableKind<DayTotal, DayTotalRow>({
  entity: 'day-total',
  table: 'day_total',
  select: SELECT,
  idOf: (total) => total.id,
  fromRow: rowToDayTotal,
  parse: (fields) => dayTotalSchema.parse(fields),
  write: (store, total) => {
    store.statement(UPSERT).run(dayTotalToRow(total));
  },
});

function rowToDayTotal(row: DayTotalRow): DayTotal {
  const { id, calls, meetings, offers, leads, qualified, sales, note } = row;
  return {
    id,
    date: fromDayNumber(row.day),
    employeeId: row.employee_id,
    channelId: row.channel_id,
    calls,
    meetings,
    offers,
    leads,
    qualified,
    sales,
    newCustomers: row.new_customers,
    revenueMinor: row.revenue_minor,
    absent: row.absent === 1,
    note,
  };
}

function dayTotalToRow(total: DayTotal) {
  const { id, calls, meetings, offers, leads, qualified, sales, note } = total;
  return {
    id,
    day: toDayNumber(total.date),
    employee_id: total.employeeId,
    channel_id: total.channelId,
    calls,
    meetings,
    offers,
    leads,
    qualified,
    sales,
    new_customers: total.newCustomers,
    revenue_minor: total.revenueMinor,
    absent: total.absent ? 1 : 0,
    note,
  };
}

/** Living totals of a range, by day and person. */
export function listDayTotals(store: Store, range: DateRange): DayTotal[] {
  return store
    .statement<DayTotalRow>(
      `${SELECT} WHERE day_total.deleted_at_ms IS NULL AND day_total.day BETWEEN ? AND ?
       ORDER BY day_total.day, day_total.employee_id, COALESCE(day_total.channel_id, '')`,
    )
    .all(toDayNumber(range.from), toDayNumber(range.to))
    .map(rowToDayTotal);
}

/** @param channelId `null`: the total of the whole day */
export function findDayTotal(store: Store, date: IsoDate, employeeId: Id, channelId: Id | null): DayTotal | null {
  const row = store
    .statement<DayTotalRow>(
      `${SELECT} WHERE day_total.deleted_at_ms IS NULL AND day_total.day = ? AND day_total.employee_id = ?
       AND COALESCE(day_total.channel_id, '') = ?`,
    )
    .get(toDayNumber(date), employeeId, channelId ?? '');
  return row ? rowToDayTotal(row) : null;
}

export function insertDayTotal(writer: Writer, total: DayTotal): void {
  writer.insert(DAY_TOTALS, total);
}

/** Throws `record-not-found`. */
export function updateDayTotal(writer: Writer, total: DayTotal): void {
  writer.update(DAY_TOTALS, total);
}

/** Throws `record-not-found`. */
export function removeDayTotal(writer: Writer, id: Id): void {
  writer.remove(DAY_TOTALS, id);
}
