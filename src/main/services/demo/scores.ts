import type { Lead } from '@shared/domain/entities';
import type { ScoreRule } from '@shared/domain/score';
import { AD_CAMPAIGNS, type ChannelPlan, SEGMENTS } from './cast';
import type { DemoFrame } from './firm';

const CHANNEL_POINTS: Readonly<Record<ChannelPlan['key'], number>> = {
  referrals: 75,
  fairs: 65,
  site: 45,
  newsletter: 25,
  ads: 20,
  calls: 15,
};

/** Food and agriculture buy more often than retail does. */
const SEGMENT_POINTS: readonly number[] = [20, 10, 0, 0, -15];
/** How often each segment is that of a customer, in the order of the cast. */
const SEGMENT_OF_CUSTOMERS: readonly number[] = [42, 24, 14, 12, 8];
const BRAND_POINTS = 10;

/** How the firm scores its leads: by where they come from first, by who they are second. */
export function makeScoreRules({ locale, channels }: DemoFrame): ScoreRule[] {
  const brand = AD_CAMPAIGNS.at(-1);
  return [
    ...channels
      .map(({ plan, channel }): ScoreRule => {
        return { field: 'channel', operator: 'is', value: channel.id, points: CHANNEL_POINTS[plan.key] };
      })
      .sort((left, right) => right.points - left.points),
    ...SEGMENTS.flatMap((segment, index): ScoreRule[] => {
      const points = SEGMENT_POINTS[index] ?? 0;
      return points === 0 ? [] : [{ field: 'segment', operator: 'is', value: segment[locale], points }];
    }),
    ...(brand ? [{ field: 'campaign', operator: 'is', value: brand.name[locale], points: BRAND_POINTS } as const] : []),
  ];
}

/**
 * Customers come from some segments more often than from others, and a few leads met in person were given points by
 * hand before anybody knew how they would go. From a stream of its own, as the ways are.
 */
export function withFit(frame: DemoFrame, leads: readonly Lead[]): Lead[] {
  const chance = frame.stream('fit');
  const met = new Set(
    frame.channels.flatMap(({ plan, channel }) =>
      plan.key === 'fairs' || plan.key === 'referrals' ? [channel.id] : [],
    ),
  );
  const weighted = SEGMENTS.map((segment, index) => ({ segment, weight: SEGMENT_OF_CUSTOMERS[index] ?? 1 }));
  return leads.map((lead) => {
    const drawn = chance.pickWeighted(weighted, ({ weight }) => weight).segment[frame.locale];
    const typed = chance.happens(0.05) ? Math.round(chance.between(50, 95) / 5) * 5 : null;
    return {
      ...lead,
      segment: lead.status === 'won' && lead.segment !== null ? drawn : lead.segment,
      score: lead.channelId !== null && met.has(lead.channelId) ? typed : null,
    };
  });
}
