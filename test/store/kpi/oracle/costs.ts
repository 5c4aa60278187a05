import type { Expense, Lead } from '@shared/domain/entities';
import type { Day } from './calendar';
import type { Firm, Look } from './firm';
import { channelOf, winningSales } from './sales';
import { typedOn } from './typed';

/**
 * What of a cost lies on the known days, in minor units with fractions: every day of it carries the same. A salary
 * counts by the person's share, else by the firm's.
 */
export function costOn(expense: Expense, known: readonly Day[], firm: Firm): number {
  const person = firm.employees.find((each) => each.id === expense.employeeId);
  const share =
    expense.category === 'salary' ? (person?.acquisitionShareBp ?? firm.settings.acquisitionShareBp) : 10_000;
  let days = 0;
  for (const day of known) if (expense.from <= day.date && day.date <= expense.to) days += 1;
  return (expense.amountMinor * share * days) / 10_000 / lengthOf(expense);
}

function lengthOf({ from, to }: Expense): number {
  let days = 0;
  // Noon in Greenwich is the same civil day everywhere; this is the one place where a clock counts the days.
  for (let at = Date.parse(`${from}T12:00Z`); at <= Date.parse(`${to}T12:00Z`); at += 86_400_000) days += 1;
  return days;
}

interface Brought {
  leads: number;
  customers: number;
  revenue: number;
  direct: number;
}

/** Cost of the known days, whole and by channel, before anything is rounded. */
export function costsOf(look: Look, known: readonly Day[], created: readonly Lead[]) {
  const { firm } = look;
  const isKnown = (date: string) => known.some((day) => day.date === date);
  const channels = new Map<string | null, Brought>();
  const of = (id: string | null) => {
    const brought = channels.get(id) ?? { leads: 0, customers: 0, revenue: 0, direct: 0 };
    channels.set(id, brought);
    return brought;
  };
  let [cost, common, touched] = [0, 0, 0];
  for (const expense of firm.expenses) {
    const amount = costOn(expense, known, firm);
    cost += amount;
    if (amount > 0) touched += 1;
    if (expense.channelId === null) common += amount;
    else if (amount > 0) of(expense.channelId).direct += amount;
  }
  for (const lead of created) of(lead.channelId).leads += 1;
  let customers = 0;
  for (const row of typedOn(look, known)) {
    if (row.leads + row.newCustomers === 0) continue;
    customers += row.newCustomers;
    of(row.channelId).leads += row.leads;
    of(row.channelId).customers += row.newCustomers;
  }
  for (const sale of winningSales(firm.sales).filter((each) => isKnown(each.soldOn))) {
    customers += 1;
    const own = of(channelOf(sale, firm));
    own.customers += 1;
    own.revenue += sale.amountMinor;
  }
  const key = firm.settings.costAllocation;
  const weightOf = (brought: Brought) => (key === 'none' ? 0 : brought[key]);
  const weights = [...channels.values()].reduce((sum, brought) => sum + weightOf(brought), 0);
  return {
    started: known.length > 0,
    cost,
    customers,
    /** Each cost is rounded once at each end of the range. */
    slack: touched + 0.001,
    unallocated: weights === 0 ? common : 0,
    byChannel: [...channels].map(([id, brought]) => ({
      name: firm.channels.find((each) => each.id === id)?.name ?? null,
      cost: brought.direct + (weights === 0 ? 0 : (common * weightOf(brought)) / weights),
      customers: brought.customers,
    })),
  };
}
