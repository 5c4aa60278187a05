import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import type { FactRow } from '@shared/contract/views/explain';
import type { LeadQuality, LeadStatus } from '@shared/domain/entities';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { dateOrNull } from '../../day-columns';
import type { Store } from '../../store';
import { filterParams, GROUP_COLUMNS, LEADS_OF_FILTER, rangeParams } from '../from-records/lead-groups';
import { NO_ROWS, type RowCondition, type RowsMeasured, type RowsSlice } from './condition';

type LeadSet = RowSetOf<'leads'>;

type LeadFactRow = Extract<FactRow, { kind: 'lead' }>;

const CREATED = 'lead.created_day BETWEEN @from AND @to';
const KNOWN = `${CREATED} AND (lead.assessed_day IS NULL OR lead.assessed_day <= @seen)`;
const WON = `lead.status = 'won' AND lead.closed_day BETWEEN @from AND @to`;
const WON_WITHIN = `${CREATED} AND lead.status = 'won' AND lead.closed_day <= MIN(lead.created_day + @horizon, @seen)`;
const ASSESSED_WITHIN = `${CREATED} AND lead.quality <> 'unassessed'
  AND (lead.assessed_day IS NULL OR lead.assessed_day <= MIN(lead.created_day + @horizon, @seen))`;

/** Each set in the words of the table; the figures are counted by the same ones (`facts/from-records`). */
const SETS: Readonly<Record<LeadSet['which'], string>> = {
  created: CREATED,
  assessed: `${KNOWN} AND lead.quality <> 'unassessed'`,
  qualified: `${KNOWN} AND lead.quality = 'qualified'`,
  disqualified: `${KNOWN} AND lead.quality = 'disqualified'`,
  unassessed: `${CREATED} AND (lead.quality = 'unassessed' OR lead.assessed_day > @seen)`,
  won: WON,
  'won-older': `${WON} AND lead.created_day < @from`,
  lost: `lead.status = 'lost' AND lead.closed_day BETWEEN @from AND @to`,
  'won-within': WON_WITHIN,
  'assessed-within': ASSESSED_WITHIN,
  'qualified-within': `${ASSESSED_WITHIN} AND lead.quality = 'qualified'`,
  'qualified-won-within': `${ASSESSED_WITHIN} AND lead.quality = 'qualified' AND lead.status = 'won'
    AND lead.closed_day <= MIN(lead.created_day + @horizon, @seen)`,
};
const LEADS_OUTSIDE = `lead.deleted_at_ms IS NULL AND NOT ((@channel IS NULL OR lead.channel_id IS @channel)
  AND (@employee IS NULL OR lead.owner_id IS @employee))`;
/** Sets of leads by the day on which they ended. */
const BY_CLOSING: ReadonlySet<LeadSet['which']> = new Set(['won', 'won-older', 'lost']);

/** Which leads belong to the set. */
export function leadCondition(set: LeadSet): RowCondition {
  const ofGroup = set.by === null ? '' : ` AND ${GROUP_COLUMNS[set.by]} IS @key`;
  const sql = `${set.outside ? LEADS_OUTSIDE : LEADS_OF_FILTER} AND ${SETS[set.which]}${ofGroup}`;
  return {
    sql,
    params: {
      ...rangeParams(set.range),
      ...filterParams(set),
      ...(sql.includes('@seen') && { seen: toDayNumber(set.seenOn) }),
      ...(sql.includes('@horizon') && { horizon: set.horizonDays ?? 0 }),
      ...(set.by !== null && { key: set.key }),
    },
  };
}

function worthOf({ measure }: LeadSet): string {
  return measure === 'one' ? '1' : 'lead.closed_day - lead.created_day';
}

export function measureLeads(store: Store, set: LeadSet): RowsMeasured {
  const { sql, params } = leadCondition(set);
  return (
    store
      .statement<RowsMeasured>(
        `SELECT COUNT(*) AS count, COALESCE(SUM(${worthOf(set)}), 0) AS value FROM lead WHERE ${sql}`,
      )
      .get(params) ?? NO_ROWS
  );
}

interface Row {
  readonly id: string;
  readonly created_day: number;
  readonly title: string;
  readonly customer_name: string | null;
  readonly channel_name: string | null;
  readonly owner_name: string | null;
  readonly quality: LeadQuality;
  readonly status: LeadStatus;
  readonly closed_day: number | null;
  readonly value: number;
}

/** The newest first: by the day they ended where the set is of ended leads, else by the day they were created. */
export function listLeadRows(store: Store, set: LeadSet, slice: RowsSlice): LeadFactRow[] {
  const { sql, params } = leadCondition(set);
  const order = `lead.${BY_CLOSING.has(set.which) ? 'closed_day' : 'created_day'} DESC, lead.id DESC`;
  // The page is cut by ids first: names are then looked up for its rows only.
  return store
    .statement<Row>(
      `WITH page AS MATERIALIZED (SELECT lead.id FROM lead WHERE ${sql} ORDER BY ${order} LIMIT @limit OFFSET @offset)
       SELECT lead.id, lead.created_day, lead.title, customer.name AS customer_name, channel.name AS channel_name,
         employee.name AS owner_name, lead.quality, lead.status, lead.closed_day, ${worthOf(set)} AS value
       FROM page CROSS JOIN lead ON lead.id = page.id
       LEFT JOIN customer ON customer.id = lead.customer_id
       LEFT JOIN channel ON channel.id = lead.channel_id
       LEFT JOIN employee ON employee.id = lead.owner_id
       ORDER BY ${order}`,
    )
    .all({ ...params, limit: slice.limit, offset: slice.offset })
    .map(rowToLead);
}

function rowToLead(row: Row): LeadFactRow {
  return {
    kind: 'lead',
    id: row.id,
    createdOn: fromDayNumber(row.created_day),
    title: row.title,
    customerName: row.customer_name,
    channelName: row.channel_name,
    ownerName: row.owner_name,
    quality: row.quality,
    status: row.status,
    closedOn: dateOrNull(row.closed_day),
    value: row.value,
  };
}
