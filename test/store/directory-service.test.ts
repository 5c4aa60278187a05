import { expect, test } from 'vitest';
import { findCustomers, saveCustomer } from '../../src/main/services/customers';
import { deleteChannel, getDirectory, saveChannel, saveEmployee } from '../../src/main/services/directory';
import { undo } from '../../src/main/services/history';
import { saveSale } from '../../src/main/services/sales';
import { openTestContext } from './support/open-test-context';
import { channel, employee, sale } from './support/records';

test('two living people or channels never share a name, whatever its case', () => {
  const context = openTestContext();
  const taken = expect.objectContaining({ key: 'name-taken' });
  saveEmployee(context, { ...employee({ name: 'Пётр' }), id: null });
  expect(() => saveEmployee(context, { ...employee({ name: 'ПЕТР' }), id: null })).toThrow(taken);
  const { id } = saveChannel(context, { ...channel({ name: 'Сайт' }), id: null });
  expect(() => saveChannel(context, { ...channel({ name: 'сайт' }), id: null })).toThrow(taken);
  saveChannel(context, { id, name: 'САЙТ', paid: true });
  deleteChannel(context, id);
  saveChannel(context, { ...channel({ name: 'сайт' }), id: null });
  expect(getDirectory(context).channels.map((one) => one.name)).toEqual(['сайт']);
});

test('times of employment do not overlap and do not end before they begin', () => {
  const context = openTestContext();
  const save = (...employment: Parameters<typeof saveEmployee>[1]['employment']) =>
    saveEmployee(context, { ...employee({ employment }), id: null });
  const overlap = expect.objectContaining({ key: 'employment-overlap' });
  const period = (from: `${number}-${number}-${number}` | null, to: `${number}-${number}-${number}` | null) => ({
    from,
    to,
    fteBp: 5_000,
  });
  expect(() => save(period('2026-01-01', '2026-05-31'), period('2026-05-31', null))).toThrow(overlap);
  expect(() => save(period('2026-03-01', null), period(null, '2026-03-01'))).toThrow(overlap);
  expect(() => save(period('2026-03-01', '2026-02-01'))).toThrow(overlap);
  save(period('2026-06-01', null), period(null, '2026-05-31'));
  expect(getDirectory(context).employees[0]?.employment).toEqual([
    period('2026-06-01', null),
    period(null, '2026-05-31'),
  ]);
});

test('an edit of someone who is gone says so', () => {
  const context = openTestContext();
  expect(() => saveEmployee(context, employee())).toThrow(expect.objectContaining({ key: 'record-not-found' }));
});

test('undo takes back the fields of an employee and the times of employment', () => {
  const context = openTestContext();
  const anna = employee();
  const { id } = saveEmployee(context, { ...anna, id: null });
  saveEmployee(context, { ...anna, id, role: 'Старший', employment: [{ from: '2026-01-01', to: null, fteBp: 5_000 }] });
  undo(context);
  expect(getDirectory(context).employees).toEqual([{ ...anna, id }]);
});

test('customers are found by any part of the name, the beginning first, with what they bought', () => {
  const context = openTestContext();
  const late = saveCustomer(context, { id: null, name: 'Новая Ромашка' }).id;
  const first = saveCustomer(context, { id: null, name: 'Ромашка' }).id;
  saveCustomer(context, { id: null, name: 'Лютик' });
  const sell = (customerId: string, soldOn: '2026-11-05' | '2026-11-09', amountMinor: number) =>
    saveSale(context, { sale: { ...sale({ customerId, soldOn, amountMinor }), id: null }, newCustomerName: null });
  sell(first, '2026-11-05', 100);
  sell(first, '2026-11-09', 200);
  expect(findCustomers(context, { text: 'рОМ', limit: 8 })).toMatchObject([
    { customer: { id: first }, purchases: 2, lastSoldOn: '2026-11-09', lastAmountMinor: 200 },
    { customer: { id: late }, purchases: 0, lastSoldOn: null, lastAmountMinor: null },
  ]);
  expect(findCustomers(context, { text: '', limit: 8 })).toHaveLength(3);
});
