import type { ExpenseSave } from '@shared/domain/expense-series';
import { expect, test } from 'vitest';
import { deleteExpense, expensesPage, getExpense, saveExpense } from '../../src/main/services/expenses';
import { redo, undo } from '../../src/main/services/history';
import { contentDigest } from '../../src/main/store/digest';
import { openTestContext } from './support/open-test-context';
import { expense } from './support/records';

const ALL = {
  from: null,
  to: null,
  channelId: null,
  category: null,
  text: '',
  sort: 'oldest',
  offset: 0,
  limit: 200,
} as const;

const rent = (fields: Partial<ExpenseSave> = {}): ExpenseSave => ({
  ...expense({ from: '2026-09-01', to: '2026-09-30', amountMinor: 5_000_000, note: 'Аренда' }),
  id: null,
  repeat: { every: 'month', until: '2026-12-31' },
  ...fields,
});

function openSeries() {
  const context = openTestContext();
  const { id, action } = saveExpense(context, rent());
  const rows = () => expensesPage(context, ALL).rows;
  const ids = rows().map((row) => row.expense.id);
  return { context, id, ids, action, rows, amounts: () => rows().map((row) => row.expense.amountMinor) };
}

test('a monthly cost is entered to the year’s end in one step, each month a record of its own', () => {
  const { context, id, action, rows } = openSeries();
  expect(action).toMatchObject({ kind: 'expense.repeat', records: 4, subject: '50000.00' });
  expect(rows().map((row) => [row.expense.from, row.expense.to])).toEqual([
    ['2026-09-01', '2026-09-30'],
    ['2026-10-01', '2026-10-31'],
    ['2026-11-01', '2026-11-30'],
    ['2026-12-01', '2026-12-31'],
  ]);
  expect(rows()[1]?.series).toEqual({ index: 2, count: 4, lastFrom: '2026-12-01' });
  expect(new Set(rows().map((row) => row.expense.seriesId)).size).toBe(1);
  expect(rows()[0]?.expense.id).toBe(id);
  undo(context);
  expect(rows()).toEqual([]);
  redo(context);
  expect(rows()).toHaveLength(4);
});

test('a change reaches this one, this and later ones, or all', () => {
  const { context, ids, amounts } = openSeries();
  const november = () => getExpense(context, ids[2] ?? '');
  saveExpense(context, { ...november(), amountMinor: 1 });
  expect(amounts()).toEqual([5_000_000, 5_000_000, 1, 5_000_000]);
  const later = saveExpense(context, { ...november(), amountMinor: 6_000_000, scope: 'later' });
  expect(amounts()).toEqual([5_000_000, 5_000_000, 6_000_000, 6_000_000]);
  expect(later.action).toMatchObject({ kind: 'expense.saveSeries', records: 2 });
  saveExpense(context, { ...november(), note: 'Новый офис', scope: 'all' });
  // Only what was changed: the amounts stay as they are.
  expect(amounts()).toEqual([5_000_000, 5_000_000, 6_000_000, 6_000_000]);
  expect(ids.map((id) => getExpense(context, id).note)).toEqual(Array(4).fill('Новый офис'));
});

test('other days move the days of the sisters by as many months as lie between', () => {
  const { context, ids, rows } = openSeries();
  const october = getExpense(context, ids[1] ?? '');
  saveExpense(context, { ...october, from: '2026-10-31', to: '2026-10-31', scope: 'later' });
  expect(rows().map((row) => row.expense.from)).toEqual(['2026-09-01', '2026-10-31', '2026-11-30', '2026-12-31']);
});

test('removing reaches as far as it is told, and comes back whole', () => {
  const { context, ids, rows } = openSeries();
  const before = contentDigest(context.workspace.store);
  expect(deleteExpense(context, { id: ids[2] ?? '', scope: 'later' }).action).toMatchObject({ records: 2 });
  expect(rows()).toHaveLength(2);
  undo(context);
  expect(contentDigest(context.workspace.store)).toBe(before);
  deleteExpense(context, { id: ids[0] ?? '' });
  expect(rows().map((row) => row.expense.id)).toEqual(ids.slice(1));
  deleteExpense(context, { id: ids[1] ?? '', scope: 'all' });
  expect(rows()).toEqual([]);
});

test('a lone cost becomes a series; one of a series begins a new one from its day on', () => {
  const context = openTestContext();
  const { id } = saveExpense(context, rent({ repeat: null }));
  const rows = () => expensesPage(context, ALL).rows.map((row) => row.expense);
  expect(rows()[0]?.seriesId).toBeNull();
  saveExpense(context, { ...getExpense(context, id), repeat: { every: 'month', until: '2026-11-30' } });
  expect(rows()).toHaveLength(3);
  const second = rows()[1];
  if (!second) throw new Error('no second cost');
  saveExpense(context, { ...second, repeat: { every: 'quarter', until: '2027-04-30' } });
  expect(rows().map(({ from }) => from)).toEqual(['2026-09-01', '2026-10-01', '2027-01-01', '2027-04-01']);
  expect(rows()[0]?.seriesId).not.toBe(rows()[1]?.seriesId);
  undo(context);
  expect(rows().map(({ from }) => from)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
});

test('a series is neither endless, nor empty, nor outside the calendar', () => {
  const context = openTestContext();
  const refused = (fields: Partial<ExpenseSave>, key: string) =>
    expect(() => saveExpense(context, rent(fields))).toThrow(expect.objectContaining({ key }));
  refused({ repeat: { every: 'month', until: '2036-09-01' } }, 'series-too-long');
  refused({ repeat: { every: 'month', until: '2026-08-31' } }, 'invalid-period');
  refused({ from: '2199-12-01', to: '2200-12-31', repeat: { every: 'month', until: '2200-12-31' } }, 'invalid-period');
  expect(expensesPage(context, ALL).total).toBe(0);
  expect(saveExpense(context, rent({ repeat: { every: 'month', until: '2036-08-31' } })).action.records).toBe(120);
});

test('which series a cost is in follows from what is done, not from what is sent', () => {
  const { context, ids } = openSeries();
  const seriesId = getExpense(context, ids[0] ?? '').seriesId;
  saveExpense(context, rent({ seriesId, repeat: null }));
  saveExpense(context, { ...getExpense(context, ids[0] ?? ''), seriesId: null, note: 'x' });
  expect(getExpense(context, ids[0] ?? '').seriesId).toBe(seriesId);
  expect(expensesPage(context, ALL).rows.filter((row) => row.series === null)).toHaveLength(1);
});
