import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../../store';
import { type FactFilter, saleIsOfChannel } from '../fact-filter';

/** Sales of a range: minor units and counts. */
export interface SaleTotals {
  readonly netMinor: number;
  readonly deals: number;
  /** Net of the sales (and returns) that came from a lead. */
  readonly netFromLeadsMinor: number;
}

const FROM_LEAD = 'sale.lead_id IS NOT NULL';

/** With a person, the money is the parts credited and the deals those with a credit of theirs. */
export function countSaleTotals(store: Store, range: DateRange, filter: FactFilter): SaleTotals {
  const person = filter.employeeId !== null;
  const amount = person ? 'sale_credit.part_minor' : 'sale.amount_minor';
  const net = `CASE sale.kind WHEN 'sale' THEN ${amount} ELSE -${amount} END`;
  const credited = 'JOIN sale_credit ON sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee';
  const row = store
    .statement<SaleTotals>(
      `SELECT COALESCE(SUM(${net}), 0) AS netMinor, COUNT(*) FILTER (WHERE sale.kind = 'sale') AS deals,
        COALESCE(SUM(${net}) FILTER (WHERE ${FROM_LEAD}), 0) AS netFromLeadsMinor
      FROM sale ${person ? credited : ''}
      WHERE sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to
        AND ${saleIsOfChannel(filter.channelId)}`,
    )
    .get({
      from: toDayNumber(range.from),
      to: toDayNumber(range.to),
      channel: filter.channelId,
      ...(person && { employee: filter.employeeId }),
    });
  return row ?? { netMinor: 0, deals: 0, netFromLeadsMinor: 0 };
}
