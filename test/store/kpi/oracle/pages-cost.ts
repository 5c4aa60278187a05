import { EXPENSE_CATEGORIES } from '@shared/domain/entities';
import { type Day, dayAt, dayOf, daysOfPeriod, keyOf } from './calendar';
import { comparedDays } from './compared';
import { costOn, costsOf } from './costs';
import type { Firm, Look } from './firm';
import { medianCycle } from './report';
import { channelOf, winningSales } from './sales';
import { sumTyped, typedOn } from './typed';

/** What was spent on some days and the customers won on them; money with fractions. */
export interface Spent {
  readonly cost: number;
  readonly customers: number;
}

function spentOn(look: Look, days: readonly Day[]): Spent & { readonly byCategory: Record<string, number> } {
  const { firm, today } = look;
  const known = days.filter((day) => day.date <= today);
  const byCategory = Object.fromEntries(
    EXPENSE_CATEGORIES.map((category) => [
      category,
      firm.expenses
        .filter((expense) => expense.category === category)
        .reduce((sum, expense) => sum + costOn(expense, known, firm), 0),
    ]),
  );
  const won = winningSales(firm.sales).filter((sale) => known.some((day) => day.date === sale.soldOn)).length;
  const customers = won + sumTyped(typedOn(look, known), 'newCustomers');
  return { byCategory, cost: Object.values(byCategory).reduce((sum, cost) => sum + cost, 0), customers };
}

/** The page of costs; every sum of money before anything is rounded. */
export function expectCost(look: Look) {
  const { firm, period, today } = look;
  const days = daysOfPeriod(period, firm.settings);
  const known = days.filter((day) => day.date <= today);
  const now = spentOn(look, days);
  const compared = comparedDays(look);
  const before = compared && spentOn(look, compared);
  const created = firm.leads.filter((lead) => known.some((day) => day.date === lead.createdOn));
  const salary = firm.expenses.filter((expense) => expense.category === 'salary');
  const wholeSalary = salary.reduce((sum, expense) => sum + costOn({ ...expense, category: 'other' }, known, firm), 0);
  return {
    slack: firm.expenses.length * 2 + 0.001,
    now,
    before,
    wholeSalary,
    months: lastMonths(look, days).map(({ key, days: ofMonth }) => ({ periodKey: key, ...spentOn(look, ofMonth) })),
    channels: costsOf(look, known, created),
    leadsOfChannel: Object.fromEntries(
      [null, ...firm.channels.map((channel) => channel.id)].map((id) => [
        String(id),
        created.filter((lead) => lead.channelId === id).length +
          sumTyped(
            typedOn(look, known).filter((row) => row.channelId === id),
            'leads',
          ),
      ]),
    ),
    revenueOfChannel: revenueByChannel(firm, known),
    paid: paidChannels(look, known),
    lagged: laggedCost(look, known.length > 0 ? known : days),
  };
}

function lastMonths({ firm, today }: Look, days: readonly Day[]) {
  const end = days.at(-1)?.date ?? '';
  let day = dayOf(today < end ? today : end);
  const months: { key: string; days: readonly Day[] }[] = [];
  for (let i = 0; i < 13; i += 1) {
    const key = keyOf(day, 'month', firm.settings);
    const all = daysOfPeriod(key, firm.settings);
    months.unshift({ key, days: all });
    day = dayAt((all[0]?.at ?? 1) - 1);
  }
  return months;
}

function revenueByChannel(firm: Firm, known: readonly Day[]): Record<string, number> {
  const revenue: Record<string, number> = {};
  for (const sale of winningSales(firm.sales)) {
    if (!known.some((day) => day.date === sale.soldOn)) continue;
    const key = String(channelOf(sale, firm));
    revenue[key] = (revenue[key] ?? 0) + sale.amountMinor;
  }
  return revenue;
}

/** Marketing spent on paid channels itself, and their customers. */
function paidChannels(look: Look, known: readonly Day[]): Spent {
  const { firm } = look;
  const paid = firm.channels.filter((channel) => channel.paid).map((channel) => channel.id);
  const cost = firm.expenses
    .filter(
      (expense) => expense.category === 'marketing' && expense.channelId !== null && paid.includes(expense.channelId),
    )
    .reduce((sum, expense) => sum + costOn(expense, known, firm), 0);
  const customers = winningSales(firm.sales).filter((sale) => {
    const channel = channelOf(sale, firm);
    return channel !== null && paid.includes(channel) && known.some((day) => day.date === sale.soldOn);
  }).length;
  const typed = typedOn(look, known).filter((row) => row.channelId !== null && paid.includes(row.channelId));
  return { cost, customers: customers + sumTyped(typed, 'newCustomers') };
}

/** What was spent as many days earlier as a win takes; `null` while nothing was ever won. */
function laggedCost(look: Look, days: readonly Day[]): { readonly lagDays: number; readonly cost: number } | null {
  const cycle = medianCycle(look);
  if (cycle === null) return null;
  const lagDays = Math.round(cycle);
  const shifted = days.map((day) => dayAt(day.at - lagDays)).filter((day) => day.date <= look.today);
  return { lagDays, cost: look.firm.expenses.reduce((sum, expense) => sum + costOn(expense, shifted, look.firm), 0) };
}
