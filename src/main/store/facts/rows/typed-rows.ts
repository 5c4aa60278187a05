import { fromDayNumber } from '@shared/calendar/iso-date';
import type { FactRow } from '@shared/contract/views/explain';
import type { RowSetOf, TypedMeasure } from '@shared/kpi/derivation/row-set';
import type { Store } from '../../store';
import { filterParams, rangeParams } from '../from-records/lead-groups';
import { NO_ROWS, PAID, type RowCondition, type RowsMeasured, type RowsSlice } from './condition';

type TypedSet = RowSetOf<'typed'>;

type TypedFactRow = Extract<FactRow, { kind: 'typed' }>;

const COLUMNS: Readonly<Record<TypedMeasure, string>> = {
  leads: 'leads',
  qualified: 'qualified',
  sales: 'sales',
  newCustomers: 'new_customers',
  revenueMinor: 'revenue_minor',
};

/** Rows of `total`: day, person, channel and what is asked for. */
function totalsOf({ which, measure }: TypedSet): string {
  const column = COLUMNS[measure];
  if (which === 'added') {
    return `SELECT day, employee_id, NULLIF(channel, '') AS channel_id, ${column} AS value FROM day_excess
      WHERE day BETWEEN @from AND @to`;
  }
  return `SELECT day_total.day, day_total.employee_id, day_total.channel_id,
      day_total.${column} - COALESCE(day_excess.${column}, 0) AS value
    FROM day_total LEFT JOIN day_excess ON day_excess.day = day_total.day
      AND day_excess.employee_id = day_total.employee_id AND day_excess.channel = COALESCE(day_total.channel_id, '')
    WHERE day_total.deleted_at_ms IS NULL AND day_total.day BETWEEN @from AND @to`;
}

function typedCondition(set: TypedSet): RowCondition {
  const ofGroup = {
    channel: 'AND total.channel_id IS @key',
    owner: 'AND total.employee_id IS @key',
    paid: `AND total.channel_id IN (${PAID})`,
  };
  return {
    sql: `total.value <> 0 AND (@employee IS NULL OR total.employee_id = @employee)
      AND (@channel IS NULL OR total.channel_id = @channel) ${set.by === null ? '' : ofGroup[set.by]}`,
    params: {
      ...rangeParams(set.range),
      ...filterParams(set),
      ...(set.by !== null && set.by !== 'paid' && { key: set.key }),
    },
  };
}

export function measureTyped(store: Store, set: TypedSet): RowsMeasured {
  const { sql, params } = typedCondition(set);
  return (
    store
      .statement<RowsMeasured>(
        `SELECT COUNT(*) AS count, COALESCE(SUM(total.value), 0) AS value FROM (${totalsOf(set)}) AS total WHERE ${sql}`,
      )
      .get(params) ?? NO_ROWS
  );
}

interface Row {
  readonly day: number;
  readonly employee_id: string;
  readonly employee_name: string | null;
  readonly channel_name: string | null;
  readonly value: number;
}

/** The newest first. */
export function listTypedRows(store: Store, set: TypedSet, slice: RowsSlice): TypedFactRow[] {
  const { sql, params } = typedCondition(set);
  return store
    .statement<Row>(
      `SELECT total.day, total.employee_id, employee.name AS employee_name, channel.name AS channel_name, total.value
       FROM (${totalsOf(set)}) AS total LEFT JOIN employee ON employee.id = total.employee_id
       LEFT JOIN channel ON channel.id = total.channel_id
       WHERE ${sql} ORDER BY total.day DESC, total.employee_id, total.channel_id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, limit: slice.limit, offset: slice.offset })
    .map((row) => ({
      kind: 'typed',
      date: fromDayNumber(row.day),
      employeeId: row.employee_id,
      employeeName: row.employee_name,
      channelName: row.channel_name,
      value: row.value,
    }));
}
