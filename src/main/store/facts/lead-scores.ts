import { type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { ScoreRule } from '@shared/domain/score';
import type { ScoreCell } from '@shared/kpi/leads/lead-bands';
import { expectedThresholds } from '@shared/kpi/leads/lead-score';
import type { Store } from '../store';
import type { FactFilter } from './fact-filter';
import type { CohortQuestion } from './from-records/conversions';
import { WON_WITHIN } from './from-records/conversions';
import {
  filterParams,
  GROUP_COLUMNS,
  LEADS_OF_FILTER,
  type LeadGrouping,
  rangeParams,
} from './from-records/lead-groups';

/** Leads that score alike, of one group of the breakdown. */
export interface KeyedScoreCell extends ScoreCell {
  /** Id or text of the group; `null`: not given. */
  readonly key: string | null;
}

const COLUMNS = { channel: 'channel_id', segment: 'segment', campaign: 'campaign', product: 'product' } as const;

/**
 * The leads created in the range, with those won within the horizon, by everything that the rules look at: as many rows
 * as there are different answers, not as there are leads. Of amounts between two that a rule asks about one stands for
 * all. What no rule looks at is `null`. Typed totals of a day are in no row: nobody knows their leads.
 */
export function countScoreCells(
  store: Store,
  by: LeadGrouping,
  rules: readonly ScoreRule[],
  range: DateRange,
  { horizonDays, seenOn }: CohortQuestion,
  filter: FactFilter,
): KeyedScoreCell[] {
  const asked = new Set(rules.map((rule) => rule.field));
  const column = (field: keyof typeof COLUMNS) => (asked.has(field) ? `lead.${COLUMNS[field]}` : 'NULL');
  const thresholds = asked.has('expected') ? expectedThresholds(rules) : [];
  const passed = [
    'lead.expected_minor IS NULL',
    ...thresholds.map((_, index) => `(lead.expected_minor >= @over${index})`),
  ];
  return store
    .statement<KeyedScoreCell>(
      `SELECT ${GROUP_COLUMNS[by]} AS key, ${column('channel')} AS channelId, ${column('segment')} AS segment,
        ${column('campaign')} AS campaign, ${column('product')} AS product,
        ${asked.has('expected') ? 'MIN(lead.expected_minor)' : 'NULL'} AS expectedMinor, lead.score,
        COUNT(*) AS leads, COUNT(*) FILTER (WHERE ${WON_WITHIN}) AS won
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
      GROUP BY 1, 2, 3, 4, 5, lead.score${asked.has('expected') ? `, ${passed.join(', ')}` : ''}`,
    )
    .all({
      ...rangeParams(range),
      ...filterParams(filter),
      horizon: horizonDays,
      seen: toDayNumber(seenOn),
      ...Object.fromEntries(thresholds.map((minor, index) => [`over${index}`, minor])),
    });
}

/** What the products of the leads of a range are called, the most frequent first. */
export function listLeadProducts(store: Store, range: DateRange, limit: number): string[] {
  return store
    .statement<{ product: string }>(
      `SELECT lead.product FROM lead
      WHERE lead.deleted_at_ms IS NULL AND lead.created_day BETWEEN @from AND @to AND lead.product IS NOT NULL
      GROUP BY lead.product ORDER BY COUNT(*) DESC, lead.product LIMIT @limit`,
    )
    .all({ ...rangeParams(range), limit })
    .map(({ product }) => product);
}

/** Channels of the leads of a range of which some name a campaign. */
export function listCampaignChannels(store: Store, range: DateRange, filter: FactFilter): string[] {
  return store
    .statement<{ channelId: string }>(
      `SELECT DISTINCT lead.channel_id AS channelId FROM lead
      WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
        AND lead.channel_id IS NOT NULL AND lead.campaign IS NOT NULL`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) })
    .map(({ channelId }) => channelId);
}
