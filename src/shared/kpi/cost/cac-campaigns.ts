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

/** What a channel spent: its own, and its part of what is common. */
export interface ChannelTotal {
  readonly key: string | null;
  readonly directMinor: number;
  readonly allocatedMinor: number;
}

interface Split {
  readonly range: DateRange;
  readonly key: AllocationKey;
  /** What could not be spread over channels. */
  readonly unallocatedMinor: number;
}

/**
 * Cost by campaign = the costs that name it + its part of what its channels spent without naming one, common cost among
 * it. That part is spread within each channel over its campaigns (leads without a campaign are one of them) by the
 * firm's key with the largest remainders: the stand at the fair never falls on a search campaign. What a channel spent
 * without bringing anything by the key, or where the firm spreads nothing, stays apart: campaigns and what is apart sum
 * to the whole to the minor unit. Source: definitions.md, "By channel".
 *
 * @param channels what each channel spent; without the costs that name a campaign and no channel
 */
export function computeCampaignCosts(
  cells: readonly CostCell[],
  channels: readonly ChannelTotal[],
  weights: readonly CampaignWeights[],
  { range, key, unallocatedMinor }: Split,
): { readonly campaigns: readonly CampaignCost[]; readonly unallocatedMinor: number } {
  const costs = createCosts();
  for (const { campaign } of weights) costs.add(campaign, 0, 0);
  const named = cells.filter((cell) => cell.campaign !== null);
  for (const cell of named) if (cell.channelId === null) costs.add(cell.campaign, costWithin(cell, range), 0);
  let apart = unallocatedMinor;
  for (const channel of channels) {
    let unnamedMinor = channel.directMinor;
    for (const cell of named) {
      if (cell.channelId === null || cell.channelId !== channel.key) continue;
      const amount = costWithin(cell, range);
      costs.add(cell.campaign, amount, 0);
      unnamedMinor -= amount;
    }
    const own = weights.filter((weight) => weight.channelId === channel.key);
    const keys = own.map((weight) => weightOf(weight, key));
    const [unnamed, common] = [splitByWeights(unnamedMinor, keys), splitByWeights(channel.allocatedMinor, keys)];
    own.forEach(({ campaign }, index) => {
      const [part, commonPart] = [unnamed[index] ?? 0, common[index] ?? 0];
      // What a channel spent on no campaign is what the leads without one cost of their own.
      costs.add(campaign, campaign === null ? part : 0, campaign === null ? commonPart : part + commonPart);
    });
    apart += unnamedMinor + channel.allocatedMinor - sum(unnamed) - sum(common);
  }
  return { campaigns: costs.list(), unallocatedMinor: apart };
}

function createCosts() {
  const costs = new Map<string | null, CampaignCost>();
  return {
    add: (campaign: string | null, directMinor: number, allocatedMinor: number) => {
      const known = costs.get(campaign);
      costs.set(campaign, {
        campaign,
        directMinor: directMinor + (known?.directMinor ?? 0),
        allocatedMinor: allocatedMinor + (known?.allocatedMinor ?? 0),
      });
    },
    list: () => [...costs.values()],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
