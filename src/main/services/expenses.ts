import type { ExpensesPage, WriteReceipt } from '@shared/contract/views/lists';
import type { Expense, ExpenseDraft } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { minorToDecimal } from '@shared/domain/money';
import { type ExpenseListQuery, listExpenses } from '../store/expense-list';
import { findExpense, insertExpense, removeExpense, updateExpense } from '../store/expenses';
import { newId } from '../store/new-id';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import type { AppContext } from './context';
import { found } from './found';

export function expensesPage(context: AppContext, query: ExpenseListQuery): ExpensesPage {
  return listExpenses(context.workspace.store, query);
}

export function getExpense(context: AppContext, id: Id): Expense {
  return found(findExpense(context.workspace.store, id));
}

/** Throws `record-not-found`. */
export function saveExpense(context: AppContext, draft: ExpenseDraft): WriteReceipt {
  const { store } = context.workspace;
  const expense: Expense = { ...draft, id: draft.id ?? newId() };
  const { action } = store.act('expense.save', subjectOf(store, expense), (writer) =>
    draft.id === null ? insertExpense(writer, expense) : updateExpense(writer, expense),
  );
  return { id: expense.id, action };
}

/** Throws `record-not-found`. */
export function deleteExpense(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const expense = found(findExpense(store, id));
  const { action } = store.act('expense.remove', subjectOf(store, expense), (writer) => removeExpense(writer, id));
  return { id, action };
}

function subjectOf(store: Store, expense: Expense): string {
  return minorToDecimal(expense.amountMinor, readSettings(store).currencyCode);
}
