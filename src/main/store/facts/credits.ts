import type { DateRange } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { NOT_GIVEN } from '../rollups/measures';
import { sumCells } from '../rollups/read';
import { CHANNEL_OF_SALE, WINS_CUSTOMER } from '../sales';
import type { Store } from '../store';
import { SUMMED } from './daily';
import { saleIsOfChannel } from './fact-filter';
import { rangeParams } from './from-records/lead-groups';

/** What a person is credited with of one sale. */
export interface CreditPart {
  readonly employeeId: Id;
  readonly kind: 'sale' | 'return';
  /** Positive; of a return it is taken off. */
  readonly partMinor: number;
}

/** One row per credit of a sale in the range: how much deals differ cannot be seen in their sum. */
export function listCreditParts(store: Store, range: DateRange, channelId: Id | null): CreditPart[] {
  return store
    .statement<CreditPart>(
      `SELECT sale_credit.employee_id AS employeeId, sale.kind, sale_credit.part_minor AS partMinor
      FROM sale JOIN sale_credit ON sale_credit.sale_id = sale.id
      WHERE ${SOLD} AND ${saleIsOfChannel(channelId)} ORDER BY sale.sold_day, sale.id, sale_credit.position`,
    )
    .all({ ...rangeParams(range), channel: channelId });
}

/** What no person is credited with: net minor units for `revenue`, else cases. */
export function sumUncredited(store: Store, metric: TargetMetric, range: DateRange, channelId: Id | null): number {
  if (channelId === null) {
    const measures = SUMMED[metric];
    const sums = sumCells(store, 'employee', NOT_GIVEN, measures, range);
    return measures.reduce((sum, measure) => sum + sums[measure], 0);
  }
  return (
    store.statement<{ value: number | null }>(UNCREDITED[metric]).get({ ...rangeParams(range), channel: channelId })
      ?.value ?? 0
  );
}

const SOLD = 'sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to';
const WITHOUT_CREDIT = `${SOLD} AND (@channel IS NULL OR ${CHANNEL_OF_SALE} = @channel)
  AND NOT EXISTS (SELECT 1 FROM sale_credit WHERE sale_credit.sale_id = sale.id)`;

const UNCREDITED: Readonly<Record<TargetMetric, string>> = {
  revenue: `SELECT SUM(CASE sale.kind WHEN 'sale' THEN sale.amount_minor ELSE -sale.amount_minor END) AS value
    FROM sale WHERE ${WITHOUT_CREDIT}`,
  sales: `SELECT COUNT(*) AS value FROM sale WHERE ${WITHOUT_CREDIT} AND sale.kind = 'sale'`,
  customers: `SELECT COUNT(*) AS value FROM sale WHERE ${WITHOUT_CREDIT} AND ${WINS_CUSTOMER}`,
  leads: `SELECT COUNT(*) AS value FROM lead WHERE lead.deleted_at_ms IS NULL
    AND lead.created_day BETWEEN @from AND @to AND lead.owner_id IS NULL
    AND (@channel IS NULL OR lead.channel_id = @channel)`,
};
