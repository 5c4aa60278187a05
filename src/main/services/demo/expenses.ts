import { addDays, civilDate, daysInMonth, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { Expense, Lead } from '@shared/domain/entities';
import { AD_CAMPAIGNS, type Bilingual, type ChannelPlan } from './cast';
import { type DemoFrame, MINOR_PER_ROUBLE, toPriceMinor } from './firm';
import type { Chance } from './random';

interface Month {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Last day whose cost is known: today in the running month. */
  readonly until: IsoDate;
  readonly number: number;
}

interface Cost {
  readonly category: Expense['category'];
  readonly roubles: number;
  readonly channel: ChannelPlan['key'] | null;
  readonly note: Bilingual;
}

/** Costs of the two years: salaries, advertising by channel, fairs, software. */
export function makeExpenses(frame: DemoFrame, leads: readonly Lead[]): Expense[] {
  const chance = frame.stream('expenses');
  return monthsOf(frame).flatMap((month) => [
    ...salariesOf(frame, chance, month),
    ...runningCosts(chance, adLeadsOf(frame, leads, month), month).map((cost) => toExpense(frame, chance, month, cost)),
    ...fairOf(frame, chance, month),
  ]);
}

function monthsOf(frame: DemoFrame): Month[] {
  const months: Month[] = [];
  let from = civilDate(yearOf(frame.start), monthOf(frame.start), 1);
  while (from <= frame.today) {
    const number = monthOf(from);
    const to = civilDate(yearOf(from), number, daysInMonth(yearOf(from), number));
    months.push({ from, to, until: to < frame.today ? to : frame.today, number });
    from = addDays(to, 1);
  }
  return months;
}

/** A salary is known for the whole month and spread over it. */
function salariesOf(frame: DemoFrame, chance: Chance, month: Month): Expense[] {
  return frame.people
    .filter(({ from }) => from <= month.to)
    .map(({ plan, employee, from }) => {
      const start = from > month.from ? from : month.from;
      const share = (Date.parse(month.to) - Date.parse(start)) / (Date.parse(month.to) - Date.parse(month.from));
      return {
        ...emptyExpense(chance, start, month.to),
        category: 'salary',
        amountMinor: toPriceMinor(plan.salary * Math.max(share, 0.05)),
        employeeId: employee.id,
      };
    });
}

function adLeadsOf(frame: DemoFrame, leads: readonly Lead[], month: Month): number {
  const ads = frame.channels.find(({ plan }) => plan.key === 'ads');
  return leads.filter(
    ({ channelId, createdOn }) => channelId === ads?.channel.id && createdOn >= month.from && createdOn <= month.to,
  ).length;
}

function runningCosts(chance: Chance, adLeads: number, month: Month): Cost[] {
  const part = (Date.parse(month.until) - Date.parse(month.from)) / (Date.parse(month.to) - Date.parse(month.from));
  const about = (roubles: number): number => roubles * part * chance.between(0.94, 1.06);
  const costs: Cost[] = [
    {
      category: 'marketing',
      roubles: adLeads * 960 * chance.between(0.96, 1.04),
      channel: 'ads',
      note: { ru: 'Реклама в поиске', en: 'Search ads' },
    },
    { category: 'marketing', roubles: about(62_000), channel: 'site', note: { ru: 'Сайт и тексты', en: 'Website' } },
    { category: 'marketing', roubles: about(21_000), channel: 'newsletter', note: { ru: 'Рассылка', en: 'Mailing' } },
    { category: 'marketing', roubles: about(24_000), channel: 'referrals', note: { ru: 'Подарки', en: 'Gifts' } },
    { category: 'sales', roubles: about(31_000), channel: 'calls', note: { ru: 'Телефония', en: 'Telephony' } },
    { category: 'sales', roubles: about(18_000), channel: null, note: { ru: 'Командировки', en: 'Travel' } },
    { category: 'other', roubles: about(28_000), channel: null, note: { ru: 'Программы и связь', en: 'Software' } },
  ];
  return costs.filter(({ roubles }) => roubles >= 100);
}

function toExpense(frame: DemoFrame, chance: Chance, month: Month, cost: Cost): Expense {
  const channel = frame.channels.find(({ plan }) => plan.key === cost.channel);
  return {
    ...emptyExpense(chance, month.from, month.until),
    category: cost.category,
    amountMinor: toPriceMinor(cost.roubles),
    channelId: channel?.channel.id ?? null,
    note: cost.note[frame.locale],
  };
}

/** A stand at the spring and the autumn fair: three days each. */
function fairOf(frame: DemoFrame, chance: Chance, month: Month): Expense[] {
  const day = month.number === 4 ? 14 : month.number === 10 ? 6 : null;
  if (day === null) return [];
  const from = civilDate(yearOf(month.from), month.number, day);
  const to = addDays(from, 2);
  if (from < frame.start || to > frame.today) return [];
  const cost: Cost = {
    category: 'marketing',
    roubles: chance.between(168_000, 196_000),
    channel: 'fairs',
    note: { ru: 'Стенд на выставке', en: 'Stand at the fair' },
  };
  return [toExpense(frame, chance, { from, to, until: to, number: month.number }, cost)];
}

function emptyExpense(chance: Chance, from: IsoDate, to: IsoDate): Expense {
  return {
    id: chance.uuid(Date.parse(from)),
    from,
    to,
    category: 'other',
    amountMinor: 0,
    channelId: null,
    campaign: null,
    employeeId: null,
    seriesId: null,
    note: '',
  };
}

/**
 * What the advertising cost is booked by campaign, a rest of it by none. The parts sum to what was there before, and
 * their ids come from a stream of their own: everything else about the firm is as it was without them.
 */
export function withCampaigns(frame: DemoFrame, expenses: readonly Expense[]): Expense[] {
  const ids = frame.stream('campaigns');
  const ads = frame.channels.find(({ plan }) => plan.key === 'ads');
  return expenses.flatMap((expense) => {
    if (expense.channelId !== ads?.channel.id) return [expense];
    const parts = AD_CAMPAIGNS.map(({ name, costShare }) => ({
      ...expense,
      id: ids.uuid(Date.parse(expense.from)),
      campaign: name[frame.locale],
      amountMinor: toPriceMinor((expense.amountMinor / MINOR_PER_ROUBLE) * costShare),
    })).filter(({ amountMinor }) => amountMinor > 0);
    const named = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return [...parts, { ...expense, amountMinor: expense.amountMinor - named }];
  });
}

/** The salaries of a person are one series: the journal says that they repeat. */
export function withSeries(frame: DemoFrame, expenses: readonly Expense[]): Expense[] {
  const ids = frame.stream('series');
  const seriesOf = new Map(frame.people.map(({ employee, from }) => [employee.id, ids.uuid(Date.parse(from))]));
  return expenses.map((expense) => ({ ...expense, seriesId: seriesOf.get(expense.employeeId ?? '') ?? null }));
}
