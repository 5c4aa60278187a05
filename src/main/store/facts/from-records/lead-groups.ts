import { type DateRange, fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { LeadCounts } from '@shared/kpi/leads/leads';
import type { LeadDayCell } from '@shared/kpi/leads/leads-weeks';
import type { Store } from '../../store';
import type { FactFilter } from '../fact-filter';

/** By what leads are grouped. */
export type LeadGrouping = 'channel' | 'segment' | 'campaign' | 'owner';

export const GROUP_COLUMNS: Readonly<Record<LeadGrouping, string>> = {
  channel: 'lead.channel_id',
  segment: 'lead.segment',
  campaign: 'lead.campaign',
  owner: 'lead.owner_id',
};

/** Living leads under the `@channel` and `@employee` filters; with a person: those they own. */
export const LEADS_OF_FILTER = `lead.deleted_at_ms IS NULL AND (@channel IS NULL OR lead.channel_id = @channel)
  AND (@employee IS NULL OR lead.owner_id = @employee)`;

export function filterParams({ channelId, employeeId }: FactFilter) {
  return { channel: channelId, employee: employeeId };
}

export function rangeParams(range: DateRange) {
  return { from: toDayNumber(range.from), to: toDayNumber(range.to) };
}

export interface LeadGroupCounts extends LeadCounts {
  /** Id or text of the group; `null`: not given. */
  readonly key: string | null;
}

/** Leads created in the range, by group, with the quality known on a day (no assessment day: known from the start). */
export function countGroups(
  store: Store,
  by: LeadGrouping,
  range: DateRange,
  seenOn: IsoDate,
  filter: FactFilter,
): LeadGroupCounts[] {
  const known = '(lead.assessed_day IS NULL OR lead.assessed_day <= @seen)';
  return store
    .statement<LeadGroupCounts>(
      `SELECT ${GROUP_COLUMNS[by]} AS key, COUNT(*) AS leads,
        COUNT(*) FILTER (WHERE lead.quality = 'qualified' AND ${known}) AS qualified,
        COUNT(*) FILTER (WHERE lead.quality = 'disqualified' AND ${known}) AS disqualified
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
      GROUP BY ${GROUP_COLUMNS[by]}`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter), seen: toDayNumber(seenOn) });
}

interface DayRow {
  readonly day: number;
  readonly key: string | null;
  readonly leads: number;
}

/** Leads created on each day of the range, by group. */
export function countGroupsByDay(store: Store, by: LeadGrouping, range: DateRange, filter: FactFilter): LeadDayCell[] {
  return store
    .statement<DayRow>(
      `SELECT lead.created_day AS day, ${GROUP_COLUMNS[by]} AS key, COUNT(*) AS leads
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
      GROUP BY lead.created_day, ${GROUP_COLUMNS[by]}`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) })
    .map(({ day, key, leads }) => ({ date: fromDayNumber(day), key, leads }));
}
