import { type DateRange, fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { assertNever } from '@shared/domain/assert-never';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { DayTotals } from '@shared/kpi/days/day-totals';
import { WINS_CUSTOMER } from '../../sales';
import type { Store } from '../../store';
import { type FactFilter, saleIsOfChannel } from '../fact-filter';

interface DayRow {
  readonly day: number;
  readonly value: number;
}
interface PersonDayRow extends DayRow {
  readonly employee_id: string;
}

const NET = `CASE sale.kind WHEN 'sale' THEN sale.amount_minor ELSE -sale.amount_minor END`;
const NET_PART = `CASE sale.kind WHEN 'sale' THEN sale_credit.part_minor ELSE -sale_credit.part_minor END`;
const SOLD_IN_RANGE = 'sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to';
const CREATED_IN_RANGE = 'lead.deleted_at_ms IS NULL AND lead.created_day BETWEEN @from AND @to';
const LEAD_CHANNEL = '(@channel IS NULL OR lead.channel_id = @channel)';
const CREDITED = 'JOIN sale_credit ON sale_credit.sale_id = sale.id';

/** What a metric sums, and which sales it counts, for the firm and for a person credited. */
const SALE_METRICS = {
  revenue: { firm: `SUM(${NET})`, person: `SUM(${NET_PART})`, counted: '' },
  sales: { firm: 'COUNT(*)', person: 'COUNT(*)', counted: `AND sale.kind = 'sale'` },
  customers: { firm: 'COUNT(*)', person: 'COUNT(*)', counted: `AND ${WINS_CUSTOMER}` },
} as const;

/**
 * A metric per civil day. `revenue`: sales minus returns, minor units; a person's are the parts credited. `sales`:
 * deals won (returns do not undo a deal), with a person every deal with a credit of theirs. `customers`: sales that won
 * their customer. `leads`: by the day they were created, with a person those they own.
 */
export function countDailyTotals(store: Store, metric: TargetMetric, range: DateRange, filter: FactFilter): DayTotals {
  const rows = store.statement<DayRow>(dailySql(metric, filter)).all({
    ...bounds(range),
    channel: filter.channelId,
    ...(filter.employeeId !== null && { employee: filter.employeeId }),
  });
  return new Map(rows.map((row) => [fromDayNumber(row.day), row.value]));
}

/** The same for every person at once; facts that no person is credited with are in none. */
export function countDailyTotalsByEmployee(
  store: Store,
  metric: TargetMetric,
  range: DateRange,
  channelId: Id | null,
): ReadonlyMap<Id, DayTotals> {
  const rows = store
    .statement<PersonDayRow>(byEmployeeSql(metric, channelId))
    .all({ ...bounds(range), channel: channelId });
  const byEmployee = new Map<Id, Map<IsoDate, number>>();
  for (const row of rows) {
    const totals = byEmployee.get(row.employee_id) ?? new Map<IsoDate, number>();
    totals.set(fromDayNumber(row.day), row.value);
    byEmployee.set(row.employee_id, totals);
  }
  return byEmployee;
}

function dailySql(metric: TargetMetric, { employeeId, channelId }: FactFilter): string {
  const person = employeeId !== null;
  switch (metric) {
    case 'revenue':
    case 'sales':
    case 'customers': {
      const { firm, person: part, counted } = SALE_METRICS[metric];
      const from = person ? `sale ${CREDITED} AND sale_credit.employee_id = @employee` : 'sale';
      return `SELECT sale.sold_day AS day, ${person ? part : firm} AS value FROM ${from}
        WHERE ${SOLD_IN_RANGE} AND ${saleIsOfChannel(channelId)} ${counted} GROUP BY sale.sold_day`;
    }
    case 'leads':
      return `SELECT lead.created_day AS day, COUNT(*) AS value FROM lead
        WHERE ${CREATED_IN_RANGE} AND ${LEAD_CHANNEL} ${person ? 'AND lead.owner_id = @employee' : ''}
        GROUP BY lead.created_day`;
    default:
      return assertNever(metric);
  }
}

function byEmployeeSql(metric: TargetMetric, channelId: Id | null): string {
  switch (metric) {
    case 'revenue':
    case 'sales':
    case 'customers': {
      const { person, counted } = SALE_METRICS[metric];
      return `SELECT sale_credit.employee_id, sale.sold_day AS day, ${person} AS value FROM sale ${CREDITED}
        WHERE ${SOLD_IN_RANGE} AND ${saleIsOfChannel(channelId)} ${counted} GROUP BY sale_credit.employee_id, sale.sold_day`;
    }
    case 'leads':
      return `SELECT lead.owner_id AS employee_id, lead.created_day AS day, COUNT(*) AS value FROM lead
        WHERE ${CREATED_IN_RANGE} AND ${LEAD_CHANNEL} AND lead.owner_id IS NOT NULL
        GROUP BY lead.owner_id, lead.created_day`;
    default:
      return assertNever(metric);
  }
}

function bounds(range: DateRange): { from: number; to: number } {
  return { from: toDayNumber(range.from), to: toDayNumber(range.to) };
}
