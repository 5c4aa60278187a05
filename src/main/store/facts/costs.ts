import { type DateRange, fromDayNumber } from '@shared/calendar/iso-date';
import type { ExpenseCategory } from '@shared/domain/entities';
import type { CostCell } from '@shared/kpi/cost/cac-cost';
import type { Store } from '../store';
import { rangeParams } from './from-records/lead-groups';

interface CellRow {
  readonly from_day: number;
  readonly to_day: number;
  readonly category: ExpenseCategory;
  readonly channel_id: string | null;
  readonly campaign: string | null;
  readonly employee_id: string | null;
  readonly share_bp: number;
  readonly amount_minor: number;
}

/**
 * Costs whose days touch the range, whole (spreading them over their days is arithmetic, not counting), summed where
 * days, category, channel, campaign, person and acquisition share are the same. A salary carries its person's share,
 * else the firm's.
 */
export function listCosts(store: Store, range: DateRange, firmShareBp: number): CostCell[] {
  return store
    .statement<CellRow>(
      `SELECT expense.from_day, expense.to_day, expense.category, expense.channel_id, expense.campaign,
        CASE expense.category WHEN 'salary' THEN expense.employee_id END AS employee_id,
        CASE expense.category WHEN 'salary' THEN COALESCE(employee.acquisition_share_bp, @share) ELSE 10000 END AS share_bp,
        SUM(expense.amount_minor) AS amount_minor
      FROM expense LEFT JOIN employee ON employee.id = expense.employee_id
      WHERE expense.deleted_at_ms IS NULL AND expense.from_day <= @to AND expense.to_day >= @from
      GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    )
    .all({ ...rangeParams(range), share: firmShareBp })
    .map((row) => ({
      from: fromDayNumber(row.from_day),
      to: fromDayNumber(row.to_day),
      category: row.category,
      channelId: row.channel_id,
      campaign: row.campaign,
      employeeId: row.employee_id,
      amountMinor: row.amount_minor,
      shareBp: row.share_bp,
    }));
}
