import { monthIndexOf } from '@shared/calendar/month';
import { type Expense, expenseSchema } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import {
  type ExpenseScope,
  listOccurrences,
  MAX_OCCURRENCES,
  type RepeatRule,
  shiftMonths,
} from '@shared/domain/expense-series';
import { insertExpense, listExpensesOfSeries, removeExpense, updateExpense } from '../store/expenses';
import { newId } from '../store/new-id';
import type { Store } from '../store/store';
import type { Writer } from '../store/writer';

/** Enters a new cost and all that follow it. */
export function enterSeries(writer: Writer, first: Expense, repeat: RepeatRule): void {
  const [head, ...rest] = seriesFrom(first, repeat);
  if (head) insertExpense(writer, head);
  for (const one of rest) insertExpense(writer, one);
}

/** From `before` on, the series it stood in gives way to a new one that begins with `first`. */
export function layOutAnew(writer: Writer, before: Expense, first: Expense, repeat: RepeatRule): void {
  const [head, ...rest] = seriesFrom(first, repeat);
  for (const old of expensesMeant(writer.store, before, 'later')) {
    if (old.id !== before.id) removeExpense(writer, old.id);
  }
  if (head) updateExpense(writer, head);
  for (const one of rest) insertExpense(writer, one);
}

function seriesFrom(first: Expense, repeat: RepeatRule): Expense[] {
  if (repeat.until < first.from) throw new AppError('validation', 'invalid-period', { period: repeat.until });
  const occurrences = listOccurrences(first, repeat);
  if (occurrences.length > MAX_OCCURRENCES) {
    throw new AppError('validation', 'series-too-long', { count: MAX_OCCURRENCES });
  }
  const seriesId = newId();
  return occurrences.map((days, index) => kept({ ...first, ...days, seriesId, id: index === 0 ? first.id : newId() }));
}

/** The costs that a change of this one reaches, the first by date first. */
export function expensesMeant(store: Store, expense: Expense, scope: ExpenseScope): Expense[] {
  if (scope === 'one' || expense.seriesId === null) return [expense];
  const all = listExpensesOfSeries(store, expense.seriesId);
  return scope === 'all' ? all : all.slice(all.findIndex(({ id }) => id === expense.id));
}

/** `one` with what changed between `before` and `after` of its sister; days move by as many months as lie between. */
export function withSameChange(one: Expense, before: Expense, after: Expense): Expense {
  if (one.id === after.id) return after;
  const { id, seriesId, from, to, ...fields } = after;
  const changed = Object.entries(fields).filter(([field, value]) => value !== Reflect.get(before, field));
  const months = monthIndexOf(one.from) - monthIndexOf(before.from);
  const days = from === before.from && to === before.to ? {} : shiftMonths({ from, to }, months);
  return kept({ ...one, ...Object.fromEntries(changed), ...days });
}

/** Days that a series carries past the years of the calendar are refused like those a person types. */
function kept(expense: Expense): Expense {
  const read = expenseSchema.safeParse(expense);
  if (!read.success) throw new AppError('validation', 'invalid-period', { period: expense.to }, { cause: read.error });
  return read.data;
}
