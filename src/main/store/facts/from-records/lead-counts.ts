import { type DateRange, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { Store } from '../../store';
import type { FactFilter } from '../fact-filter';

/** Leads of a range: counts. */
export interface LeadCounts {
  /** Created in the range. */
  readonly created: number;
  /** Of these, assessed by the day seen from, and found fit. */
  readonly assessed: number;
  readonly qualified: number;
  /** Won in the range, whenever they were created. */
  readonly won: number;
}

/** With a person: the leads they own. */
export function countLeads(store: Store, range: DateRange, seenOn: IsoDate, filter: FactFilter): LeadCounts {
  const bounds = { from: toDayNumber(range.from), to: toDayNumber(range.to) };
  const who = { channel: filter.channelId, employee: filter.employeeId };
  const created = store
    .statement<Omit<LeadCounts, 'won'>>(
      `SELECT COUNT(*) AS created, COUNT(*) FILTER (WHERE ${ASSESSED}) AS assessed,
        COUNT(*) FILTER (WHERE ${ASSESSED} AND quality = 'qualified') AS qualified
      FROM lead WHERE deleted_at_ms IS NULL AND created_day BETWEEN @from AND @to AND ${OF_FILTER}`,
    )
    .get({ ...bounds, ...who, seen: toDayNumber(seenOn) });
  const won = store
    .statement<{ won: number }>(
      `SELECT COUNT(*) AS won FROM lead
      WHERE deleted_at_ms IS NULL AND status = 'won' AND closed_day BETWEEN @from AND @to AND ${OF_FILTER}`,
    )
    .get({ ...bounds, ...who });
  return { created: 0, assessed: 0, qualified: 0, ...created, won: won?.won ?? 0 };
}

const ASSESSED = `quality <> 'unassessed' AND (assessed_day IS NULL OR assessed_day <= @seen)`;
const OF_FILTER = '(@channel IS NULL OR channel_id = @channel) AND (@employee IS NULL OR owner_id = @employee)';
