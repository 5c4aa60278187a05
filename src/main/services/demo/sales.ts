import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { Customer, Lead, Sale, SaleCredit } from '@shared/domain/entities';
import { WHOLE_BP } from '@shared/domain/fields';
import { companyNames, PRODUCTS } from './cast';
import { type DemoFrame, type DemoPerson, toPriceMinor } from './firm';
import type { DemoLead } from './leads';
import type { Chance } from './random';
import { FIRST_SALE, REPEAT_SALE, REPEAT_SALES_PER_DAY } from './seasons';

export interface DemoSales {
  readonly leads: readonly Lead[];
  readonly customers: readonly Customer[];
  readonly sales: readonly Sale[];
}

/** A customer once won: who looks after them and since when. */
interface Account {
  readonly customer: Customer;
  readonly person: DemoPerson;
  readonly channelId: string;
  readonly since: IsoDate;
}

const SPLIT_SHARES = [7_000, 6_000, 5_000, 8_000];
const LARGEST_FIRST_SALE = 690_000;
/** Days before a new customer comes back. */
const REPEAT_AFTER_DAYS = 25;

/** Won leads become customers with a first sale; customers come back; a few goods are returned. */
export function makeSales(frame: DemoFrame, leads: readonly DemoLead[]): DemoSales {
  const chance = frame.stream('sales');
  const names = shuffled(frame.stream('customers'), companyNames(frame.locale));
  const won = leads
    .filter(({ lead }) => lead.status === 'won')
    .sort((a, b) => compareText(a.lead.closedOn ?? '', b.lead.closedOn ?? '') || compareText(a.lead.id, b.lead.id));
  const accounts = won.map((item, index) => openAccount(chance, names, item, index));
  const first = won.map((item, index) => firstSale(frame, chance, item, accounts[index]));
  const repeats = makeRepeats(frame, accounts);
  const sales = [...first, ...repeats].sort((a, b) => compareText(a.soldOn, b.soldOn) || compareText(a.id, b.id));
  const customerOfLead = new Map(won.map((item, index) => [item.lead.id, accounts[index]?.customer]));
  return {
    leads: leads.map(({ lead }) => withCustomer(lead, customerOfLead.get(lead.id))),
    customers: accounts.map((account) => account.customer),
    sales: [...sales, ...makeReturns(frame, sales)],
  };
}

function withCustomer(lead: Lead, customer: Customer | undefined): Lead {
  return customer ? { ...lead, customerId: customer.id, title: customer.name } : lead;
}

function openAccount(
  chance: Chance,
  names: readonly string[],
  { lead, person, channel }: DemoLead,
  index: number,
): Account {
  const since = lead.closedOn ?? lead.createdOn;
  const round = Math.floor(index / names.length);
  const name = names[index % names.length] ?? '';
  return {
    customer: { id: chance.uuid(Date.parse(since)), name: round === 0 ? name : `${name} ${round + 1}` },
    person,
    channelId: channel.channel.id,
    since,
  };
}

function firstSale(
  frame: DemoFrame,
  chance: Chance,
  { lead, person, channel }: DemoLead,
  account: Account | undefined,
): Sale {
  const roubles = Math.min(LARGEST_FIRST_SALE, chance.logNormal(FIRST_SALE.median, FIRST_SALE.sigma));
  return {
    ...saleOf(chance, lead.closedOn ?? lead.createdOn, toPriceMinor(Math.max(9_000, roubles))),
    customerId: account?.customer.id ?? null,
    leadId: lead.id,
    channelId: channel.channel.id,
    product: lead.product,
    credits: makeCredits(frame, chance, person, lead.closedOn ?? lead.createdOn),
  };
}

function saleOf(chance: Chance, soldOn: IsoDate, amountMinor: number): Sale {
  return {
    id: chance.uuid(Date.parse(soldOn)),
    soldOn,
    kind: 'sale',
    returnOfId: null,
    amountMinor,
    marginMinor: null,
    customerId: null,
    newCustomer: false,
    leadId: null,
    channelId: null,
    product: null,
    credits: [],
    note: '',
  };
}

/** Mostly one person; now and then a colleague helped. */
function makeCredits(frame: DemoFrame, chance: Chance, person: DemoPerson, soldOn: IsoDate): SaleCredit[] {
  const whole = { employeeId: person.employee.id, shareBp: WHOLE_BP };
  if (!chance.happens(0.05)) return [whole];
  const helpers = frame.people.filter((other) => other !== person && other.from <= soldOn);
  const shareBp = chance.pick(SPLIT_SHARES);
  return [
    { ...whole, shareBp },
    { employeeId: chance.pick(helpers).employee.id, shareBp: WHOLE_BP - shareBp },
  ];
}

function makeRepeats(frame: DemoFrame, accounts: readonly Account[]): Sale[] {
  const chance = frame.stream('repeats');
  const days = frame.workingDays.filter((date) => date <= frame.lastSoldOn);
  return days.flatMap((date) => {
    const settledBy = addDays(date, -REPEAT_AFTER_DAYS);
    const settled = accounts.filter(({ since }) => since <= settledBy);
    const mean = Math.min(REPEAT_SALES_PER_DAY, settled.length / 60) * frame.dayWeight(date);
    return Array.from({ length: chance.poisson(mean) }, () => repeatSale(frame, chance, chance.pick(settled), date));
  });
}

function repeatSale(frame: DemoFrame, chance: Chance, account: Account, date: IsoDate): Sale {
  const roubles = Math.max(4_000, chance.logNormal(REPEAT_SALE.median, REPEAT_SALE.sigma));
  return {
    ...saleOf(chance, date, toPriceMinor(roubles)),
    customerId: account.customer.id,
    channelId: account.channelId,
    product: chance.pickWeighted(PRODUCTS, ({ repeatWeight }) => repeatWeight).name[frame.locale],
    credits: makeCredits(frame, chance, account.person, date),
  };
}

/** About one sale in a hundred comes back, whole or in part. */
function makeReturns(frame: DemoFrame, sales: readonly Sale[]): Sale[] {
  const chance = frame.stream('returns');
  return sales.flatMap((sale) => {
    if (!chance.happens(0.011)) return [];
    const soldOn = nextWorkingDay(frame, addDays(sale.soldOn, 3 + chance.below(16)));
    if (soldOn > frame.lastSoldOn) return [];
    const part = chance.happens(0.6) ? 1 : chance.between(0.2, 0.6);
    const amountMinor = part === 1 ? sale.amountMinor : toPriceMinor((sale.amountMinor / 100) * part);
    return [{ ...sale, ...saleOf(chance, soldOn, amountMinor), ...returnOf(sale) }];
  });
}

function returnOf(sale: Sale): Partial<Sale> {
  const { customerId, channelId, product, credits } = sale;
  return { kind: 'return', returnOfId: sale.id, customerId, channelId, product, credits };
}

function nextWorkingDay(frame: DemoFrame, date: IsoDate): IsoDate {
  let day = date;
  while (day <= frame.lastSoldOn && frame.dayWeight(day) === 0) day = addDays(day, 1);
  return day;
}

function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
