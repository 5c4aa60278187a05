import { expect, test } from 'vitest';
import type { AppContext } from '../../src/main/services/context';
import { saveChannel, saveEmployee } from '../../src/main/services/directory';
import { getExpense, saveExpense } from '../../src/main/services/expenses';
import { deleteExpenses, editExpenses } from '../../src/main/services/expenses-many';
import { undo } from '../../src/main/services/history';
import { getLead, saveLead } from '../../src/main/services/leads';
import { deleteLeads, editLeads } from '../../src/main/services/leads-many';
import { getSale, saveSale } from '../../src/main/services/sales';
import { deleteSales, editSales } from '../../src/main/services/sales-many';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import { newId } from '../../src/main/store/new-id';
import { openTestContext } from './support/open-test-context';
import { channel, employee, expense, lead, sale } from './support/records';

const enterSale = (context: AppContext, fields: Parameters<typeof sale>[0] = {}) =>
  saveSale(context, { sale: { ...sale(fields), id: null }, newCustomerName: null }).id;
const enterLead = (context: AppContext, fields: Parameters<typeof lead>[0] = {}) =>
  saveLead(context, { ...lead(fields), id: null }).id;
const digestOf = (context: AppContext) => contentDigest(context.workspace.store);
const failure = (key: string, params: object) => expect.objectContaining({ key, params });

test('three sales get one seller and one channel in one step, and one undo takes it back', () => {
  const context = openTestContext();
  const anna = saveEmployee(context, { ...employee({ name: 'Анна' }), id: null }).id;
  const boris = saveEmployee(context, { ...employee({ name: 'Борис' }), id: null }).id;
  const site = saveChannel(context, { ...channel(), id: null }).id;
  const shared = [
    { employeeId: anna, shareBp: 6_000 },
    { employeeId: boris, shareBp: 4_000 },
  ];
  const ids = [enterSale(context, { credits: shared }), enterSale(context), enterSale(context, { channelId: site })];
  const before = digestOf(context);
  const { action } = editSales(context, { ids, patch: { sellerId: boris, channelId: site } });
  expect(action).toMatchObject({ kind: 'sale.edit-many', records: 3 });
  for (const id of ids) {
    expect(getSale(context, id)).toMatchObject({ channelId: site, credits: [{ employeeId: boris, shareBp: 10_000 }] });
  }
  undo(context);
  expect(digestOf(context)).toBe(before);
  editSales(context, { ids, patch: { sellerId: null } });
  expect(getSale(context, ids[0] ?? '').credits).toEqual([]);
});

test('leads judged together are judged today, those judged so before keep their day', () => {
  const context = openTestContext();
  const fresh = enterLead(context);
  const judged = enterLead(context, { quality: 'qualified', assessedOn: '2026-11-05' });
  editLeads(context, { ids: [fresh, judged], patch: { quality: 'qualified', segment: 'Заводы' } });
  expect(getLead(context, fresh)).toMatchObject({ assessedOn: '2026-11-23', segment: 'Заводы' });
  expect(getLead(context, judged)).toMatchObject({ assessedOn: '2026-11-05', segment: 'Заводы' });
  editLeads(context, { ids: [fresh], patch: { segment: null, quality: undefined } });
  expect(getLead(context, fresh)).toMatchObject({ segment: null, quality: 'qualified' });
});

test('expenses change their category together and go together', () => {
  const context = openTestContext();
  const ids = [1, 2].map(() => saveExpense(context, { ...expense(), id: null }).id);
  editExpenses(context, { ids, patch: { category: 'sales', campaign: 'Осень' } });
  for (const id of ids) expect(getExpense(context, id)).toMatchObject({ category: 'sales', campaign: 'Осень' });
  const before = digestOf(context);
  expect(deleteExpenses(context, { ids }).action).toMatchObject({ kind: 'expense.remove-many', records: 2 });
  expect(() => getExpense(context, ids[0] ?? '')).toThrow();
  undo(context);
  expect(digestOf(context)).toBe(before);
});

test('one record that is gone keeps all the others as they are', () => {
  const context = openTestContext();
  const ids = [enterSale(context), newId(), newId()];
  const before = digestOf(context);
  const expected = failure('records-not-found', { count: 2, total: 3 });
  expect(() => editSales(context, { ids, patch: { product: 'Весы' } })).toThrow(expected);
  expect(() => deleteSales(context, { ids })).toThrow(expected);
  expect(digestOf(context)).toBe(before);
});

test('sales go only with their returns, and their leads are open again', () => {
  const context = openTestContext();
  const leadId = enterLead(context);
  const first = enterSale(context, { leadId });
  const second = enterSale(context, { leadId, soldOn: '2026-11-12' });
  const other = enterSale(context);
  const back = enterSale(context, { kind: 'return', returnOfId: first, amountMinor: 100 });
  const before = digestOf(context);
  const expected = failure('sales-have-returns', { count: 1, total: 3 });
  expect(() => deleteSales(context, { ids: [first, second, other] })).toThrow(expected);
  expect(digestOf(context)).toBe(before);
  deleteSales(context, { ids: [first, back] });
  expect(getLead(context, leadId)).toMatchObject({ status: 'won', closedOn: '2026-11-12' });
  deleteSales(context, { ids: [second, other] });
  expect(getLead(context, leadId)).toMatchObject({ status: 'open', closedOn: null });
  expect(checkStore(context.workspace.store).problems).toEqual([]);
  undo(context);
  undo(context);
  expect(digestOf(context)).toBe(before);
});

test('leads that brought sales stay, and so do those selected with them', () => {
  const context = openTestContext();
  const [won, open] = [enterLead(context), enterLead(context)];
  enterSale(context, { leadId: won });
  expect(() => deleteLeads(context, { ids: [won, open] })).toThrow(failure('leads-have-sales', { count: 1, total: 2 }));
  expect(deleteLeads(context, { ids: [open, open] }).action.records).toBe(1);
});
