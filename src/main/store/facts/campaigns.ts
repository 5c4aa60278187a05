import type { DateRange } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import type { Store } from '../store';
import { rangeParams } from './from-records/lead-groups';
import { listTyped } from './typed';

/** Leads (and customers that were only typed) of a campaign within a channel; `null`: not given. */
export interface CampaignLeads {
  readonly channelId: string | null;
  readonly campaign: string | null;
  readonly leads: number;
  readonly typedCustomers: number;
}

/**
 * Leads created in the range by channel and campaign at once, which the sums do not keep: counted from the records. Typed
 * totals know no campaign. A channel and campaign may come twice.
 */
export function listCampaignLeads(store: Store, range: DateRange, channelId: Id | null): CampaignLeads[] {
  const counted = store
    .statement<Omit<CampaignLeads, 'typedCustomers'>>(
      `SELECT lead.channel_id AS channelId, lead.campaign, COUNT(*) AS leads FROM lead
      WHERE lead.deleted_at_ms IS NULL AND lead.created_day BETWEEN @from AND @to
        AND (@channel IS NULL OR lead.channel_id = @channel)
      GROUP BY lead.channel_id, lead.campaign`,
    )
    .all({ ...rangeParams(range), channel: channelId })
    .map((row) => ({ ...row, typedCustomers: 0 }));
  const typed = listTyped(store, range, { employeeId: null, channelId }).map((row) => ({
    channelId: row.channelId,
    campaign: null,
    leads: row.leads,
    typedCustomers: row.newCustomers,
  }));
  return [...counted, ...typed];
}
