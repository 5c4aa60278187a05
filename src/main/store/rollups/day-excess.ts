import { computeDayExcess, type DayExcess, type RecordedDay, type TypedDay } from '@shared/kpi/days/day-excess';
import type { Store } from '../store';

interface ExcessRow {
  readonly channel: string;
  readonly calls: number;
  readonly meetings: number;
  readonly offers: number;
  readonly leads: number;
  readonly qualified: number;
  readonly sales: number;
  readonly new_customers: number;
  readonly revenue_minor: number;
}

const COLUMNS = 'channel, calls, meetings, offers, leads, qualified, sales, new_customers, revenue_minor';

/** As the sums have it. */
export function listKeptExcess(store: Store, day: number, employeeId: string): DayExcess[] {
  return store
    .statement<ExcessRow>(`SELECT ${COLUMNS} FROM day_excess WHERE day = ? AND employee_id = ? ORDER BY channel`)
    .all(day, employeeId)
    .map(rowToExcess);
}

export function removeKeptExcess(store: Store, day: number, employeeId: string): void {
  store.statement('DELETE FROM day_excess WHERE day = ? AND employee_id = ?').run(day, employeeId);
}

export function insertExcess(store: Store, day: number, employeeId: string, excess: DayExcess): void {
  store
    .statement(
      `INSERT INTO day_excess (day, employee_id, ${COLUMNS})
       VALUES (@day, @employee, @channel, @calls, @meetings, @offers, @leads, @qualified, @sales, @customers, @revenue)`,
    )
    .run({
      day,
      employee: employeeId,
      channel: excess.channelId ?? '',
      calls: excess.calls,
      meetings: excess.meetings,
      offers: excess.offers,
      leads: excess.leads,
      qualified: excess.qualified,
      sales: excess.sales,
      customers: excess.newCustomers,
      revenue: excess.revenueMinor,
    });
}

/** As the typed totals and the records of the day say now. Reads `sale_fact`, which must be up to date. */
export function readExcess(store: Store, day: number, employeeId: string): DayExcess[] {
  const typed = listTyped(store, day, employeeId);
  return typed.length === 0 ? [] : computeDayExcess(typed, listRecorded(store, day, employeeId));
}

/** Days and persons with a living total. */
export function listTypedDays(store: Store): { readonly day: number; readonly employeeId: string }[] {
  return store
    .statement<{ day: number; employeeId: string }>(
      `SELECT DISTINCT day, employee_id AS employeeId FROM day_total WHERE deleted_at_ms IS NULL ORDER BY day, employee_id`,
    )
    .all();
}

/** Days and persons for whom the sums have something. */
export function listKeptDays(store: Store): { readonly day: number; readonly employeeId: string }[] {
  return store
    .statement<{ day: number; employeeId: string }>('SELECT DISTINCT day, employee_id AS employeeId FROM day_excess')
    .all();
}

export function hasTypedTotals(store: Store): boolean {
  return store.statement('SELECT 1 FROM day_total WHERE deleted_at_ms IS NULL LIMIT 1').get() !== undefined;
}

function listTyped(store: Store, day: number, employeeId: string): TypedDay[] {
  return store
    .statement<TypedDay>(
      `SELECT channel_id AS channelId, calls, meetings, offers, leads, qualified, sales, new_customers AS newCustomers,
         revenue_minor AS revenueMinor
       FROM day_total WHERE day = ? AND employee_id = ? AND deleted_at_ms IS NULL ORDER BY COALESCE(channel_id, '')`,
    )
    .all(day, employeeId);
}

/** Leads that the person got and sales credited to them on the day, by channel. */
function listRecorded(store: Store, day: number, employeeId: string): RecordedDay[] {
  return store
    .statement<RecordedDay>(
      `SELECT NULLIF(channel, '') AS channelId, SUM(leads) AS leads, SUM(qualified) AS qualified, SUM(sales) AS sales,
         SUM(customers) AS newCustomers, SUM(minor) AS revenueMinor
       FROM (
         SELECT COALESCE(channel_id, '') AS channel, COUNT(*) AS leads,
           COUNT(*) FILTER (WHERE quality = 'qualified') AS qualified, 0 AS sales, 0 AS customers, 0 AS minor
         FROM lead WHERE created_day = @day AND owner_id = @employee AND deleted_at_ms IS NULL GROUP BY 1
         UNION ALL
         SELECT sale_fact.channel, 0, 0, COUNT(*), SUM(sale_fact.wins), SUM(sale_credit.part_minor)
         FROM sale JOIN sale_fact ON sale_fact.sale_id = sale.id
         JOIN sale_credit ON sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee
         WHERE sale.sold_day = @day AND sale.kind = 'sale' AND sale.deleted_at_ms IS NULL GROUP BY 1
       )
       GROUP BY 1`,
    )
    .all({ day, employee: employeeId });
}

function rowToExcess(row: ExcessRow): DayExcess {
  const { calls, meetings, offers, leads, qualified, sales } = row;
  return {
    channelId: row.channel === '' ? null : row.channel,
    calls,
    meetings,
    offers,
    leads,
    qualified,
    sales,
    newCustomers: row.new_customers,
    revenueMinor: row.revenue_minor,
  };
}
