import type { LocalClient } from '../../../src/main/rpc/local-client';
import { listCalendarDays } from '../../../src/main/store/calendar-days';
import { listDayTotals } from '../../../src/main/store/day-totals';
import { listEmployees, listEmployeesEver } from '../../../src/main/store/employees';
import { listLeaves } from '../../../src/main/store/leaves';
import { readSettings } from '../../../src/main/store/settings';
import { listStages } from '../../../src/main/store/stages';
import type { Store } from '../../../src/main/store/store';
import { listTargetVersions } from '../../../src/main/store/targets';
import type { Firm } from '../kpi/oracle/firm';

const ALL = { limit: 2_000 };

/** The records that are left, for the second implementation of the figures. */
export async function firmOf(client: LocalClient, store: Store): Promise<Firm> {
  const living = new Set(listEmployees(store).map((employee) => employee.id));
  const channels = store
    .statement<{ id: string; name: string; paid: number }>('SELECT id, name, paid FROM channel ORDER BY id')
    .all();
  return {
    settings: readSettings(store),
    employees: listEmployeesEver(store).map((employee) => ({ ...employee, removed: !living.has(employee.id) })),
    channels: channels.map((channel) => ({ ...channel, paid: channel.paid === 1 })),
    stages: listStages(store),
    leads: (await client.leads.list(ALL)).rows.map((row) => row.lead),
    sales: (await client.sales.list(ALL)).rows.map((row) => row.sale),
    expenses: (await client.expenses.list(ALL)).rows.map((row) => row.expense),
    dayTotals: listDayTotals(store, { from: '2000-01-01', to: '2040-01-01' }),
    editedDays: listCalendarDays(store),
    leaves: listLeaves(store),
    targets: listTargetVersions(store),
  };
}
