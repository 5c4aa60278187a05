import { deleteExpense, expensesPage, getExpense, saveExpense } from '../services/expenses';
import { deleteExpenses, editExpenses } from '../services/expenses-many';
import { os } from './base';

export const expenses = {
  list: os.expenses.list.handler(({ context, input }) => expensesPage(context, input)),
  get: os.expenses.get.handler(({ context, input }) => getExpense(context, input.id)),
  save: os.expenses.save.handler(({ context, input }) => saveExpense(context, input)),
  remove: os.expenses.remove.handler(({ context, input }) => deleteExpense(context, input)),
  editMany: os.expenses.editMany.handler(({ context, input }) => editExpenses(context, input)),
  removeMany: os.expenses.removeMany.handler(({ context, input }) => deleteExpenses(context, input)),
};
