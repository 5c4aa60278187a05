import { type CountedValue, medianInterval, rankedQuantile, rankValues } from '@shared/stats/counted-values';
import type { Figure } from '../results';

export interface DealSizes {
  /** Minor units; `n` = deals. */
  readonly median: Figure;
  /** Of the sum of all deals, 0–1; `n` = deals. */
  readonly largestShare: Figure;
  /** Minor units; `null` without a deal. */
  readonly largestMinor: number | null;
}

/**
 * How much the average deal says: the median of the won deals (interval at least 95 % from order statistics, none under
 * six deals) and the largest deal's share of their sum. Sizes are as sold: a return lowers the average, it makes no deal
 * smaller. No deals: `no-sales`. Source: definitions.md, "Average deal".
 *
 * @param sizes amounts in minor units with the number of deals of that amount
 */
export function computeDealSizes(sizes: readonly CountedValue[]): DealSizes {
  const ranked = rankValues(sizes);
  const sumMinor = sizes.reduce((sum, { value, count }) => sum + value * count, 0);
  if (ranked.total === 0) {
    const missing: Figure = { status: 'no-data', reason: 'no-sales' };
    return { median: missing, largestShare: missing, largestMinor: null };
  }
  const interval = medianInterval(ranked);
  const largestMinor = ranked.at(ranked.total - 1);
  return {
    median: {
      status: 'ok',
      value: rankedQuantile(ranked, 0.5),
      n: ranked.total,
      interval: interval && { ...interval, level: 0.95 },
    },
    largestShare:
      sumMinor > 0
        ? { status: 'ok', value: largestMinor / sumMinor, n: ranked.total, interval: null }
        : { status: 'no-data', reason: 'no-sales' },
    largestMinor,
  };
}
