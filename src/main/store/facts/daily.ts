import { type DateRange, fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { DayTotals } from '@shared/kpi/days/day-totals';
import { type Measure, NOT_GIVEN } from '../rollups/measures';
import { listDayCells, listDayCellsByKey, type Sums } from '../rollups/read';
import type { Store } from '../store';
import { cellPathOf } from './cell-path';
import type { FactFilter } from './fact-filter';
import { countDailyTotals, countDailyTotalsByEmployee } from './from-records/daily';
import { listTyped, type TypedFact } from './typed';

/** What a metric adds up. */
export const SUMMED: Readonly<Record<TargetMetric, readonly Measure[]>> = {
  revenue: ['net_minor', 'typed_net_minor'],
  sales: ['deals', 'typed_deals'],
  customers: ['customers', 'typed_customers'],
  leads: ['leads', 'typed_leads'],
};

/**
 * A metric per civil day. `revenue`: sales minus returns, minor units; a person's are the parts credited. `sales`:
 * deals won (returns do not undo a deal), with a person every deal with a credit of theirs. `customers`: sales that won
 * their customer. `leads`: by the day they were created, with a person those they own. What typed totals of a day add
 * is in all of them. A day with sales and returns of the same sum is there, with 0.
 */
export function dailyTotals(store: Store, metric: TargetMetric, range: DateRange, filter: FactFilter): DayTotals {
  const path = cellPathOf(filter);
  if (path) {
    const rows = listDayCells(store, path.dimension, path.key, measuresOf(metric), range);
    return new Map(rows.map((row) => [fromDayNumber(row.day), valueIn(metric, row)]));
  }
  const totals = new Map(countDailyTotals(store, metric, range, filter));
  for (const typed of listTyped(store, range, filter)) addTyped(totals, metric, typed);
  return totals;
}

/** The same for every person at once; facts that no person is credited with are in none. */
export function dailyTotalsByEmployee(
  store: Store,
  metric: TargetMetric,
  range: DateRange,
  channelId: Id | null,
): ReadonlyMap<Id, DayTotals> {
  const byEmployee = new Map<Id, Map<IsoDate, number>>();
  const totalsOf = (employeeId: Id) => {
    const known = byEmployee.get(employeeId) ?? new Map<IsoDate, number>();
    byEmployee.set(employeeId, known);
    return known;
  };
  if (channelId === null) {
    for (const row of listDayCellsByKey(store, 'employee', measuresOf(metric), range)) {
      if (row.key !== NOT_GIVEN) totalsOf(row.key).set(fromDayNumber(row.day), valueIn(metric, row));
    }
    return byEmployee;
  }
  for (const [employeeId, totals] of countDailyTotalsByEmployee(store, metric, range, channelId)) {
    byEmployee.set(employeeId, new Map(totals));
  }
  for (const typed of listTyped(store, range, { employeeId: null, channelId })) {
    addTyped(totalsOf(typed.employeeId), metric, typed);
  }
  return byEmployee;
}

/** Deals tell a day of equal sales and returns from an empty one. */
function measuresOf(metric: TargetMetric): readonly Measure[] {
  return metric === 'revenue' ? [...SUMMED.revenue, 'deals'] : SUMMED[metric];
}

function valueIn(metric: TargetMetric, row: Sums<Measure>): number {
  return SUMMED[metric].reduce((sum, measure) => sum + row[measure], 0);
}

function addTyped(totals: Map<IsoDate, number>, metric: TargetMetric, typed: TypedFact): void {
  const value = { revenue: typed.revenueMinor, sales: typed.sales, customers: typed.newCustomers, leads: typed.leads };
  if (value[metric] === 0) return;
  const date = fromDayNumber(typed.day);
  totals.set(date, (totals.get(date) ?? 0) + value[metric]);
}
