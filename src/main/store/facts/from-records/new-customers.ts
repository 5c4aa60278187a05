import { type DateRange, fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import { WINS_CUSTOMER } from '../../sales';
import type { Store } from '../../store';
import type { FactFilter } from '../fact-filter';
import { filterParams, rangeParams } from './lead-groups';

/** Customers won on a day through a channel. */
export interface NewCustomerCell {
  readonly date: IsoDate;
  /** Of the sale that won the customer, else of its lead; `null`: neither has one. */
  readonly channelId: string | null;
  readonly customers: number;
  /** Of these, the ones whose winning sale came from no lead. */
  readonly withoutLead: number;
  /** What the winning sales brought, minor units. */
  readonly revenueMinor: number;
}

interface CellRow {
  readonly day: number;
  readonly channel_id: string | null;
  readonly customers: number;
  readonly without_lead: number;
  readonly revenue_minor: number;
}

const CHANNEL = 'COALESCE(sale.channel_id, lead.channel_id)';

/**
 * New customers of a range: a customer is acquired at the first won sale (by date, then id); a sale without a named
 * customer counts where it says so. With a person: sales with a credit of theirs.
 */
export function countNewCustomers(store: Store, range: DateRange, filter: FactFilter): NewCustomerCell[] {
  return store
    .statement<CellRow>(
      `SELECT sale.sold_day AS day, ${CHANNEL} AS channel_id, COUNT(*) AS customers,
        COUNT(*) FILTER (WHERE lead.id IS NULL) AS without_lead, SUM(sale.amount_minor) AS revenue_minor
      FROM sale LEFT JOIN lead ON lead.id = sale.lead_id AND lead.deleted_at_ms IS NULL
      WHERE sale.deleted_at_ms IS NULL AND sale.kind = 'sale' AND sale.sold_day BETWEEN @from AND @to
        AND (@channel IS NULL OR ${CHANNEL} = @channel)
        AND (@employee IS NULL OR EXISTS (
          SELECT 1 FROM sale_credit WHERE sale_credit.employee_id = @employee AND sale_credit.sale_id = sale.id))
        AND ${WINS_CUSTOMER}
      GROUP BY sale.sold_day, ${CHANNEL}`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) })
    .map((row) => ({
      date: fromDayNumber(row.day),
      channelId: row.channel_id,
      customers: row.customers,
      withoutLead: row.without_lead,
      revenueMinor: row.revenue_minor,
    }));
}
