import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead, Sale } from '@shared/domain/entities';
import type { Settings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';
import { costView } from '../../../src/main/services/kpi/cost';
import { costCampaignsView } from '../../../src/main/services/kpi/cost-campaigns';
import { insertChannel } from '../../../src/main/store/channels';
import { insertCustomer } from '../../../src/main/store/customers';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertExpense } from '../../../src/main/store/expenses';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { openTestContext } from '../support/open-test-context';
import { channel, employee, expense, lead, sale } from '../support/records';
import { channelOfSale, costOf, winningSales, within } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-11-20';
const KNOWN = { from: '2026-10-01', to: TODAY } as const;

describe('what customers bring back, against a naive count of random facts', () => {
  const firm = randomFirm(9);
  const open = (patch: Partial<Settings> = {}) => {
    const opened = firm.open();
    opened.context.workspace.store.act('settings.update', '', (writer) => updateSettings(writer, patch));
    return opened;
  };
  const signed = (each: Sale, amount: number) => (each.kind === 'sale' ? amount : -amount);

  /** Gross profit of a first sale with what came back of it, by its own margin or the year's. */
  function profitOf(first: Sale, sales: readonly Sale[], rate: number): number {
    const back = sales.filter((each) => each.kind === 'return' && each.returnOfId === first.id && each.soldOn <= TODAY);
    const net = back.reduce((sum, each) => sum - each.amountMinor, first.amountMinor);
    if (first.marginMinor === null) return net * rate;
    return first.amountMinor === 0 ? 0 : (net * first.marginMinor) / first.amountMinor;
  }

  function yearOf(sales: readonly Sale[]) {
    const year = { from: addDays('2025-11-20', 1), to: TODAY };
    const known = sales.filter((each) => within(each.soldOn, year));
    const priced = known.filter((each) => each.marginMinor !== null);
    const ofAll = (list: readonly Sale[], value: (each: Sale) => number) =>
      list.reduce((sum, each) => sum + signed(each, value(each)), 0);
    return {
      known,
      netMinor: ofAll(known, (each) => each.amountMinor),
      rate: ofAll(priced, (each) => each.marginMinor ?? 0) / ofAll(priced, (each) => each.amountMinor),
    };
  }

  it('first sales, their margins and returns', () => {
    const { context, sales } = open();
    const view = costView(context, query('2026', { today: TODAY }));
    const { rate } = yearOf(sales);
    const first = winningSales(sales).filter((each) => within(each.soldOn, { from: '2026-01-01', to: TODAY }));
    const profit = first.reduce((sum, each) => sum + profitOf(each, sales, rate), 0);
    expect(first.some((each) => sales.some((other) => other.returnOfId === each.id))).toBe(true);
    expect(view.margin).toMatchObject({ source: 'sales' });
    expect(view.margin.rate.status === 'ok' && view.margin.rate.value).toBeCloseTo(rate, 9);
    expect(view.firstSales).toMatchObject({
      sales: first.length,
      withMargin: first.filter((each) => each.marginMinor !== null).length,
    });
    expect(view.returns.romi.status === 'ok' && view.returns.romi.value).toBeCloseTo(profit / view.costMinor - 1, 4);
    expect(view.returns.paybackSales.status === 'ok' && view.returns.paybackSales.value).toBeCloseTo(
      view.costMinor / profit,
      4,
    );
  });

  it('channels and the whole agree: profit and cost add up', () => {
    const { context, sales, leads } = open();
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    const { rate } = yearOf(sales);
    for (const row of view.channels) {
      const own = winningSales(sales).filter(
        (each) => within(each.soldOn, KNOWN) && channelOfSale(each, leads) === row.key,
      );
      const profit = own.reduce((sum, each) => sum + profitOf(each, sales, rate), 0);
      expect(row.romi.status === 'ok' && row.romi.value).toBeCloseTo(profit / row.costMinor - 1, 4);
    }
  });

  it('repeat business: what came after first sales by the days customers had for it', () => {
    const { context, sales } = open();
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    const { known, netMinor } = yearOf(sales);
    const first = winningSales(sales).filter((each) => each.soldOn <= TODAY);
    const firstMinor = first.reduce((sum, each) => sum + each.amountMinor, 0);
    const customerDays = first.reduce((sum, each) => sum + daysBetween(each.soldOn, TODAY), 0);
    const deals = known.filter((each) => each.kind === 'sale').length;
    expect(view.monthlyRevenue).toMatchObject({ n: deals - first.length });
    expect(view.monthlyRevenue.status === 'ok' && view.monthlyRevenue.value).toBeCloseTo(
      ((netMinor - firstMinor) * (365.25 / 12)) / customerDays,
      -1,
    );
  });

  it('the setting speaks where margins are not known; a lag of the firm is taken', () => {
    const { context } = open({ grossMarginBp: 2_500, cacLagDays: 7 });
    const { store } = context.workspace;
    store.statement('UPDATE sale SET margin_minor = NULL').run();
    store.statement('UPDATE sale_fact SET margin_minor = NULL').run();
    store.statement('UPDATE cell SET margin_minor = 0, margin_of_minor = 0').run();
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    expect(view.margin).toMatchObject({ source: 'setting', knownShare: 0, rate: { value: 0.25, n: 0 } });
    expect(view.firstSales.withMargin).toBe(0);
    expect(view.firstSales.margin).toMatchObject({ value: expect.closeTo(0.25, 6) });
    expect(view.variants.at(-1)).toMatchObject({ kind: 'lagged', lagDays: 7, costRange: { from: '2026-09-24' } });
    store.act('settings.update', '', (writer) => updateSettings(writer, { grossMarginBp: null }));
    const bare = costView(context, query('2026-Q4', { today: TODAY }));
    expect(bare.returns).toMatchObject({
      paybackSales: { reason: 'no-margin' },
      romi: { reason: 'no-margin' },
      romiVerdict: null,
    });
    expect(bare.margin).toMatchObject({ source: null, rate: { reason: 'no-margin' } });
  });

  it('salaries by person sum to the salaries of the cost', () => {
    const { context, expenses } = open({ acquisitionShareBp: 4_000 });
    const view = costView(context, query('2026-Q4', { today: TODAY }));
    expect(view.payroll.length).toBeGreaterThan(2);
    expect(view.payroll.reduce((sum, part) => sum + part.acquisitionMinor, 0)).toBe(view.cost.salary);
    for (const { employeeId, acquisitionMinor, name } of view.payroll) {
      const own = expenses.filter((each) => each.category === 'salary' && each.employeeId === employeeId);
      const naive = own.reduce((sum, each) => sum + costOf(each, KNOWN, firm.employees, 4_000), 0);
      expect(Math.abs(acquisitionMinor - naive)).toBeLessThanOrEqual(own.length);
      expect(name).toBe(firm.employees.find((each) => each.id === employeeId)?.name ?? null);
    }
  });
});

describe('cost by campaign against a naive count of random facts', () => {
  const firm = randomFirm(5);
  const open = (costAllocation: Settings['costAllocation']) => {
    const opened = firm.open();
    opened.context.workspace.store.act('settings.update', '', (writer) => updateSettings(writer, { costAllocation }));
    return opened;
  };
  const campaignOf = (each: Sale, leads: readonly Lead[]) =>
    leads.find((one) => one.id === each.leadId)?.campaign ?? null;

  it.each(['leads', 'customers', 'revenue', 'none'] as const)('sums to the cost of the page, spread by %s', (key) => {
    const { context } = open(key);
    const asked = query('2026-Q4', { today: TODAY });
    const { rows, unallocatedMinor } = costCampaignsView(context, asked);
    const { costMinor } = costView(context, asked);
    const cells = rows.reduce((sum, row) => sum + row.costMinor, unallocatedMinor);
    // A cost that names a campaign alone is rounded as one more cost.
    expect(cells).toBe(costMinor);
    for (const row of rows) expect(row.costMinor).toBe(row.directMinor + row.allocatedMinor);
  });

  it('leads and customers are those of the campaign, a cost that names it its own', () => {
    const { context, leads, sales, expenses } = open('leads');
    const { rows } = costCampaignsView(context, query('2026-Q4', { today: TODAY }));
    expect(rows.map((row) => row.key).sort()).toEqual(['весна', 'осень', null].sort());
    for (const row of rows) {
      expect(row.leads).toBe(leads.filter((each) => within(each.createdOn, KNOWN) && each.campaign === row.key).length);
      const won = winningSales(sales).filter(
        (each) => within(each.soldOn, KNOWN) && campaignOf(each, leads) === row.key,
      );
      expect(row.customers).toBe(won.length);
      expect(row.revenueMinor).toBe(won.reduce((sum, each) => sum + each.amountMinor, 0));
      if (row.key === null) continue;
      const named = expenses.filter((each) => each.campaign === row.key);
      const naive = named.reduce((sum, each) => sum + costOf(each, KNOWN, firm.employees, 10_000), 0);
      expect(Math.abs(row.directMinor - naive)).toBeLessThanOrEqual(named.length);
    }
  });

  it('narrowed to a channel its campaigns sum to the channel', () => {
    const { context } = open('leads');
    const asked = query('2026-Q4', { today: TODAY, channelId: firm.channels[0].id });
    const { rows, unallocatedMinor } = costCampaignsView(context, asked);
    const view = costView(context, asked);
    expect(rows.reduce((sum, row) => sum + row.costMinor, unallocatedMinor)).toBe(view.costMinor);
    expect(rows.reduce((sum, row) => sum + row.customers, 0)).toBe(view.customers);
  });
});

describe('what customers bring back, by hand', () => {
  it('two channels, one month: the first order pays one back, not the other', () => {
    const context = openTestContext();
    const ads = channel({ name: 'Реклама', paid: true });
    const site = channel({ name: 'Сайт' });
    const anna = employee({ name: 'Анна', acquisitionShareBp: 2_500 });
    const names = ['Акме', 'Бета', 'Вега'].map((name) => ({ id: newId(), name }));
    const [acme, beta, vega] = names.map((each) => each.id);
    const spring = lead({ createdOn: '2026-11-02', channelId: ads.id, campaign: 'весна' });
    const brand = lead({ createdOn: '2026-11-02', channelId: ads.id, campaign: 'бренд' });
    const first = sale({
      soldOn: '2026-11-10',
      customerId: acme ?? null,
      leadId: spring.id,
      amountMinor: 100_000_00,
      marginMinor: 40_000_00,
    });
    context.workspace.store.act('import.commit', '', (writer) => {
      updateSettings(writer, { grossMarginBp: 3_000 });
      for (const each of [ads, site]) insertChannel(writer, each);
      insertEmployee(writer, anna);
      for (const each of names) insertCustomer(writer, each);
      for (const each of [spring, brand]) insertLead(writer, each);
      insertExpense(writer, expense({ amountMinor: 45_000_00, channelId: ads.id, campaign: 'весна' }));
      insertExpense(writer, expense({ amountMinor: 15_000_00, channelId: ads.id }));
      insertExpense(writer, expense({ amountMinor: 9_000_00, channelId: site.id }));
      insertSale(writer, first);
      // A quarter of it comes back: 75,000 at 40 % remain, 30,000.
      insertSale(
        writer,
        sale({
          soldOn: '2026-11-15',
          kind: 'return',
          returnOfId: first.id,
          customerId: acme ?? null,
          leadId: spring.id,
          amountMinor: 25_000_00,
          marginMinor: 10_000_00,
        }),
      );
      // Their own margins are 12.5 % of the month's revenue: less than a fifth, so the setting speaks for the others.
      insertSale(
        writer,
        sale({ soldOn: '2026-11-11', customerId: beta ?? null, channelId: site.id, amountMinor: 500_000_00 }),
      );
      insertSale(
        writer,
        sale({ soldOn: '2026-11-12', customerId: vega ?? null, channelId: site.id, amountMinor: 25_000_00 }),
      );
    });
    const asked = query('2026-11', { today: '2026-11-30' });
    const view = costView(context, asked);
    expect(view.margin).toMatchObject({ source: 'setting', knownShare: 0.125 });
    const of = (id: string) => view.channels.find((row) => row.key === id);
    // Ads: 60,000 for one customer who earned 30,000. Site: 9,000 for two who earned 157,500.
    expect(of(ads.id)).toMatchObject({
      costMinor: 60_000_00,
      paybackSales: { value: 2, n: 1 },
      romi: { value: -0.5, n: 1 },
      romiVerdict: 'not-proven',
    });
    expect(of(site.id)).toMatchObject({
      costMinor: 9_000_00,
      paybackSales: { value: expect.closeTo(9 / 157.5, 9), n: 2 },
      romi: { value: 16.5, n: 2 },
    });
    expect(view.returns.romi).toMatchObject({ value: expect.closeTo((30 + 157.5) / 69 - 1, 9), n: 3 });
    expect(view.monthlyRevenue).toEqual({ status: 'no-data', reason: 'too-few-days' });
    // 15,000 of the ads without a campaign by leads 1 : 1; "бренд" has won nobody.
    const { rows, unallocatedMinor } = costCampaignsView(context, asked);
    expect(rows.map((row) => [row.key, row.directMinor, row.allocatedMinor, row.customers])).toEqual([
      ['весна', 45_000_00, 7_500_00, 1],
      ['бренд', 0, 7_500_00, 0],
      [null, 0, 0, 2],
    ]);
    // The site had no lead by which to spread its cost.
    expect(unallocatedMinor).toBe(9_000_00);
    expect(rows[1]?.cac).toEqual({ status: 'no-data', reason: 'no-customers' });
  });

  it('an empty firm and a period ahead have reasons, not zeros', () => {
    const view = costView(openTestContext(), query('2026-11', { today: '2026-11-30' }));
    expect(view.returns).toEqual({
      paybackSales: { status: 'no-data', reason: 'no-costs' },
      paybackMonths: { status: 'no-data', reason: 'no-costs' },
      romi: { status: 'no-data', reason: 'no-costs' },
      romiVerdict: null,
    });
    expect(view).toMatchObject({ payroll: [], firstSales: { sales: 0, margin: { reason: 'no-sales' } } });
    const ahead = costCampaignsView(openTestContext(), query('2027-01', { today: '2026-11-30' }));
    expect(ahead).toMatchObject({ rows: [], unallocatedMinor: 0 });
  });
});
