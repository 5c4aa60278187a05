import { fromDayNumber } from '@shared/calendar/iso-date';
import type { FactRow } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import type { ExpenseCategory } from '@shared/domain/entities';
import { WHOLE_BP } from '@shared/domain/fields';
import { type CostCell, costWithin } from '@shared/kpi/cost/cac-cost';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import type { Store } from '../../store';
import { rangeParams } from '../from-records/lead-groups';
import { PAID, type RowCondition, type RowsMeasured, type RowsSlice } from './condition';

type CostSet = RowSetOf<'costs'>;

type CostFactRow = Extract<FactRow, { kind: 'cost' }>;

/** Which costs belong to the set. */
export function costCondition(set: CostSet): RowCondition {
  const { channel, category, employee } = set;
  const clauses = [
    'expense.deleted_at_ms IS NULL',
    'expense.from_day <= @to',
    'expense.to_day >= @from',
    ...(category === null ? [] : ['expense.category = @category']),
    ...(channel === 'any'
      ? []
      : [channel === 'paid' ? `expense.channel_id IN (${PAID})` : 'expense.channel_id IS @channel']),
    ...(employee === 'any' ? [] : ['expense.employee_id IS @employee']),
    // A cost without a share of its own goes into winning customers as a whole.
    ...(set.measure === 'rest' ? [`expense.category = 'salary'`] : []),
  ];
  return {
    sql: clauses.join(' AND '),
    params: {
      ...rangeParams(set.range),
      ...(category !== null && { category }),
      ...(employee !== 'any' && { employee: employee === 'none' ? null : employee }),
      ...(channel !== 'any' && channel !== 'paid' && { channel: channel === 'none' ? null : channel }),
    },
  };
}

interface Row {
  readonly id: string;
  readonly from_day: number;
  readonly to_day: number;
  readonly category: ExpenseCategory;
  readonly channel_id: string | null;
  readonly channel_name: string | null;
  readonly employee_name: string | null;
  readonly note: string;
  readonly amount_minor: number;
  readonly share_bp: number;
  /** Of the costs that are cut together, up to this one. */
  readonly running_minor: number;
}

/** Costs that have all of this in common are summed before they are cut (`facts/costs.ts`). */
const CUT_TOGETHER = `expense.from_day, expense.to_day, expense.category, expense.channel_id, expense.campaign,
  CASE expense.category WHEN 'salary' THEN expense.employee_id END, share_bp`;

function listRows(store: Store, set: CostSet, slice: RowsSlice): Row[] {
  const { sql, params } = costCondition(set);
  return store
    .statement<Row>(
      `WITH shared AS (
         SELECT expense.id, CASE expense.category
           WHEN 'salary' THEN COALESCE(employee.acquisition_share_bp, @share) ELSE ${WHOLE_BP} END AS share_bp
         FROM expense LEFT JOIN employee ON employee.id = expense.employee_id WHERE ${sql}
       )
       SELECT expense.id, expense.from_day, expense.to_day, expense.category, expense.channel_id,
         channel.name AS channel_name, employee.name AS employee_name, expense.note, expense.amount_minor, share_bp,
         SUM(expense.amount_minor) OVER (PARTITION BY ${CUT_TOGETHER} ORDER BY expense.id) AS running_minor
       FROM shared JOIN expense ON expense.id = shared.id
       LEFT JOIN channel ON channel.id = expense.channel_id
       LEFT JOIN employee ON employee.id = expense.employee_id
       ORDER BY expense.from_day DESC, expense.id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, share: set.firmShareBp, limit: slice.limit, offset: slice.offset });
}

/** Those that begin last first. */
export function listCostRows(store: Store, set: CostSet, slice: RowsSlice): CostFactRow[] {
  return listRows(store, set, slice).map((row) => ({
    kind: 'cost',
    id: row.id,
    from: fromDayNumber(row.from_day),
    to: fromDayNumber(row.to_day),
    category: row.category,
    channelName: row.channel_name,
    employeeName: row.employee_name,
    note: row.note,
    amountMinor: row.amount_minor,
    shareBp: row.share_bp,
    value: worthOf(row, set),
  }));
}

const EVERY_ROW: RowsSlice = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Costs are few beside leads and sales, and what falls into a range is arithmetic: they are all looked at. */
export function measureCosts(store: Store, set: CostSet): RowsMeasured {
  const rows = listRows(store, set, EVERY_ROW);
  return { count: rows.length, value: rows.reduce((sum, row) => sum + worthOf(row, set), 0) };
}

/**
 * A cost's own part: what the costs cut together give with it, less what they give without it, so that the rows sum to
 * the figure to the minor unit.
 */
function worthOf(row: Row, set: CostSet): number {
  const within = (shareBp: number) => {
    const cell: CostCell = {
      from: fromDayNumber(row.from_day),
      to: fromDayNumber(row.to_day),
      category: row.category,
      channelId: row.channel_id,
      campaign: null,
      employeeId: null,
      amountMinor: row.running_minor,
      shareBp,
    };
    const without = { ...cell, amountMinor: row.running_minor - row.amount_minor };
    return costWithin(cell, set.range) - costWithin(without, set.range);
  };
  switch (set.measure) {
    case 'acquisition':
      return within(row.share_bp);
    case 'whole':
      return within(WHOLE_BP);
    case 'rest':
      return within(WHOLE_BP) - within(row.share_bp);
    default:
      return assertNever(set.measure);
  }
}
