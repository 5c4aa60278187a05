import { type DateRange, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import type { FirstSale } from '@shared/kpi/cost/first-sale-profit';
import type { Store } from '../store';
import { rangeParams } from './from-records/lead-groups';
import { keyOrNull } from './lead-groups';

/** A sale that won its customer, with where it came from and what of it came back. */
export interface FirstSaleFact extends FirstSale {
  readonly channelId: string | null;
  readonly campaign: string | null;
}

type Row = Omit<FirstSaleFact, 'channelId' | 'campaign'> & { readonly channel: string; readonly campaign: string };

/**
 * The sales of a range that won their customers, one row each: what they earned differs too much to be seen in a sum.
 * Channel and campaign are those the sums count them under; returns are those known on a day.
 */
export function listFirstSales(store: Store, range: DateRange, seenOn: IsoDate, channelId: Id | null): FirstSaleFact[] {
  return store
    .statement<Row>(
      `SELECT fact.channel, fact.campaign, fact.amount_minor AS amountMinor, fact.margin_minor AS marginMinor,
        (SELECT COALESCE(SUM(back.amount_minor), 0) FROM sale AS back WHERE back.return_of_id = sale.id
          AND back.deleted_at_ms IS NULL AND back.kind = 'return' AND back.sold_day <= @seen) AS returnedMinor
      FROM sale CROSS JOIN sale_fact AS fact ON fact.sale_id = sale.id
      WHERE sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to AND sale.kind = 'sale' AND fact.wins = 1
        AND (@channel IS NULL OR fact.channel = @channel) ORDER BY sale.sold_day, sale.id`,
    )
    .all({ ...rangeParams(range), seen: toDayNumber(seenOn), channel: channelId })
    .map(({ channel, campaign, ...sale }) => ({
      ...sale,
      channelId: keyOrNull(channel),
      campaign: keyOrNull(campaign),
    }));
}
