import type { IsoDate } from '@shared/calendar/iso-date';
import { EXPENSE_CATEGORIES } from '@shared/domain/entities';
import type { Settings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';
import { costView } from '../../../src/main/services/kpi/cost';
import { insertChannel } from '../../../src/main/store/channels';
import { insertCustomer } from '../../../src/main/store/customers';
import { insertExpense } from '../../../src/main/store/expenses';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale, removeSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { undoLast } from '../../../src/main/store/undo';
import { openTestContext } from '../support/open-test-context';
import { channel, expense, lead, sale } from '../support/records';
import { channelOfSale, costOf, groupCounts, winningSales, within } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-10-20';
const KNOWN = { from: '2026-10-01', to: TODAY } as const;
const FIRM_SHARE = 4_000;

describe('cost of a customer against a naive count of random facts', () => {
  const firm = randomFirm(4);
  const open = (costAllocation: Settings['costAllocation'] = 'leads') => {
    const opened = firm.open();
    opened.context.workspace.store.act('settings.update', '', (writer) =>
      updateSettings(writer, { acquisitionShareBp: FIRM_SHARE, costAllocation }),
    );
    return opened;
  };

  it('sums costs day by day and counts customers at their first sale', () => {
    const { context, sales, expenses } = open();
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    for (const category of EXPENSE_CATEGORIES) {
      const naive = expenses
        .filter((each) => each.category === category)
        .reduce((sum, each) => sum + costOf(each, KNOWN, firm.employees, FIRM_SHARE), 0);
      // Each cost is rounded once per end of the range.
      expect(Math.abs(view.cost[category] - naive)).toBeLessThanOrEqual(expenses.length);
    }
    expect(EXPENSE_CATEGORIES.reduce((sum, category) => sum + view.cost[category], 0)).toBe(view.costMinor);
    expect(view.customers).toBe(winningSales(sales).filter((each) => within(each.soldOn, KNOWN)).length);
    expect(view.cac).toMatchObject({ value: Math.round(view.costMinor / view.customers), n: view.customers });
  });

  it.each(['leads', 'customers', 'revenue', 'none'] as const)('channels sum to the whole, spread by %s', (key) => {
    const { context, sales, leads } = open(key);
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    const sum = view.channels.reduce((total, row) => total + row.costMinor, 0);
    expect(sum + view.unallocatedMinor).toBe(view.costMinor);
    expect(view.unallocatedMinor > 0).toBe(key === 'none');
    const customers = groupCounts(
      winningSales(sales).filter((each) => within(each.soldOn, KNOWN)),
      (each) => channelOfSale(each, leads),
    );
    const created = groupCounts(
      leads.filter((each) => within(each.createdOn, KNOWN)),
      (each) => each.channelId,
    );
    for (const row of view.channels) {
      expect(row.customers).toBe(customers.get(row.key) ?? 0);
      expect(row.leads).toBe(created.get(row.key) ?? 0);
      expect(row.costMinor).toBe(row.directMinor + row.allocatedMinor);
    }
    expect(view.channels.reduce((total, row) => total + row.customers, 0)).toBe(view.customers);
  });

  it('a channel by itself is its row in the table of all', () => {
    const { context } = open();
    const all = costView(context, query('2026-Q3', { today: TODAY }));
    const [ads] = firm.channels;
    const own = costView(context, query('2026-Q3', { today: TODAY, channelId: ads.id }));
    const row = all.channels.find((each) => each.key === ads.id);
    expect(own.channels).toEqual([row]);
    expect(own).toMatchObject({ costMinor: row?.costMinor, customers: row?.customers, cac: row?.cac });
    expect(EXPENSE_CATEGORIES.reduce((sum, category) => sum + own.cost[category], 0)).toBe(own.costMinor);
  });

  it('months of a quarter add up to the quarter, exactly', () => {
    const { context } = open();
    const view = costView(context, query('2026-Q3', { today: TODAY }));
    const months = view.months.filter((month) => ['2026-07', '2026-08', '2026-09'].includes(month.periodKey));
    for (const category of EXPENSE_CATEGORIES) {
      expect(months.reduce((sum, month) => sum + month.cost[category], 0)).toBe(view.cost[category]);
    }
    expect(months.reduce((sum, month) => sum + month.customers, 0)).toBe(view.customers);
    expect(view.months).toHaveLength(13);
  });

  it('a deleted first sale hands its customer to the next one, undo takes that back', () => {
    const { context, sales } = open();
    const { store } = context.workspace;
    const ask = () => costView(context, query('2026', { today: '2026-12-31' }));
    const before = ask();
    const first = winningSales(sales).find((each) => each.customerId === null);
    store.act('sale.remove', '', (writer) => removeSale(writer, first?.id ?? ''));
    expect(ask().customers).toBe(before.customers - 1);
    undoLast(store);
    expect(ask()).toEqual(before);
  });
});

describe('cost of a customer by hand', () => {
  function smallFirm() {
    const context = openTestContext();
    const ads = channel({ name: 'Реклама', paid: true });
    const site = channel({ name: 'Сайт' });
    const names = ['Акме', 'Бета', 'Вега'].map((name) => ({ id: newId(), name }));
    const fromLead = lead({ createdOn: '2026-10-30', channelId: site.id, status: 'won', closedOn: '2026-11-09' });
    context.workspace.store.act('import.commit', '', (writer) => {
      updateSettings(writer, { acquisitionShareBp: FIRM_SHARE });
      for (const each of [ads, site]) insertChannel(writer, each);
      for (const each of names) insertCustomer(writer, each);
      insertLead(writer, fromLead);
      for (const channelId of [ads.id, ads.id, site.id])
        insertLead(writer, lead({ createdOn: '2026-11-03', channelId }));
      // 300 a day in November; salary 600 a day, 40 % of it; a licence of a day without a channel.
      insertExpense(writer, expense({ amountMinor: 9_000_00, channelId: ads.id }));
      insertExpense(writer, expense({ amountMinor: 18_000_00, category: 'salary' }));
      insertExpense(writer, expense({ from: '2026-11-05', to: '2026-11-05', amountMinor: 300_00, category: 'other' }));
      const [acme, beta, vega] = names;
      insertSale(
        writer,
        sale({ soldOn: '2026-11-10', customerId: acme?.id ?? null, channelId: ads.id, amountMinor: 500_00 }),
      );
      insertSale(writer, sale({ soldOn: '2026-11-12', customerId: acme?.id ?? null, channelId: ads.id }));
      insertSale(
        writer,
        sale({ soldOn: '2026-11-09', customerId: beta?.id ?? null, leadId: fromLead.id, amountMinor: 700_00 }),
      );
      insertSale(writer, sale({ soldOn: '2026-11-25', customerId: vega?.id ?? null }));
    });
    return { context, ads, site };
  }

  it('on 20 November: 20 of 30 days, two customers', () => {
    const { context, ads, site } = smallFirm();
    const view = costView(context, query('2026-11', { today: '2026-11-20' }));
    expect(view.cost).toEqual({ marketing: 6_000_00, sales: 0, salary: 4_800_00, other: 300_00 });
    expect(view).toMatchObject({ costMinor: 11_100_00, customers: 2, acquisitionShare: 0.4 });
    expect(view.cac).toMatchObject({ status: 'ok', value: 5_550_00, n: 2 });
    // 5,100 on no channel, by leads 2 : 1.
    expect(
      view.channels.map(({ key, directMinor, allocatedMinor, leads, customers, revenueMinor }) => [
        key,
        directMinor,
        allocatedMinor,
        leads,
        customers,
        revenueMinor,
      ]),
    ).toEqual([
      [ads.id, 6_000_00, 3_400_00, 2, 1, 500_00],
      [site.id, 0, 1_700_00, 1, 1, 700_00],
    ]);
    expect(
      view.variants.map(({ kind, costMinor, customers, lagDays }) => [kind, costMinor, customers, lagDays]),
    ).toEqual([
      ['full', 11_100_00, 2, null],
      ['without-salary', 6_300_00, 2, null],
      ['paid-channels', 6_000_00, 1, null],
      // The only win took 10 days; 22 October – 10 November holds 10 days of cost and the licence.
      ['lagged', 3_000_00 + 2_400_00 + 300_00, 2, 10],
    ]);
    expect(view.months.at(-1)).toMatchObject({ periodKey: '2026-11', running: true, customers: 2 });
    expect(view).toMatchObject({ previousCustomers: null, change: null, previous: { reason: 'no-previous' } });
  });

  it('cost without a customer is shown and not divided; customers without cost are not free', () => {
    const { context } = smallFirm();
    expect(costView(context, query('2026-11', { today: '2026-11-05' }))).toMatchObject({
      costMinor: 1_500_00 + 1_200_00 + 300_00,
      customers: 0,
      cac: { status: 'no-data', reason: 'no-customers' },
    });
    const empty = costView(openTestContext(), query('2026-11'));
    expect(empty).toMatchObject({
      cac: { status: 'no-data', reason: 'no-costs' },
      channels: [],
      acquisitionShare: null,
    });
    expect(empty.marginal).toEqual({
      points: [],
      deltaCostMinor: null,
      deltaCustomers: null,
      figure: { status: 'no-data', reason: 'no-previous' },
      againstAverage: null,
    });
  });

  it('a period ahead has not started', () => {
    const { context } = smallFirm();
    expect(costView(context, query('2027-01', { today: '2026-11-20' })).cac).toEqual({
      status: 'no-data',
      reason: 'period-not-started',
    });
  });
});
