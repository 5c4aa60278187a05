import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import { type Expense, type ExpenseCategory, expenseSchema } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

export interface ExpenseRow {
  readonly id: string;
  readonly from_day: number;
  readonly to_day: number;
  readonly category: ExpenseCategory;
  readonly amount_minor: number;
  readonly channel_id: string | null;
  readonly campaign: string | null;
  readonly employee_id: string | null;
  readonly series_id: string | null;
  readonly note: string;
}

const VALUE_COLUMNS = [
  'from_day',
  'to_day',
  'category',
  'amount_minor',
  'channel_id',
  'campaign',
  'employee_id',
  'series_id',
  'note',
];
/** The columns of an {@link ExpenseRow}, for queries that list expenses. */
export const EXPENSE_COLUMNS = ['id', ...VALUE_COLUMNS].map((column) => `expense.${column}`).join(', ');
const SELECT = `SELECT ${EXPENSE_COLUMNS} FROM expense`;
const UPSERT = upsertSql('expense', ['id'], VALUE_COLUMNS);

export const EXPENSES = tableKind<Expense, ExpenseRow>({
  entity: 'expense',
  table: 'expense',
  select: SELECT,
  idOf: (expense) => expense.id,
  fromRow: rowToExpense,
  parse: (fields) => expenseSchema.parse(fields),
  write: (store, expense) => {
    store.statement(UPSERT).run(expenseToRow(expense));
  },
  later: { seriesId: null },
});

export function rowToExpense(row: ExpenseRow): Expense {
  return {
    id: row.id,
    from: fromDayNumber(row.from_day),
    to: fromDayNumber(row.to_day),
    category: row.category,
    amountMinor: row.amount_minor,
    channelId: row.channel_id,
    campaign: row.campaign,
    employeeId: row.employee_id,
    seriesId: row.series_id,
    note: row.note,
  };
}

function expenseToRow(expense: Expense) {
  return {
    id: expense.id,
    from_day: toDayNumber(expense.from),
    to_day: toDayNumber(expense.to),
    category: expense.category,
    amount_minor: expense.amountMinor,
    channel_id: expense.channelId,
    campaign: expense.campaign,
    employee_id: expense.employeeId,
    series_id: expense.seriesId,
    note: expense.note,
  };
}

export function findExpense(store: Store, id: Id): Expense | null {
  const row = store.statement<ExpenseRow>(`${SELECT} WHERE expense.id = ? AND expense.deleted_at_ms IS NULL`).get(id);
  return row ? rowToExpense(row) : null;
}

/** Living costs of a series, the first by date first. */
export function listExpensesOfSeries(store: Store, seriesId: Id): Expense[] {
  return store
    .statement<ExpenseRow>(
      `${SELECT} WHERE expense.series_id = ? AND expense.deleted_at_ms IS NULL ORDER BY expense.from_day, expense.id`,
    )
    .all(seriesId)
    .map(rowToExpense);
}

export function insertExpense(writer: Writer, expense: Expense): void {
  writer.insert(EXPENSES, expense);
}

/** Costs that come together: of a series, or of the demo. */
export function insertExpenses(writer: Writer, expenses: readonly Expense[]): void {
  writer.insertMany(EXPENSES, expenses);
}

/** Throws `record-not-found`. */
export function updateExpense(writer: Writer, expense: Expense): void {
  writer.update(EXPENSES, expense);
}

/** Throws `record-not-found`. */
export function removeExpense(writer: Writer, id: Id): void {
  writer.remove(EXPENSES, id);
}
