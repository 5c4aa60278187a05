import { fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import type { ExpenseListRow, ExpensesPage } from '@shared/contract/views/lists';
import type { ExpenseCategory } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { EXPENSE_COLUMNS, type ExpenseRow, rowToExpense } from './expenses';
import { costCondition } from './facts/rows/cost-rows';
import { ListFilter } from './list-filter';
import type { Store } from './store';

export interface ExpenseListQuery {
  /** Expenses any of whose days lie in the range. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly channelId: Id | null;
  readonly category: ExpenseCategory | null;
  /** Only the rows behind a number; absent: any. */
  readonly rows?: RowSetOf<'costs'> | null;
  readonly text: string;
  readonly sort: 'newest' | 'oldest' | 'largest' | 'smallest';
  readonly offset: number;
  readonly limit: number;
}

interface ExpenseNamesRow extends ExpenseRow {
  readonly channel_name: string | null;
  readonly employee_name: string | null;
  /** `[place, count, last from_day]` among the living of the series. */
  readonly series_json: string | null;
}

const SERIES = `(SELECT json_array(COUNT(*) FILTER (WHERE (other.from_day, other.id) <= (expense.from_day, expense.id)), COUNT(*), MAX(other.from_day))
   FROM expense AS other WHERE other.series_id = expense.series_id AND other.deleted_at_ms IS NULL)`;

const ORDERS = {
  newest: 'expense.from_day DESC, expense.id DESC',
  oldest: 'expense.from_day, expense.id',
  largest: 'expense.amount_minor DESC, expense.id DESC',
  smallest: 'expense.amount_minor, expense.id',
} as const;

/** A page of living expenses, with names, and the sum of their whole amounts over the filtered list. */
export function listExpenses(store: Store, query: ExpenseListQuery): ExpensesPage {
  const filter = new ListFilter('expense.deleted_at_ms IS NULL')
    .whereDay('expense.to_day >= @from', 'from', query.from)
    .whereDay('expense.from_day <= @to', 'to', query.to)
    .where('expense.channel_id = @channel', 'channel', query.channelId)
    .where('expense.category = @category', 'category', query.category)
    .whereRows(query.rows ? costCondition(query.rows) : null)
    .whereText(['expense.campaign', 'expense.note', 'channel.name', 'employee.name'], query.text);
  const from = `FROM expense
    LEFT JOIN channel ON channel.id = expense.channel_id
    LEFT JOIN employee ON employee.id = expense.employee_id`;
  const total = store
    .statement<{ count: number; minor: number }>(
      `SELECT COUNT(*) AS count, COALESCE(SUM(expense.amount_minor), 0) AS minor ${from} WHERE ${filter.sql}`,
    )
    .get(filter.params);
  const rows = store
    .statement<ExpenseNamesRow>(
      `SELECT ${EXPENSE_COLUMNS}, channel.name AS channel_name, employee.name AS employee_name,
         CASE WHEN expense.series_id IS NOT NULL THEN ${SERIES} END AS series_json
       ${from} WHERE ${filter.sql} ORDER BY ${ORDERS[query.sort]} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...filter.params, limit: query.limit, offset: query.offset });
  return { rows: rows.map(rowToExpenseListRow), total: total?.count ?? 0, totalMinor: total?.minor ?? 0 };
}

function rowToExpenseListRow(row: ExpenseNamesRow): ExpenseListRow {
  return {
    expense: rowToExpense(row),
    channelName: row.channel_name,
    employeeName: row.employee_name,
    series: parseSeries(row.series_json),
  };
}

function parseSeries(json: string | null): ExpenseListRow['series'] {
  if (json === null) return null;
  const [index, count, lastDay]: [number, number, number] = JSON.parse(json);
  return { index, count, lastFrom: fromDayNumber(lastDay) };
}
