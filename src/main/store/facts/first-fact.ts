import type { IsoDate } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import { dateOrNull } from '../day-columns';
import { CHANNEL_OF_SALE } from '../sales';
import type { Store } from '../store';
import { EVERYTHING, type FactFilter } from './fact-filter';

/** The first day with a living fact of the metric (for customers: of a sale); `null`: there is none. */
export function firstDayOf(store: Store, metric: TargetMetric, filter: FactFilter): IsoDate | null {
  const sql = metric === 'leads' ? FIRST_LEAD : FIRST_SALE;
  const { employeeId: employee, channelId: channel } = filter;
  return dateOrNull(store.statement<{ day: number | null }>(sql).get({ employee, channel })?.day ?? null);
}

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
