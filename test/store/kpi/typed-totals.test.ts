import { describe, expect, it } from 'vitest';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import { insertChannel } from '../../../src/main/store/channels';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertExpense } from '../../../src/main/store/expenses';
import { insertLead } from '../../../src/main/store/leads';
import { insertSale } from '../../../src/main/store/sales';
import { openTestContext } from '../support/open-test-context';
import { channel, employee, expense, lead, sale } from '../support/records';
import { query } from './query';

const TODAY = '2026-11-20';
const november = query('2026-11', { today: TODAY });

/**
 * One firm, two people. Anna logs cards: on 10 November 2 leads by the site, 1 of them fit, and a sale of 300,00 to a new
 * customer. On the same day she types 5 leads, 2 fit, 1 sale, 500,00 and 1 new customer: that is 3 leads, 1 fit and 200,00
 * more, and no sale more. Boris types only: 4 leads by the fairs, 1 sale of 1 000,00 to a new customer on 11 November.
 */
async function firm() {
  const context = openTestContext({ now: '2026-11-20T19:00' });
  const client = createLocalClient(context);
  const [anna, boris] = [employee({ name: 'Анна' }), employee({ name: 'Борис' })];
  const [site, fairs] = [channel({ name: 'Сайт' }), channel({ name: 'Выставки' })];
  context.workspace.store.act('import.commit', '', (writer) => {
    for (const person of [anna, boris]) insertEmployee(writer, person);
    for (const source of [site, fairs]) insertChannel(writer, source);
    const won = lead({
      createdOn: '2026-11-10',
      ownerId: anna.id,
      channelId: site.id,
      status: 'won',
      closedOn: '2026-11-10',
    });
    insertLead(writer, { ...won, quality: 'qualified', assessedOn: '2026-11-10' });
    insertLead(writer, lead({ createdOn: '2026-11-10', ownerId: anna.id, channelId: site.id }));
    const credits = [{ employeeId: anna.id, shareBp: 10_000 }];
    insertSale(writer, sale({ soldOn: '2026-11-10', leadId: won.id, amountMinor: 30_000, newCustomer: true, credits }));
    insertExpense(writer, expense({ from: '2026-11-01', to: '2026-11-20', amountMinor: 90_000 }));
  });
  await client.dayTotals.save({
    entries: [
      {
        date: '2026-11-10',
        employeeId: anna.id,
        channelId: null,
        values: { leads: 5, qualified: 2, sales: 1, newCustomers: 1, revenueMinor: 50_000, calls: 14 },
      },
      {
        date: '2026-11-11',
        employeeId: boris.id,
        channelId: fairs.id,
        values: { leads: 4, sales: 1, newCustomers: 1, revenueMinor: 100_000 },
      },
    ],
  });
  return { context, client, anna, boris, site, fairs };
}

describe('typed totals of a day flow into the figures, records counted once', () => {
  it('in the targets and for the persons, who sum to the firm', async () => {
    const { client, anna, boris } = await firm();
    const today = await client.kpi.people({ ...november, metric: 'revenue' });
    // 300,00 by card + 200,00 more typed; 1 000,00 typed.
    expect(today.total).toBe(150_000);
    const actual = new Map(today.rows.map((row) => [row.employeeId, row.progress.actual]));
    expect(actual.get(anna.id)).toBe(50_000);
    expect(actual.get(boris.id)).toBe(100_000);
    expect(today.uncredited).toBe(0);
    const deals = await client.kpi.people({ ...november, metric: 'sales' });
    expect(deals.total).toBe(2);
  });

  it('in leads and their quality, by channel', async () => {
    const { client, site, fairs } = await firm();
    const view = await client.kpi.leads(november);
    expect(view.count).toBe(2 + 3 + 4);
    expect(view.quality.qualified).toBe(1 + 1);
    const byChannel = new Map(view.breakdown.map((row) => [row.key, row.counts.total]));
    expect([byChannel.get(site.id), byChannel.get(fairs.id), byChannel.get(null)]).toEqual([2, 4, 3]);
  });

  it('in the conversion of the period, never in a cohort', async () => {
    const { client } = await firm();
    const view = await client.kpi.conversion(november);
    expect(view.periodCell).toMatchObject({ successes: 2, trials: 9 });
    expect(view.cohortCell.trials + view.ripening).toBe(2);
  });

  it('in what a customer costs', async () => {
    const { client } = await firm();
    const view = await client.kpi.cost(november);
    expect(view.customers).toBe(2);
    expect(view.cac).toMatchObject({ status: 'ok', value: 45_000, n: 2 });
  });

  it('with a person and a channel at once, as where sums do not reach', async () => {
    const { client, boris, anna, fairs, site } = await firm();
    const of = (employeeId: string, channelId: string) => client.kpi.leads({ ...november, employeeId, channelId });
    expect((await of(boris.id, fairs.id)).count).toBe(4);
    expect((await of(anna.id, site.id)).count).toBe(2);
    expect((await of(boris.id, site.id)).count).toBe(0);
  });

  it('and follow: a card more takes from the remainder, a total taken back takes it all', async () => {
    const { client, anna } = await firm();
    const count = async () => (await client.kpi.leads(november)).count;
    const card = lead({ createdOn: '2026-11-10', ownerId: anna.id });
    await client.leads.save({ ...card, id: null });
    expect(await count()).toBe(9);
    await client.history.undo({});
    await client.history.undo({});
    expect(await count()).toBe(2);
    await client.history.redo({});
    expect(await count()).toBe(9);
    expect((await client.data.check({})).problems).toEqual([]);
  });
});
