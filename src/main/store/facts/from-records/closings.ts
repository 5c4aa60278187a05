import { type DateRange, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../../store';
import type { FactFilter } from '../fact-filter';
import { filterParams, LEADS_OF_FILTER, rangeParams } from './lead-groups';

export interface ClosedLeads {
  readonly won: number;
  readonly lost: number;
}

/** Leads closed in the range, by the day they were closed. */
export function countClosedOf(store: Store, range: DateRange, filter: FactFilter): ClosedLeads {
  const row = store
    .statement<ClosedLeads>(
      `SELECT COUNT(*) FILTER (WHERE lead.status = 'won') AS won, COUNT(*) FILTER (WHERE lead.status = 'lost') AS lost
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.closed_day BETWEEN @from AND @to`,
    )
    .get({ ...rangeParams(range), ...filterParams(filter) });
  return row ?? { won: 0, lost: 0 };
}

/** Leads that had come by that day and were not closed on it. */
export function countOpenOf(store: Store, seenOn: IsoDate, filter: FactFilter): number {
  const row = store
    .statement<{ leads: number }>(
      `SELECT COUNT(*) AS leads FROM lead
      WHERE ${LEADS_OF_FILTER} AND lead.created_day <= @seen AND (lead.closed_day IS NULL OR lead.closed_day > @seen)`,
    )
    .get({ ...filterParams(filter), seen: toDayNumber(seenOn) });
  return row?.leads ?? 0;
}
