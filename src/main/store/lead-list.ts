import type { IsoDate } from '@shared/calendar/iso-date';
import type { LeadListRow, Page } from '@shared/contract/views/lists';
import type { LeadQuality, LeadStatus } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { leadCondition } from './facts/rows/lead-rows';
import { STAGE_OF_LEAD } from './lead-funnel';
import { LEAD_COLUMNS, type LeadRow, rowToLead } from './leads';
import { ListFilter } from './list-filter';
import type { Store } from './store';

export interface LeadListQuery {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
  readonly quality: LeadQuality | null;
  readonly status: LeadStatus | null;
  /** Leads that stand there now; absent: any. */
  readonly stageId?: Id | null;
  /** Only the rows behind a number; absent: any. */
  readonly rows?: RowSetOf<'leads'> | null;
  readonly text: string;
  readonly sort: 'newest' | 'oldest';
  readonly offset: number;
  readonly limit: number;
}

interface LeadNamesRow extends LeadRow {
  readonly channel_name: string | null;
  readonly owner_name: string | null;
  readonly customer_name: string | null;
  readonly stage_name: string | null;
  readonly edited: number;
}

const ORDERS = {
  newest: 'lead.created_day DESC, lead.id DESC',
  oldest: 'lead.created_day, lead.id',
} as const;

/** A page of living leads with the names of what they refer to, deleted or not. */
export function listLeads(store: Store, query: LeadListQuery): Page<LeadListRow> {
  const filter = new ListFilter('lead.deleted_at_ms IS NULL')
    .whereDay('lead.created_day >= @from', 'from', query.from)
    .whereDay('lead.created_day <= @to', 'to', query.to)
    .where('lead.owner_id = @owner', 'owner', query.employeeId)
    .where('lead.channel_id = @channel', 'channel', query.channelId)
    .where('lead.quality = @quality', 'quality', query.quality)
    .where('lead.status = @status', 'status', query.status)
    .where(`${STAGE_OF_LEAD} = @stage`, 'stage', query.stageId ?? null)
    .whereRows(query.rows ? leadCondition(query.rows) : null)
    .whereText(
      ['lead.title', 'customer.name', 'lead.product', 'lead.segment', 'lead.campaign', 'lead.note'],
      query.text,
    );
  // Only a text is looked for in the customer's name; without one the index alone answers.
  const from = query.text === '' ? 'FROM lead' : 'FROM lead LEFT JOIN customer ON customer.id = lead.customer_id';
  const total = store
    .statement<{ count: number }>(`SELECT COUNT(*) AS count ${from} WHERE ${filter.sql}`)
    .get(filter.params);
  const order = ORDERS[query.sort];
  // The page is cut by ids first: names and history are then looked up for its rows only.
  const rows = store
    .statement<LeadNamesRow>(
      `WITH page AS MATERIALIZED (SELECT lead.id ${from} WHERE ${filter.sql} ORDER BY ${order} LIMIT @limit OFFSET @offset)
       SELECT ${LEAD_COLUMNS}, channel.name AS channel_name, employee.name AS owner_name, customer.name AS customer_name,
         (SELECT stage.name FROM stage WHERE stage.id = ${STAGE_OF_LEAD}) AS stage_name,
         EXISTS (SELECT 1 FROM journal WHERE entity = 'lead' AND entity_id = lead.id AND op = 'update') AS edited
       FROM page CROSS JOIN lead ON lead.id = page.id
       LEFT JOIN customer ON customer.id = lead.customer_id
       LEFT JOIN channel ON channel.id = lead.channel_id
       LEFT JOIN employee ON employee.id = lead.owner_id
       ORDER BY ${order}`,
    )
    .all({ ...filter.params, limit: query.limit, offset: query.offset });
  return { rows: rows.map(rowToLeadListRow), total: total?.count ?? 0 };
}

function rowToLeadListRow(row: LeadNamesRow): LeadListRow {
  return {
    lead: rowToLead(row),
    channelName: row.channel_name,
    ownerName: row.owner_name,
    customerName: row.customer_name,
    stageName: row.stage_name,
    edited: row.edited === 1,
  };
}
