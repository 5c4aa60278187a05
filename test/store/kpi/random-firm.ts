import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { Expense, Lead, LeadStatus, Sale } from '@shared/domain/entities';
import type { Stage } from '@shared/domain/stage';
import { createRandom } from '@shared/stats/random';
import type { AppContext } from '../../../src/main/services/context';
import { insertChannel } from '../../../src/main/store/channels';
import { insertCustomer } from '../../../src/main/store/customers';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertExpense, removeExpense, updateExpense } from '../../../src/main/store/expenses';
import { insertLead, removeLead, updateLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale, removeSale, updateSale } from '../../../src/main/store/sales';
import { insertStage, removeStage } from '../../../src/main/store/stages';
import { openTestContext } from '../support/open-test-context';
import { channel, employee, expense, lead, sale } from '../support/records';

const FIRST_DAY: IsoDate = '2026-04-20';
const DAYS = 240;

/** A firm of random facts, edited and deleted in part; `leads`, `sales`, `expenses` are what is left of them. */
export function randomFirm(seed: number) {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  // `null` is an answer like any other, so a list is walked rather than indexed with a fallback.
  const pick = <T>([first, ...others]: readonly [T, ...T[]]): T =>
    others.reduce((picked, other, index) => (below(index + 2) === 0 ? other : picked), first);
  const anyDay = (): IsoDate => addDays(FIRST_DAY, below(DAYS));

  const anna = employee({ name: 'Анна', acquisitionShareBp: 2_500 });
  const boris = employee({ name: 'Борис', employment: [{ from: '2026-06-10', to: null, fteBp: 5_000 }] });
  const vera = employee({
    name: 'Вера',
    employment: [
      { from: null, to: '2026-09-15', fteBp: 10_000 },
      { from: '2026-09-16', to: '2026-11-01', fteBp: 7_500 },
    ],
  });
  const employees = [anna, boris, vera] as const;
  const channels = [
    channel({ name: 'Реклама', paid: true }),
    channel({ name: 'Сайт' }),
    channel({ name: 'Выставка', paid: true }),
  ] as const;
  const customers = Array.from({ length: 30 }, (_, index) => ({ id: newId(), name: `Клиент ${index}` }));
  const someChannel = () => pick([channels[0], channels[0], channels[1], channels[2], null])?.id ?? null;

  // Drawn apart, so that everything else about a firm stays as it was before leads had ways.
  const ways = createRandom(seed + 1_000);
  const stages = ['Новый', 'Связались', 'Убранный', 'Предложение'].map((name, position) => ({
    id: newId(),
    name,
    position,
  }));
  const makeWay = (createdOn: IsoDate): Lead['stages'] => {
    let enteredOn = createdOn;
    return stages.flatMap(({ id }) => {
      if (ways() < 0.35) return [];
      enteredOn = addDays(enteredOn, Math.floor(ways() * 25));
      return [{ stageId: id, enteredOn }];
    });
  };
  const makeLead = (): Lead => {
    const createdOn = anyDay();
    const status = pick<LeadStatus>(['open', 'open', 'lost', 'won']);
    const quality = pick<Lead['quality']>(['unassessed', 'qualified', 'disqualified']);
    return lead({
      createdOn,
      channelId: someChannel(),
      segment: pick(['малые', 'крупные', null]),
      campaign: pick(['весна', 'осень', null]),
      ownerId: pick([anna, boris, vera, null])?.id ?? null,
      quality,
      assessedOn: quality === 'unassessed' || random() < 0.3 ? null : addDays(createdOn, below(20)),
      status,
      closedOn: status === 'open' ? null : addDays(createdOn, below(70)),
      lostReason: status === 'lost' && ways() < 0.8 ? (['Дорого', 'Отложили'][Math.floor(ways() * 2)] ?? null) : null,
      stages: makeWay(createdOn),
    });
  };
  const credits = (): Sale['credits'] => {
    const cut = 1 + below(9_999);
    return pick<Sale['credits']>([
      [],
      [{ employeeId: anna.id, shareBp: 10_000 }],
      [{ employeeId: boris.id, shareBp: 10_000 }],
      [
        { employeeId: vera.id, shareBp: cut },
        { employeeId: anna.id, shareBp: 10_000 - cut },
      ],
    ]);
  };
  const leads = Array.from({ length: 500 }, makeLead);
  const makeSale = (): Sale =>
    sale({
      soldOn: anyDay(),
      kind: random() < 0.12 ? 'return' : 'sale',
      amountMinor: below(5_000_000),
      customerId: random() < 0.8 ? (customers[below(customers.length)]?.id ?? null) : null,
      newCustomer: random() < 0.5,
      leadId: random() < 0.6 ? (leads[below(leads.length)]?.id ?? null) : null,
      channelId: random() < 0.5 ? someChannel() : null,
      credits: credits(),
      marginMinor: random() < 0.7 ? below(1_500_000) - 100_000 : null,
    });
  const makeExpense = (): Expense => {
    const from = anyDay();
    const category = pick<Expense['category']>(['marketing', 'sales', 'salary', 'other']);
    return expense({
      from,
      to: addDays(from, pick([0, 0, 29, 364])),
      category,
      amountMinor: below(9_000_000),
      channelId: category === 'salary' ? null : someChannel(),
      campaign: category === 'marketing' ? pick(['весна', 'осень', null, null]) : null,
      employeeId: category === 'salary' ? (pick([anna, boris, null])?.id ?? null) : null,
    });
  };
  const sales = Array.from({ length: 220 }, makeSale);
  for (const [at, each] of sales.entries()) {
    // Of a sale that is there before it and stays as it is.
    const original = sales.slice(0, at).findLast((one, index) => one.kind === 'sale' && index % 15 < 9);
    if (each.kind === 'return' && original) sales[at] = { ...each, returnOfId: original.id };
  }
  const expenses = Array.from({ length: 80 }, makeExpense);

  return {
    employees,
    channels,
    /** The third one is taken out of the funnel in the end; ways keep it. */
    stages,
    open: () =>
      fill(openTestContext(), {
        employees,
        channels,
        stages,
        customers,
        leads,
        sales,
        expenses,
        makeLead,
        makeSale,
        makeExpense,
      }),
  };
}

interface Making {
  readonly employees: readonly ReturnType<typeof employee>[];
  readonly channels: readonly ReturnType<typeof channel>[];
  readonly stages: readonly Stage[];
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly leads: readonly Lead[];
  readonly sales: readonly Sale[];
  readonly expenses: readonly Expense[];
  readonly makeLead: () => Lead;
  readonly makeSale: () => Sale;
  readonly makeExpense: () => Expense;
}

export interface OpenFirm {
  readonly context: AppContext;
  readonly leads: readonly Lead[];
  readonly sales: readonly Sale[];
  readonly expenses: readonly Expense[];
}

/** Every tenth record is written over with another one, every fifteenth deleted (leads with sales stay). */
function fill(context: AppContext, made: Making): OpenFirm {
  const { store } = context.workspace;
  store.act('import.commit', '', (writer) => {
    for (const each of made.employees) insertEmployee(writer, each);
    for (const each of made.channels) insertChannel(writer, each);
    for (const each of made.customers) insertCustomer(writer, each);
    for (const each of made.stages) insertStage(writer, each);
    for (const each of made.leads) insertLead(writer, each);
    for (const each of made.sales) insertSale(writer, each);
    for (const each of made.expenses) insertExpense(writer, each);
  });
  store.act('stage.remove', '', (writer) => removeStage(writer, made.stages[2]?.id ?? ''));
  return store.act('lead.save', '', (writer) => ({
    context,
    leads: edited(
      made.leads,
      made.makeLead,
      (each) => updateLead(writer, each),
      (each) => removeLead(writer, each.id),
    ),
    sales: edited(
      made.sales,
      made.makeSale,
      (each) => updateSale(writer, each),
      (each) => removeSale(writer, each.id),
    ),
    expenses: edited(
      made.expenses,
      made.makeExpense,
      (each) => updateExpense(writer, each),
      (each) => removeExpense(writer, each.id),
    ),
  })).result;
}

function edited<T extends { readonly id: string }>(
  records: readonly T[],
  make: () => T,
  update: (record: T) => void,
  remove: (record: T) => void,
): T[] {
  return records.flatMap((record, index) => {
    if (index % 15 === 14) {
      remove(record);
      return [];
    }
    if (index % 10 !== 9) return [record];
    const changed = { ...make(), id: record.id };
    update(changed);
    return [changed];
  });
}
