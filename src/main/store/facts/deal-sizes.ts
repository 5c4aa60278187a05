import type { DateRange } from '@shared/calendar/iso-date';
import type { Store } from '../store';
import { type FactFilter, saleIsOfChannel } from './fact-filter';
import { rangeParams } from './from-records/lead-groups';

/**
 * What each deal of the range brought, minor units, returns not taken off; with a person the part credited. Typed totals
 * know no deal of theirs.
 */
export function listDealSizes(store: Store, range: DateRange, { employeeId, channelId }: FactFilter): number[] {
  const person = employeeId !== null;
  const credited = 'JOIN sale_credit ON sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee';
  return store
    .statement<{ sizeMinor: number }>(
      `SELECT ${person ? 'sale_credit.part_minor' : 'sale.amount_minor'} AS sizeMinor
      FROM sale ${person ? credited : ''}
      WHERE sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to AND sale.kind = 'sale'
        AND ${saleIsOfChannel(channelId)}`,
    )
    .all({ ...rangeParams(range), channel: channelId, ...(person && { employee: employeeId }) })
    .map(({ sizeMinor }) => sizeMinor);
}
