import type { WriteReceipt } from '@shared/contract/views/lists';
import type { Expense } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { ExpensePatch } from '@shared/domain/patches';
import { findExpense, removeExpense, updateExpense } from '../store/expenses';
import type { AppContext } from './context';
import { foundAll, givenOf } from './many';

/** Sets the same in many expenses in one step. Throws `records-not-found` where one is gone: then none changes. */
export function editExpenses(context: AppContext, input: { ids: readonly Id[]; patch: ExpensePatch }): WriteReceipt {
  const { store } = context.workspace;
  const expenses = foundAll(input.ids, (id) => findExpense(store, id));
  const given = givenOf(input.patch);
  const { action } = store.act('expense.edit-many', '', (writer) => {
    for (const expense of expenses) {
      const changed: Expense = { ...expense, ...given };
      updateExpense(writer, changed);
    }
  });
  return { id: expenses[0]?.id ?? '', action };
}

/** Deletes many expenses in one step. Throws `records-not-found` where one is gone: then none is deleted. */
export function deleteExpenses(context: AppContext, { ids }: { ids: readonly Id[] }): WriteReceipt {
  const { store } = context.workspace;
  const expenses = foundAll(ids, (id) => findExpense(store, id));
  const { action } = store.act('expense.remove-many', '', (writer) => {
    for (const { id } of expenses) removeExpense(writer, id);
  });
  return { id: expenses[0]?.id ?? '', action };
}
