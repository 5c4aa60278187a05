import { daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import { describe, expect, it } from 'vitest';
import { conversionView } from '../../../src/main/services/kpi/conversion';
import { insertCustomer } from '../../../src/main/store/customers';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';
import { winningSales, within, wonIn, wonWithinDays } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-10-20';

describe('conversion against a naive count of random facts', () => {
  const firm = randomFirm(2);
  const ask = (open: ReturnType<typeof firm.open>, period: string) =>
    conversionView(open.context, { ...query(period, { today: TODAY }), dimension: 'channel' });

  it.each([
    ['2026-Q3', { from: '2026-07-01', to: '2026-09-30' }],
    ['2026-Q4', { from: '2026-10-01', to: TODAY }],
    ['2026-08', { from: '2026-08-01', to: '2026-08-31' }],
  ] as const)('%s', (period, known) => {
    const open = firm.open();
    const view = ask(open, period);
    const created = open.leads.filter((each) => within(each.createdOn, known));
    expect(view.periodCell).toMatchObject({
      trials: created.length,
      successes: open.leads.filter((each) => wonIn(each, known)).length,
    });
    const age = (createdOn: IsoDate) => daysBetween(createdOn, TODAY);
    const ripe = created.filter((each) => age(each.createdOn) >= view.horizonDays);
    expect(view.cohortCell).toMatchObject({
      trials: ripe.length,
      successes: ripe.filter((each) => wonWithinDays(each, view.horizonDays, TODAY)).length,
    });
    expect(view.ripening).toBe(created.length - ripe.length);
    expect(view.customersWithoutLead).toBe(
      winningSales(open.sales).filter(
        (each) => within(each.soldOn, known) && !open.leads.some((one) => one.id === each.leadId),
      ).length,
    );
  });

  it('takes the horizon from the median of all wins known that day', () => {
    const open = firm.open();
    const cycles = open.leads
      .filter((each) => each.status === 'won' && each.closedOn !== null && each.closedOn <= TODAY)
      .map((each) => daysBetween(each.createdOn, each.closedOn ?? TODAY))
      .sort((left, right) => left - right);
    const median = cycles[Math.floor(cycles.length / 2)] ?? 0;
    const view = ask(open, '2026-Q4');
    expect(view.horizonSource).toBe('median-cycle');
    expect(view.horizonDays).toBe(median <= 30 ? 30 : 60);
  });

  it('thirteen months sum to what they hold together', () => {
    const open = firm.open();
    const view = ask(open, '2026-Q4');
    expect(view.months.map((month) => month.periodKey).slice(-2)).toEqual(['2026-09', '2026-10']);
    expect(view.months).toHaveLength(13);
    const all = { from: '2025-10-01', to: TODAY } as const;
    const sumOf = (value: (month: (typeof view.months)[number]) => number) =>
      view.months.reduce((sum, month) => sum + value(month), 0);
    expect(sumOf((month) => month.leads)).toBe(open.leads.filter((each) => within(each.createdOn, all)).length);
    expect(sumOf((month) => month.period.successes)).toBe(open.leads.filter((each) => wonIn(each, all)).length);
    expect(sumOf((month) => month.cohort.trials + month.ripening)).toBe(sumOf((month) => month.leads));
  });

  it('rows sum to the firm, effects to the change', () => {
    const view = ask(firm.open(), '2026-Q4');
    expect(view.breakdown.reduce((sum, row) => sum + row.cell.trials, 0)).toBe(view.periodCell.trials);
    expect(view.breakdown.reduce((sum, row) => sum + row.cell.successes, 0)).toBe(view.periodCell.successes);
    const { change } = view;
    if (!change || view.previous.status !== 'ok') throw new Error('nothing compared');
    const sum = change.rows.reduce((total, row) => total + row.mixEffect + row.rateEffect, 0);
    expect(sum).toBeCloseTo(change.to - change.from, 12);
    expect(change.from).toBeCloseTo(view.previous.value, 12);
    expect(change.to).toBeCloseTo(view.periodCell.successes / view.periodCell.trials, 12);
  });
});

describe('conversion by hand', () => {
  it('counts a lead won later in the period of its win, and may exceed the whole', () => {
    const context = openTestContext();
    context.workspace.store.act('lead.save', '', (writer) => {
      for (const createdOn of ['2026-09-28', '2026-09-29'] as const) {
        insertLead(writer, lead({ createdOn, status: 'won', closedOn: '2026-10-05' }));
      }
      insertLead(writer, lead({ createdOn: '2026-10-02', status: 'lost', closedOn: '2026-10-03' }));
    });
    const view = conversionView(context, { ...query('2026-10', { today: '2026-12-31' }), dimension: 'channel' });
    expect(view.periodCell).toMatchObject({
      successes: 2,
      trials: 1,
      figure: { status: 'ok', value: 2, n: 1, interval: null },
    });
    expect(view.cohortCell).toMatchObject({ successes: 0, trials: 1 });
    expect(view.previous).toMatchObject({ status: 'ok', value: 0, n: 2 });
  });

  it('has no rate for a customer without leads, and says so', () => {
    const context = openTestContext();
    const customer = { id: newId(), name: 'Акме' };
    context.workspace.store.act('sale.save', '', (writer) => {
      insertCustomer(writer, customer);
      insertSale(writer, sale({ customerId: customer.id }));
    });
    const view = conversionView(context, { ...query('2026-11'), dimension: 'channel' });
    expect(view.periodCell).toMatchObject({ trials: 0, verdict: null, figure: { reason: 'no-leads' } });
    expect(view).toMatchObject({ customersWithoutLead: 1, change: null, horizonSource: 'default' });
    expect(view.provable[0]).toEqual({ customers: 0, below: 99, above: null });
  });

  it('follows the firm’s horizon and benchmark', () => {
    const context = openTestContext();
    context.workspace.store.act('settings.update', '', (writer) => {
      updateSettings(writer, { cohortHorizonDays: 90, conversionBenchmarkBp: 1_000 });
      for (let count = 0; count < 60; count += 1) insertLead(writer, lead({ createdOn: '2026-10-01' }));
    });
    const view = conversionView(context, { ...query('2026-Q4', { today: '2026-11-23' }), dimension: 'channel' });
    expect(view).toMatchObject({ horizonDays: 90, horizonSource: 'set', benchmark: 0.1, ripening: 60 });
    expect(view.cohortCell.figure).toEqual({ status: 'no-data', reason: 'no-ripe-leads' });
    expect(view.periodCell.verdict).toBe('below');
    expect(view.expectedAtBenchmark).toBe(6);
  });
});
