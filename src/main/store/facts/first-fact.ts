import type { IsoDate } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import { dateOrNull } from '../day-columns';
import { firstCellDay } from '../rollups/read';
import { CHANNEL_OF_SALE } from '../sales';
import type { Store } from '../store';
import { cellPathOf } from './cell-path';
import { EVERYTHING, type FactFilter } from './fact-filter';

/** The first day with a living or typed fact of the metric (for customers: of a sale); `null`: there is none. */
export function firstDayOf(store: Store, metric: TargetMetric, filter: FactFilter): IsoDate | null {
  const path = cellPathOf(filter);
  if (path) return dateOrNull(firstCellDay(store, path.dimension, path.key, metric === 'leads' ? LEADS : SALES));
  const sql = metric === 'leads' ? FIRST_LEAD : FIRST_SALE;
  const { employeeId: employee, channelId: channel } = filter;
  const days = [sql, FIRST_TYPED[metric === 'leads' ? 'leads' : 'sales']].map(
    (first) => store.statement<{ day: number | null }>(first).get({ employee, channel })?.day ?? null,
  );
  return dateOrNull(days.filter((day) => day !== null).sort((left, right) => left - right)[0] ?? null);
}

const LEADS = ['leads', 'typed_leads'] as const;
const SALES = ['deals', 'net_minor', 'typed_deals', 'typed_net_minor'] as const;

/** The first day with any sale or lead. */
export function firstFactDay(store: Store): IsoDate | null {
  const days = [firstDayOf(store, 'revenue', EVERYTHING), firstDayOf(store, 'leads', EVERYTHING)];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

const FIRST_SALE = `SELECT MIN(sale.sold_day) AS day FROM sale WHERE sale.deleted_at_ms IS NULL
  AND (@channel IS NULL OR ${CHANNEL_OF_SALE} = @channel)
  AND (@employee IS NULL OR EXISTS (
    SELECT 1 FROM sale_credit WHERE sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee))`;

const FIRST_LEAD = `SELECT MIN(lead.created_day) AS day FROM lead WHERE lead.deleted_at_ms IS NULL
  AND (@channel IS NULL OR lead.channel_id = @channel) AND (@employee IS NULL OR lead.owner_id = @employee)`;

const OF_TYPED = '(@channel IS NULL OR channel = @channel) AND (@employee IS NULL OR employee_id = @employee)';
const FIRST_TYPED = {
  leads: `SELECT MIN(day) AS day FROM day_excess WHERE leads > 0 AND ${OF_TYPED}`,
  sales: `SELECT MIN(day) AS day FROM day_excess WHERE (sales > 0 OR revenue_minor > 0) AND ${OF_TYPED}`,
} as const;
