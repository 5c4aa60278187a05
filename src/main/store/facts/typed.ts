import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../store';
import type { FactFilter } from './fact-filter';

/** What typed totals of a day add to the records of that day. */
export interface TypedFact {
  readonly day: number;
  readonly employeeId: string;
  readonly channelId: string | null;
  readonly leads: number;
  readonly qualified: number;
  readonly sales: number;
  readonly newCustomers: number;
  readonly revenueMinor: number;
}

/** For figures that are counted from records; those from sums have it already. */
export function listTyped(store: Store, range: DateRange, { employeeId, channelId }: FactFilter): TypedFact[] {
  return store
    .statement<TypedFact>(
      `SELECT day, employee_id AS employeeId, NULLIF(channel, '') AS channelId, leads, qualified, sales,
         new_customers AS newCustomers, revenue_minor AS revenueMinor
       FROM day_excess WHERE day BETWEEN @from AND @to AND (@employee IS NULL OR employee_id = @employee)
         AND (@channel IS NULL OR channel = @channel)`,
    )
    .all({
      from: toDayNumber(range.from),
      to: toDayNumber(range.to),
      employee: employeeId,
      channel: channelId,
    });
}
