import type { DateRange } from '@shared/calendar/iso-date';
import { type AllocationKey, splitByWeights, weightOf } from './cac-allocation';
import { type CostCell, costWithin } from './cac-cost';

/** What a campaign brought through a channel; `null`: no channel, no campaign. */
export interface CampaignWeights {
  readonly channelId: string | null;
  readonly campaign: string | null;
  readonly leads: number;
  readonly customers: number;
  readonly revenueMinor: number;
}

export interface CampaignCost {
  readonly campaign: string | null;
  readonly directMinor: number;
  readonly allocatedMinor: number;
}

/** What a channel spent in all, common cost among it. */
export interface ChannelTotal {
  readonly key: string | null;
  readonly costMinor: number;
}

/**
 * Cost by campaign = the costs that name it + its part of what its channels spent without naming one, common cost among
 * it. That part is spread within each channel over its campaigns (leads without a campaign are one of them) by the
 * firm's key with the largest remainders: the stand at the fair never falls on a search campaign. What a channel spent
 * without bringing anything by the key, or where the firm spreads nothing, stays apart: campaigns and what is apart sum
 * to the whole to the minor unit. Source: definitions.md, "By channel".
 *
 * @param channels what each channel spent; without the costs that name a campaign and no channel
 * @param unallocatedMinor what could not be spread over channels
 */
export function computeCampaignCosts(
  cells: readonly CostCell[],
  range: DateRange,
  channels: readonly ChannelTotal[],
  weights: readonly CampaignWeights[],
  { key, unallocatedMinor }: { readonly key: AllocationKey; readonly unallocatedMinor: number },
): { readonly campaigns: readonly CampaignCost[]; readonly unallocatedMinor: number } {
  const costs = new Map<string | null, { directMinor: number; allocatedMinor: number }>();
  const of = (campaign: string | null) => {
    const known = costs.get(campaign) ?? { directMinor: 0, allocatedMinor: 0 };
    costs.set(campaign, known);
    return known;
  };
  let apart = unallocatedMinor;
  for (const { campaign } of weights) of(campaign);
  for (const cell of cells) {
    if (cell.campaign !== null && cell.channelId === null) of(cell.campaign).directMinor += costWithin(cell, range);
  }
  for (const channel of channels) {
    let rest = channel.costMinor;
    for (const cell of cells) {
      if (cell.campaign === null || cell.channelId === null || cell.channelId !== channel.key) continue;
      const amount = costWithin(cell, range);
      of(cell.campaign).directMinor += amount;
      rest -= amount;
    }
    const own = weights.filter((weight) => weight.channelId === channel.key);
    const parts = splitByWeights(
      rest,
      own.map((weight) => weightOf(weight, key)),
    );
    own.forEach(({ campaign }, index) => {
      of(campaign).allocatedMinor += parts[index] ?? 0;
    });
    apart += rest - parts.reduce((sum, part) => sum + part, 0);
  }
  return { campaigns: [...costs].map(([campaign, cost]) => ({ campaign, ...cost })), unallocatedMinor: apart };
}
