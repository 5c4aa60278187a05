import type { ExpensesPage, WriteReceipt } from '@shared/contract/views/lists';
import type { Expense } from '@shared/domain/entities';
import type { ExpenseSave, ExpenseScope } from '@shared/domain/expense-series';
import type { Id } from '@shared/domain/fields';
import { minorToDecimal } from '@shared/domain/money';
import { type ExpenseListQuery, listExpenses } from '../store/expense-list';
import { findExpense, insertExpense, removeExpense, updateExpense } from '../store/expenses';
import { newId } from '../store/new-id';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import type { AppContext } from './context';
import { enterSeries, expensesMeant, layOutAnew, withSameChange } from './expense-series';
import { found } from './found';

export function expensesPage(context: AppContext, query: ExpenseListQuery): ExpensesPage {
  return listExpenses(context.workspace.store, query);
}

export function getExpense(context: AppContext, id: Id): Expense {
  return found(findExpense(context.workspace.store, id));
}

/**
 * Saves a cost; all in one step. With `repeat` it becomes the first of a series, every cost of which is a record of
 * its own; where it already stood in one, that one ends before it. Without, a change of one of a series reaches as
 * far as `scope` says. Throws `record-not-found`, `series-too-long`, and `invalid-period` where the series leaves the
 * calendar or ends before it begins.
 */
export function saveExpense(
  context: AppContext,
  { repeat = null, scope = 'one', ...draft }: ExpenseSave,
): WriteReceipt {
  const { store } = context.workspace;
  const before = draft.id === null ? null : found(findExpense(store, draft.id));
  // Which series a cost is in follows from what is done, never from what was sent.
  const expense: Expense = { ...draft, id: draft.id ?? newId(), seriesId: before?.seriesId ?? null };
  const subject = subjectOf(store, expense);
  if (repeat !== null) {
    const { action } = store.act('expense.repeat', subject, (writer) =>
      before === null ? enterSeries(writer, expense, repeat) : layOutAnew(writer, before, expense, repeat),
    );
    return { id: expense.id, action };
  }
  if (before === null) {
    const { action } = store.act('expense.save', subject, (writer) => insertExpense(writer, expense));
    return { id: expense.id, action };
  }
  const meant = expensesMeant(store, before, scope);
  const { action } = store.act(meant.length > 1 ? 'expense.saveSeries' : 'expense.save', subject, (writer) => {
    for (const one of meant) updateExpense(writer, withSameChange(one, before, expense));
  });
  return { id: expense.id, action };
}

/** Removes a cost, or of its series as much as `scope` says, in one step. Throws `record-not-found`. */
export function deleteExpense(
  context: AppContext,
  { id, scope = 'one' }: { readonly id: Id; readonly scope?: ExpenseScope },
): WriteReceipt {
  const { store } = context.workspace;
  const expense = found(findExpense(store, id));
  const meant = expensesMeant(store, expense, scope);
  const kind = meant.length > 1 ? 'expense.removeSeries' : 'expense.remove';
  const { action } = store.act(kind, subjectOf(store, expense), (writer) => {
    for (const one of meant) removeExpense(writer, one.id);
  });
  return { id, action };
}

function subjectOf(store: Store, expense: Expense): string {
  return minorToDecimal(expense.amountMinor, readSettings(store).currencyCode);
}
