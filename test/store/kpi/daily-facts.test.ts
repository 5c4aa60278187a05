import type { IsoDate } from '@shared/calendar/iso-date';
import { addDays } from '@shared/calendar/iso-date';
import type { Lead, Sale, TargetMetric } from '@shared/domain/entities';
import { splitByShares } from '@shared/domain/money';
import { createRandom } from '@shared/stats/random';
import { describe, expect, it } from 'vitest';
import { insertChannel } from '../../../src/main/store/channels';
import { insertCustomer } from '../../../src/main/store/customers';
import { insertEmployee } from '../../../src/main/store/employees';
import { dailyTotals, dailyTotalsByEmployee } from '../../../src/main/store/facts/daily';
import { EVERYTHING, type FactFilter } from '../../../src/main/store/facts/fact-filter';
import { leadCounts } from '../../../src/main/store/facts/lead-counts';
import { saleTotals } from '../../../src/main/store/facts/sale-totals';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale, removeSale } from '../../../src/main/store/sales';
import { openTestStore } from '../support/open-test-store';
import { channel, employee, lead, sale } from '../support/records';

const anna = employee({ name: 'Анна' });
const boris = employee({ name: 'Борис' });
const site = channel({ name: 'Сайт' });
const fair = channel({ name: 'Выставка' });
const acme = { id: newId(), name: 'Акме' };
const beta = { id: newId(), name: 'Бета' };
const RANGE = { from: '2026-11-01', to: '2026-11-30' } as const;

function storeWith(sales: readonly Sale[], leads: readonly Lead[] = []) {
  const store = openTestStore();
  store.act('import.commit', '', (writer) => {
    for (const person of [anna, boris]) insertEmployee(writer, person);
    for (const each of [site, fair]) insertChannel(writer, each);
    for (const each of [acme, beta]) insertCustomer(writer, each);
    for (const each of leads) insertLead(writer, each);
    for (const each of sales) insertSale(writer, each);
  });
  return store;
}

const both = (bp: number) => [
  { employeeId: anna.id, shareBp: bp },
  { employeeId: boris.id, shareBp: 10_000 - bp },
];

describe('facts by day', () => {
  const store = () =>
    storeWith([
      sale({ soldOn: '2026-10-31', amountMinor: 999, customerId: acme.id }),
      sale({ soldOn: '2026-11-02', amountMinor: 1_001, customerId: acme.id, credits: both(5_000), channelId: site.id }),
      sale({
        soldOn: '2026-11-02',
        amountMinor: 500,
        customerId: beta.id,
        credits: both(10_000).slice(0, 1),
        channelId: fair.id,
      }),
      sale({
        soldOn: '2026-11-03',
        amountMinor: 200,
        kind: 'return',
        credits: both(10_000).slice(0, 1),
        channelId: fair.id,
      }),
      sale({ soldOn: '2026-11-04', amountMinor: 70, newCustomer: true }),
    ]);

  it('net returns out of the revenue, not out of the number of deals', () => {
    const opened = store();
    expect([...dailyTotals(opened, 'revenue', RANGE, EVERYTHING)]).toEqual([
      ['2026-11-02', 1_501],
      ['2026-11-03', -200],
      ['2026-11-04', 70],
    ]);
    expect([...dailyTotals(opened, 'sales', RANGE, EVERYTHING)]).toEqual([
      ['2026-11-02', 2],
      ['2026-11-04', 1],
    ]);
    expect(saleTotals(opened, RANGE, EVERYTHING)).toMatchObject({ netMinor: 1_371, deals: 3, netFromLeadsMinor: 0 });
  });

  it('win a customer once: by the first sale, or where a nameless one says so', () => {
    expect([...dailyTotals(store(), 'customers', RANGE, EVERYTHING)]).toEqual([
      ['2026-11-02', 1],
      ['2026-11-04', 1],
    ]);
  });

  it('narrow to a person’s parts and to a channel', () => {
    const opened = store();
    const annas: FactFilter = { employeeId: anna.id, channelId: null };
    expect([...dailyTotals(opened, 'revenue', RANGE, annas)]).toEqual([
      ['2026-11-02', 1_001],
      ['2026-11-03', -200],
    ]);
    expect([...dailyTotals(opened, 'sales', RANGE, annas)]).toEqual([['2026-11-02', 2]]);
    expect([...dailyTotals(opened, 'revenue', RANGE, { employeeId: null, channelId: fair.id })]).toEqual([
      ['2026-11-02', 500],
      ['2026-11-03', -200],
    ]);
    expect(saleTotals(opened, RANGE, annas)).toMatchObject({ netMinor: 801, deals: 2 });
  });

  it('forget what is deleted, and the next sale then wins the customer', () => {
    const first = sale({ soldOn: '2026-10-31', customerId: acme.id });
    const opened = storeWith([first, sale({ soldOn: '2026-11-05', customerId: acme.id })]);
    expect(dailyTotals(opened, 'customers', RANGE, EVERYTHING).size).toBe(0);
    opened.act('sale.remove', '', (writer) => removeSale(writer, first.id));
    expect([...dailyTotals(opened, 'customers', RANGE, EVERYTHING)]).toEqual([['2026-11-05', 1]]);
  });

  it('count leads by the day they came, assessed and won as known by then', () => {
    const opened = storeWith(
      [],
      [
        lead({
          createdOn: '2026-11-02',
          ownerId: anna.id,
          quality: 'qualified',
          assessedOn: '2026-11-03',
          status: 'won',
          closedOn: '2026-11-20',
        }),
        lead({ createdOn: '2026-11-02', quality: 'disqualified', assessedOn: '2026-11-25' }),
        lead({ createdOn: '2026-10-02', status: 'won', closedOn: '2026-11-04', quality: 'qualified' }),
        lead({ createdOn: '2026-11-05', quality: 'qualified' }),
      ],
    );
    expect([...dailyTotals(opened, 'leads', RANGE, EVERYTHING)]).toEqual([
      ['2026-11-02', 2],
      ['2026-11-05', 1],
    ]);
    expect(leadCounts(opened, RANGE, '2026-11-30', EVERYTHING)).toEqual({
      created: 3,
      assessed: 3,
      qualified: 2,
      won: 2,
    });
    const early = { from: '2026-11-01', to: '2026-11-10' } as const;
    expect(leadCounts(opened, early, '2026-11-10', EVERYTHING)).toEqual({
      created: 3,
      assessed: 2,
      qualified: 2,
      won: 1,
    });
    expect(leadCounts(opened, RANGE, '2026-11-30', { employeeId: anna.id, channelId: null })).toEqual({
      created: 1,
      assessed: 1,
      qualified: 1,
      won: 1,
    });
  });
});

describe('against a second, naive implementation over random facts', () => {
  const random = createRandom(20261123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
  const anyDay = (): IsoDate => addDays('2026-10-15', Math.floor(random() * 60));
  const sales = Array.from({ length: 300 }, () =>
    sale({
      soldOn: anyDay(),
      kind: random() < 0.1 ? 'return' : 'sale',
      amountMinor: Math.floor(random() * 1e7),
      customerId: pick([acme.id, beta.id, null]),
      newCustomer: random() < 0.3,
      channelId: pick([site.id, fair.id, null]),
      credits: pick([[], both(10_000).slice(0, 1), both(3_333), both(1)]),
    }),
  );

  function naive(metric: TargetMetric, { employeeId, channelId }: FactFilter): Map<string, number> {
    const totals = new Map<string, number>();
    const firsts = new Map<string | null, Sale>();
    for (const each of sales) {
      const known = firsts.get(each.customerId);
      const isEarlier = !known || each.soldOn < known.soldOn || (each.soldOn === known.soldOn && each.id < known.id);
      if (each.kind === 'sale' && each.customerId !== null && isEarlier) firsts.set(each.customerId, each);
    }
    for (const each of sales) {
      if (each.soldOn < RANGE.from || each.soldOn > RANGE.to || (channelId !== null && each.channelId !== channelId))
        continue;
      const index = each.credits.findIndex((credit) => credit.employeeId === employeeId);
      if (employeeId !== null && index < 0) continue;
      const parts = splitByShares(
        each.amountMinor,
        each.credits.map((credit) => credit.shareBp),
      );
      const amount = employeeId === null ? each.amountMinor : (parts[index] ?? 0);
      const wins =
        each.kind === 'sale' && (each.customerId === null ? each.newCustomer : firsts.get(each.customerId) === each);
      const value = {
        revenue: each.kind === 'sale' ? amount : -amount,
        sales: each.kind === 'sale' ? 1 : 0,
        customers: wins ? 1 : 0,
        leads: 0,
      }[metric];
      if (metric !== 'revenue' && value === 0) continue;
      totals.set(each.soldOn, (totals.get(each.soldOn) ?? 0) + value);
    }
    return new Map([...totals].sort());
  }

  it('agrees for every metric and filter', () => {
    const store = storeWith(sales);
    for (const metric of ['revenue', 'sales', 'customers'] as const) {
      for (const employeeId of [null, anna.id, boris.id]) {
        for (const channelId of [null, site.id]) {
          const filter = { employeeId, channelId };
          expect(new Map(dailyTotals(store, metric, RANGE, filter))).toEqual(naive(metric, filter));
        }
      }
      const byPerson = dailyTotalsByEmployee(store, metric, RANGE, null);
      for (const { id } of [anna, boris]) {
        expect(new Map(byPerson.get(id))).toEqual(naive(metric, { employeeId: id, channelId: null }));
      }
    }
  });

  it('persons and what nobody is credited with sum to the firm', () => {
    const store = storeWith(sales.filter((each) => each.credits.length > 0));
    const sum = (totals: Iterable<number>) => [...totals].reduce((total, value) => total + value, 0);
    const persons = dailyTotalsByEmployee(store, 'revenue', RANGE, null);
    expect(sum([...persons.values()].flatMap((totals) => [...totals.values()]))).toBe(
      sum(dailyTotals(store, 'revenue', RANGE, EVERYTHING).values()),
    );
  });
});
