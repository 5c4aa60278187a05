import { assertNever } from '@shared/domain/assert-never';
import { EXPENSE_CATEGORIES } from '@shared/domain/entities';
import { type Cost, type CostByCategory, NO_COST, sumCategories } from './cac-cost';

/** What a channel brought, by which common cost may be spread. */
export interface ChannelWeights {
  readonly key: string | null;
  readonly leads: number;
  readonly customers: number;
  /** What the sales that won those customers brought: cost of acquisition follows what acquisition brought. */
  readonly revenueMinor: number;
}

export type AllocationKey = 'leads' | 'customers' | 'revenue' | 'none';

export interface ChannelCost {
  readonly key: string | null;
  readonly direct: CostByCategory;
  readonly allocated: CostByCategory;
  readonly directMinor: number;
  readonly allocatedMinor: number;
  readonly costMinor: number;
}

/**
 * Cost by channel = direct + allocated. Cost on no channel is spread over the channels by the firm's key, category by
 * category, with the largest remainders, so that the channels sum to the firm to the minor unit. Where the firm spreads
 * nothing, or the key is zero everywhere, it stays apart in `unallocatedMinor`. "No channel" is a group like any other:
 * it takes its part by its own leads, customers or revenue. Source: definitions.md, "By channel".
 */
export function allocateCost(
  cost: Cost,
  channels: readonly ChannelWeights[],
  key: AllocationKey,
): { readonly channels: readonly ChannelCost[]; readonly unallocatedMinor: number } {
  const common = cost.byChannel.get(null) ?? NO_COST;
  const weights = channels.map((channel) => weightOf(channel, key));
  const isSpread = weights.some((weight) => weight > 0);
  const allocated = channels.map(() => ({ ...NO_COST }));
  for (const category of isSpread ? EXPENSE_CATEGORIES : []) {
    splitByWeights(common[category], weights).forEach((part, index) => {
      const own = allocated[index];
      if (own) own[category] = part;
    });
  }
  return {
    channels: channels.map((channel, index) => {
      const direct = channel.key === null ? NO_COST : (cost.byChannel.get(channel.key) ?? NO_COST);
      const own = allocated[index] ?? NO_COST;
      const [directMinor, allocatedMinor] = [sumCategories(direct), sumCategories(own)];
      return {
        key: channel.key,
        direct,
        allocated: own,
        directMinor,
        allocatedMinor,
        costMinor: directMinor + allocatedMinor,
      };
    }),
    unallocatedMinor: isSpread ? 0 : sumCategories(common),
  };
}

/** What a channel (or a campaign of it) weighs by the firm's key. */
export function weightOf(channel: Omit<ChannelWeights, 'key'>, key: AllocationKey): number {
  switch (key) {
    case 'leads':
      return channel.leads;
    case 'customers':
      return channel.customers;
    case 'revenue':
      return channel.revenueMinor;
    case 'none':
      return 0;
    default:
      return assertNever(key);
  }
}

/**
 * A whole number split by whole weights; parts are rounded down and the rest goes, one by one, to the largest remainders
 * (the first of equals). All weights zero: all parts zero.
 */
export function splitByWeights(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { index, part: Number(exact / total), remainder: exact % total };
  });
  const parts = shares.map((share) => share.part);
  const rest = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...shares].sort((left, right) => compareDescending(left.remainder, right.remainder));
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function compareDescending(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left > right ? -1 : 1;
}
