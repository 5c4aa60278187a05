import { expect, test } from 'vitest';
import { deleteEmployee, saveChannel, saveEmployee } from '../../src/main/services/directory';
import { currentUndoState, recentActions, recordHistory, redo, undo } from '../../src/main/services/history';
import { getSale, saveSale } from '../../src/main/services/sales';
import { changeSettings, getSettings, onboard } from '../../src/main/services/settings';
import { openTestContext } from './support/open-test-context';
import { channel, employee, sale } from './support/records';

test('the history of a record speaks in names, dates and amounts, newest first', () => {
  const context = openTestContext();
  const anna = saveEmployee(context, { ...employee({ name: 'Анна' }), id: null }).id;
  const boris = saveEmployee(context, { ...employee({ name: 'Борис' }), id: null }).id;
  const site = saveChannel(context, { ...channel(), id: null }).id;
  const credits = [{ employeeId: anna, shareBp: 10_000 }];
  const { id } = saveSale(context, {
    sale: { ...sale({ amountMinor: 1_250_050, credits, soldOn: '2026-11-10' }), id: null },
    newCustomerName: 'Ромашка',
  });
  const shared = [
    { employeeId: anna, shareBp: 6_000 },
    { employeeId: boris, shareBp: 4_000 },
  ];
  saveSale(context, { sale: { ...getSale(context, id), credits: shared, channelId: site }, newCustomerName: null });
  deleteEmployee(context, boris);
  const [edited, entered] = recordHistory(context, { entity: 'sale', id });
  expect(edited).toMatchObject({ op: 'update', actionKind: 'sale.save' });
  expect(edited?.fields).toEqual([
    { field: 'channelId', before: null, after: 'Сайт' },
    { field: 'credits', before: 'Анна 100 %', after: 'Анна 60 %, Борис 40 %' },
  ]);
  expect(entered).toMatchObject({ op: 'insert' });
  expect(entered?.fields).toEqual(
    expect.arrayContaining([
      { field: 'amountMinor', before: null, after: '12500.50' },
      { field: 'soldOn', before: null, after: '2026-11-10' },
      { field: 'customerId', before: null, after: 'Ромашка' },
    ]),
  );
});

test('actions are listed while they stand, and their stacks are told', () => {
  const context = openTestContext();
  for (const name of ['А', 'Б']) saveChannel(context, { ...channel({ name }), id: null });
  undo(context);
  expect(recentActions(context, { offset: 0, limit: 10 }).map((action) => action.subject)).toEqual(['А']);
  expect(currentUndoState(context)).toMatchObject({ undo: { subject: 'А' }, redo: { subject: 'Б' } });
  expect(redo(context)).toMatchObject({ done: { subject: 'Б' }, undo: { subject: 'Б' }, redo: null });
});

test('what the firm decided can be undone, the look of the window and the first run cannot', () => {
  const context = openTestContext();
  onboard(context, { settings: { firmName: 'Ромашка', theme: 'dark' }, employeeName: 'Анна' });
  expect(getSettings(context)).toMatchObject({ firmName: 'Ромашка', theme: 'dark', onboarded: true });
  changeSettings(context, { firmName: 'Лютик', theme: 'light' });
  expect(undo(context).done.kind).toBe('settings.update');
  expect(getSettings(context)).toMatchObject({ firmName: 'Ромашка', theme: 'light' });
  expect(currentUndoState(context).undo).toBeNull();
});

test('the first run makes one employee, once', () => {
  const context = openTestContext();
  onboard(context, { settings: {}, employeeName: 'Анна' });
  onboard(context, { settings: {}, employeeName: 'Борис' });
  expect(recordHistory(context, { entity: 'settings', id: 'firm' })).toHaveLength(1);
  expect(recentActions(context, { offset: 0, limit: 10 })).toHaveLength(1);
});

test('amounts entered are not reinterpreted by a currency with other decimals', () => {
  const context = openTestContext();
  changeSettings(context, { currencyCode: 'JPY' });
  changeSettings(context, { currencyCode: 'RUB' });
  saveSale(context, { sale: { ...sale(), id: null }, newCustomerName: null });
  changeSettings(context, { currencyCode: 'EUR' });
  expect(() => changeSettings(context, { currencyCode: 'JPY' })).toThrow(
    expect.objectContaining({ key: 'record-in-use' }),
  );
});
