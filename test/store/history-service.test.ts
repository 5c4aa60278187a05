import { expect, test } from 'vitest';
import type { AppContext } from '../../src/main/services/context';
import { deleteEmployee, getDirectory, saveChannel, saveEmployee } from '../../src/main/services/directory';
import {
  currentUndoState,
  recentSteps,
  recordHistory,
  redo,
  redoTo,
  stepWithChanges,
  undo,
  undoTo,
} from '../../src/main/services/history';
import { deleteSale, getSale, saveSale } from '../../src/main/services/sales';
import { changeSettings, getSettings, onboard } from '../../src/main/services/settings';
import { updateChannel } from '../../src/main/store/channels';
import { contentDigest } from '../../src/main/store/digest';
import { chunkToJson } from '../../src/main/store/journal-chunk';
import { openTestContext } from './support/open-test-context';
import { channel, employee, lead, sale } from './support/records';
import { tempFolder } from './support/temp-folder';

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

test('steps are listed newest first, the undone above those that stand, and their stacks are told', () => {
  const context = openTestContext();
  for (const name of ['А', 'Б']) saveChannel(context, { ...channel({ name }), id: null });
  undo(context);
  const listed = recentSteps(context, { offset: 0, limit: 10 }).map(({ subject, state }) => [subject, state]);
  expect(listed).toEqual([
    ['Б', 'undone'],
    ['А', 'done'],
  ]);
  expect(currentUndoState(context)).toMatchObject({ undo: { subject: 'А' }, redo: { subject: 'Б' } });
  expect(redo(context)).toMatchObject({ done: { subject: 'Б' }, undo: { subject: 'Б' }, redo: null });
});

test('a step tells the record that it is about, and pages through all that it touched', () => {
  const context = openTestContext();
  const { id, action } = saveSale(context, { sale: { ...sale(), id: null }, newCustomerName: 'Уралинвест' });
  const { step, changes } = stepWithChanges(context, { id: action.id, offset: 0, limit: 10 });
  expect(step).toMatchObject({ state: 'done', counts: { customer: 1, sale: 1 } });
  expect(step.main).toMatchObject({ entity: 'sale', id, name: 'Уралинвест', alive: true });
  expect(changes).toMatchObject({ total: 2, rows: [{ entity: 'customer', name: 'Уралинвест' }, { entity: 'sale' }] });
  expect(stepWithChanges(context, { id: action.id, offset: 1, limit: 1 }).changes.rows).toMatchObject([{ id }]);

  const edit = saveSale(context, {
    sale: { ...getSale(context, id), amountMinor: 11_450_000 },
    newCustomerName: null,
  });
  const amount = { field: 'amountMinor', before: '12500.00', after: '114500.00' };
  expect(stepWithChanges(context, { id: edit.action.id, offset: 0, limit: 1 }).step.main?.fields).toEqual([amount]);

  deleteSale(context, id);
  const gone = stepWithChanges(context, { id: edit.action.id, offset: 0, limit: 1 }).step.main;
  expect(gone).toMatchObject({ name: 'Уралинвест', alive: false });
});

test('going back to a place undoes every step since, each of which redo brings back', () => {
  const folder = tempFolder();
  const context = openTestContext({ folder });
  const names = ['А', 'Б', 'В', 'Г'];
  const steps = names.map((name) => saveChannel(context, { ...channel({ name }), id: null }).action.id);
  const living = (of: AppContext) => getDirectory(of).channels.map(({ name }) => name);
  expect(undoTo(context, { actionId: steps[1] ?? 0 })).toMatchObject({ steps: 2, undo: { subject: 'Б' } });
  expect(living(context)).toEqual(['А', 'Б']);
  context.workspace.close();

  const again = openTestContext({ folder });
  expect(recentSteps(again, { offset: 0, limit: 10 }).map(({ state }) => state)).toEqual([
    'undone',
    'undone',
    'done',
    'done',
  ]);
  expect(redo(again).done.subject).toBe('В');
  expect(() => undoTo(again, { actionId: steps[2] ?? 0 })).toThrow(expect.objectContaining({ key: 'nothing-to-undo' }));
  expect(redoTo(again, { actionId: steps[3] ?? 0 })).toMatchObject({ steps: 1, redo: null });
  expect(living(again)).toEqual(names);
  expect(() => undoTo(again, { actionId: 999 })).toThrow(expect.objectContaining({ key: 'record-not-found' }));
});

test('where one of the steps cannot be undone, none of them stays undone', () => {
  const context = openTestContext();
  const { store } = context.workspace;
  const first = saveChannel(context, { ...channel({ name: 'А' }), id: null });
  const second = saveChannel(context, { ...channel({ name: 'Б' }), id: null });
  saveChannel(context, { ...channel({ name: 'В' }), id: null });
  store.actFinally('channel.save', '', (writer) => updateChannel(writer, channel({ id: second.id, name: 'Другой' })));
  const before = contentDigest(store);
  const back = () => undoTo(context, { actionId: first.action.id });
  expect(back).toThrow(expect.objectContaining({ key: 'undo-conflict' }));
  expect(contentDigest(store)).toBe(before);
  expect(currentUndoState(context)).toMatchObject({ undo: { subject: 'В' }, redo: null });
});

test('records journaled by the hundred are counted and paged one by one', () => {
  const context = openTestContext();
  const { store } = context.workspace;
  const { action } = saveChannel(context, { ...channel({ name: 'А' }), id: null });
  const leads = Array.from({ length: 500 }, (_, at) => lead({ title: `Лид ${at}` }));
  store
    .statement(
      `INSERT INTO journal SELECT seq + 1, device_id, epoch, device_seq + 1, hlc, action_id, 'lead', '#first..last', 'insert',
       NULL, ?, prev_hash, hash FROM journal ORDER BY seq DESC LIMIT 1`,
    )
    .run(chunkToJson(leads.map((fields) => ({ id: fields.id, fields }))));
  const { step, changes } = stepWithChanges(context, { id: action.id, offset: 499, limit: 10 });
  expect(step.counts).toEqual({ channel: 1, lead: 500 });
  expect(changes.total).toBe(501);
  expect(changes.rows.map(({ name }) => name)).toEqual(['Лид 498', 'Лид 499']);
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
  expect(recentSteps(context, { offset: 0, limit: 10 })).toHaveLength(1);
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
