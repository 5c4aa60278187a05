import { addDays } from '@shared/calendar/iso-date';
import { kpiQuerySchema } from '@shared/contract/inputs';
import type { SaleDraft } from '@shared/domain/entities';
import { expect, test } from 'vitest';
import type { AppContext } from '../../src/main/services/context';
import { saveCustomer } from '../../src/main/services/customers';
import { deleteEmployee, saveChannel, saveEmployee } from '../../src/main/services/directory';
import { undo } from '../../src/main/services/history';
import { targetsView } from '../../src/main/services/kpi/targets';
import { deleteLead, getLead, saveLead } from '../../src/main/services/leads';
import { deleteSale, getSale, salesPage, saveSale } from '../../src/main/services/sales';
import { findCustomer } from '../../src/main/store/customers';
import { contentDigest } from '../../src/main/store/digest';
import { openTestContext } from './support/open-test-context';
import { channel, employee, lead, sale } from './support/records';

const ALL = {
  from: null,
  to: null,
  employeeId: null,
  channelId: null,
  text: '',
  sort: 'newest',
  offset: 0,
  limit: 200,
} as const;

function draft(fields: Partial<SaleDraft> = {}): SaleDraft {
  return { ...sale(), id: null, ...fields };
}

function add(context: AppContext, fields: Partial<SaleDraft> = {}, newCustomerName: string | null = null): string {
  return saveSale(context, { sale: draft(fields), newCustomerName }).id;
}

const digestOf = (context: AppContext) => contentDigest(context.workspace.store);

test('a new customer by name is made in the same step, and goes with it', () => {
  const context = openTestContext();
  const start = digestOf(context);
  const id = add(context, {}, 'ООО «Ромашка»');
  const { customerId } = getSale(context, id);
  expect(customerId && findCustomer(context.workspace.store, customerId)).toMatchObject({ name: 'ООО «Ромашка»' });
  expect(undo(context).done).toMatchObject({ kind: 'sale.save', subject: 'ООО «Ромашка»', records: 2 });
  expect(digestOf(context)).toBe(start);
});

test('a customer known by another case is the same customer', () => {
  const context = openTestContext();
  const { id } = saveCustomer(context, { id: null, name: 'Ёлка и К°' });
  expect(getSale(context, add(context, {}, 'ЕЛКА И К°')).customerId).toBe(id);
});

test('a sale wins its lead, and the lead takes the customer', () => {
  const context = openTestContext();
  const deal = saveLead(context, { ...lead({ createdOn: '2026-11-02' }), id: null }).id;
  const id = add(context, { leadId: deal, soldOn: '2026-11-10' }, 'Ромашка');
  const { customerId } = getSale(context, id);
  expect(getLead(context, deal)).toMatchObject({ status: 'won', closedOn: '2026-11-10', customerId });
});

test('a sale without a channel of its own stands under that of its lead, in the list as in every figure', () => {
  const context = openTestContext();
  const fair = saveChannel(context, { ...channel({ name: 'Выставка' }), id: null }).id;
  const site = saveChannel(context, { ...channel({ name: 'Сайт' }), id: null }).id;
  const deal = saveLead(context, { ...lead({ createdOn: '2026-11-02', channelId: fair }), id: null }).id;
  add(context, { leadId: deal, amountMinor: 100, newCustomer: true });
  add(context, { leadId: null, channelId: site, amountMinor: 7 });
  const { rows, totalMinor } = salesPage(context, { ...ALL, channelId: fair });
  expect(rows.map((row) => row.channelName)).toEqual(['Выставка']);
  expect(totalMinor).toBe(100);
  const actuals = (channelId: string) =>
    targetsView(context, { ...kpiQuerySchema.parse({ period: '2026-11', channelId }), metric: 'revenue' }).firmRows.map(
      (row) => row.actual,
    );
  // Revenue, deals, new customers, leads.
  expect(actuals(fair)).toEqual([100, 1, 1, 1]);
  expect(actuals(site)).toEqual([7, 1, 0, 0]);
});

test('moving a sale to another lead or day moves what it won; removing it opens the lead again', () => {
  const context = openTestContext();
  const first = saveLead(context, { ...lead(), id: null }).id;
  const second = saveLead(context, { ...lead(), id: null }).id;
  const id = add(context, { leadId: first, soldOn: '2026-11-10' });
  add(context, { leadId: second, soldOn: '2026-11-15' });
  saveSale(context, { sale: draft({ id, leadId: second, soldOn: '2026-11-12' }), newCustomerName: null });
  expect(getLead(context, first)).toMatchObject({ status: 'open', closedOn: null });
  expect(getLead(context, second)).toMatchObject({ status: 'won', closedOn: '2026-11-12' });
  deleteSale(context, id);
  expect(getLead(context, second)).toMatchObject({ status: 'won', closedOn: '2026-11-15' });
});

test('a sale is not dated before its lead', () => {
  const context = openTestContext();
  const deal = saveLead(context, { ...lead({ createdOn: '2026-11-02' }), id: null }).id;
  const start = digestOf(context);
  expect(() => add(context, { leadId: deal, soldOn: '2026-11-01' })).toThrow(
    expect.objectContaining({ key: 'invalid-date' }),
  );
  expect(digestOf(context)).toBe(start);
});

test('a lead that brought a sale is neither lost nor removed before the sale is', () => {
  const context = openTestContext();
  const deal = saveLead(context, { ...lead(), id: null }).id;
  const id = add(context, { leadId: deal });
  const inUse = expect.objectContaining({ key: 'record-in-use' });
  expect(() => deleteLead(context, deal)).toThrow(inUse);
  expect(() => saveLead(context, { ...getLead(context, deal), status: 'open', closedOn: null })).toThrow(inUse);
  deleteSale(context, id);
  deleteLead(context, deal);
});

test('returns against one sale never exceed it, from whichever side', () => {
  const context = openTestContext();
  const exceeds = expect.objectContaining({ key: 'return-exceeds-sale' });
  const returnOfId = add(context, { amountMinor: 1_000, soldOn: '2026-11-10' });
  const back = { kind: 'return', returnOfId, soldOn: '2026-11-12' } as const;
  const first = add(context, { ...back, amountMinor: 600 });
  expect(() => add(context, { ...back, amountMinor: 401 })).toThrow(exceeds);
  add(context, { ...back, amountMinor: 400 });
  expect(() =>
    saveSale(context, { sale: draft({ ...back, id: first, amountMinor: 601 }), newCustomerName: null }),
  ).toThrow(exceeds);
  expect(() => saveSale(context, { sale: draft({ id: returnOfId, amountMinor: 999 }), newCustomerName: null })).toThrow(
    exceeds,
  );
  expect(() => deleteSale(context, returnOfId)).toThrow(expect.objectContaining({ key: 'record-in-use' }));
  expect(() => add(context, { ...back, amountMinor: 0, soldOn: '2026-11-09' })).toThrow(
    expect.objectContaining({ key: 'invalid-date' }),
  );
  expect(salesPage(context, ALL)).toMatchObject({ total: 3, totalMinor: 0 });
});

test('parts of a shared sale sum to its amount to the kopeck', () => {
  const context = openTestContext();
  const people = ['Анна', 'Борис', 'Вера'].map((name) => saveEmployee(context, { ...employee({ name }), id: null }).id);
  const credits = people.map((employeeId, index) => ({ employeeId, shareBp: index === 2 ? 3_334 : 3_333 }));
  const id = add(context, { amountMinor: 100, credits });
  const parts = context.workspace.store
    .statement<{ part_minor: number }>('SELECT part_minor FROM sale_credit WHERE sale_id = ? ORDER BY position')
    .all(id)
    .map((row) => row.part_minor);
  expect(parts).toEqual([33, 33, 34]);
  expect(getSale(context, id).credits).toEqual(credits);
});

test('the first sale of a customer wins it, whatever the order of entry; without a customer the tick decides', () => {
  const context = openTestContext();
  const customerId = saveCustomer(context, { id: null, name: 'Ромашка' }).id;
  const later = add(context, { customerId, soldOn: '2026-11-12' });
  const sameDay = add(context, { customerId, soldOn: '2026-11-12' });
  const earlier = add(context, { customerId, soldOn: '2026-11-05' });
  const back = add(context, { customerId, soldOn: '2026-11-13', kind: 'return', returnOfId: earlier });
  const ticked = add(context, { newCustomer: true });
  const winners = () =>
    new Set(
      salesPage(context, ALL)
        .rows.filter((row) => row.winsCustomer)
        .map((row) => row.sale.id),
    );
  expect(winners()).toEqual(new Set([earlier, ticked]));
  deleteSale(context, back);
  deleteSale(context, earlier);
  expect(winners()).toEqual(new Set([later, ticked]));
  expect(winners().has(sameDay)).toBe(false);
});

test('a person removed keeps the name on what was sold, and cannot be credited unknown', () => {
  const context = openTestContext();
  const anna = saveEmployee(context, { ...employee(), id: null }).id;
  const credits = [{ employeeId: anna, shareBp: 10_000 }];
  add(context, { credits });
  deleteEmployee(context, anna);
  expect(salesPage(context, { ...ALL, employeeId: anna }).rows).toMatchObject([{ creditNames: ['Анна Кузнецова'] }]);
  const unknown = [{ employeeId: employee().id, shareBp: 10_000 }];
  expect(() => add(context, { credits: unknown })).toThrow(expect.objectContaining({ key: 'record-not-found' }));
});

test('the list filters, sorts, pages, and sums the whole filtered list', () => {
  const context = openTestContext();
  const site = saveChannel(context, { ...channel(), id: null }).id;
  for (let day = 1; day <= 9; day += 1) {
    add(context, {
      soldOn: addDays('2026-10-31', day),
      amountMinor: day * 100,
      channelId: day > 6 ? site : null,
      product: day === 2 ? 'Ёлка' : null,
    });
  }
  const amounts = (query: Partial<Parameters<typeof salesPage>[1]>) =>
    salesPage(context, { ...ALL, ...query }).rows.map((row) => row.sale.amountMinor);
  expect(amounts({ from: '2026-11-03', to: '2026-11-05' })).toEqual([500, 400, 300]);
  expect(amounts({ sort: 'oldest', offset: 2, limit: 2 })).toEqual([300, 400]);
  expect(amounts({ sort: 'largest', limit: 1 })).toEqual([900]);
  expect(amounts({ text: 'ёЛКА' })).toEqual([200]);
  expect(amounts({ channelId: site, sort: 'smallest' })).toEqual([700, 800, 900]);
  expect(salesPage(context, { ...ALL, channelId: site, limit: 1 })).toMatchObject({ total: 3, totalMinor: 2_400 });
});
