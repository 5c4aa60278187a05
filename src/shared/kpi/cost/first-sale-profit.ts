import { netInterval, randomSumOf } from '@shared/stats/sum-interval';
import type { Interval } from '../results';

/** The sale that won a customer, with what of it came back later. Minor units. */
export interface FirstSale {
  readonly amountMinor: number;
  readonly returnedMinor: number;
  /** Gross profit of the whole sale where it is known. */
  readonly marginMinor: number | null;
}

/** What the first sales of new customers earned. */
export interface FirstSaleProfit {
  readonly profitMinor: number;
  /** First sales without what came back. */
  readonly netMinor: number;
  readonly sales: number;
  /** Of these, the ones whose own margin is known. */
  readonly withMargin: number;
  /** 95 % interval of the profit: customers and the size of their orders are chance. `null`: nobody earned or lost anything. */
  readonly interval: Interval | null;
}

/**
 * Gross profit of first sales = Σ (amount − returned) · margin: the sale's own margin where it is known, else the firm's
 * rate. What came back takes its margin along. The interval is that of a sum whose parts came by chance (Fay & Feuer
 * 1997), so that few customers, or one large order among small ones, widen it. `null`: a margin is not known and there
 * is no rate. Source: definitions.md, "Payback", "ROMI".
 */
export function computeFirstSaleProfit(sales: readonly FirstSale[], rate: number | null): FirstSaleProfit | null {
  const gains: number[] = [];
  const losses: number[] = [];
  let [netMinor, withMargin] = [0, 0];
  for (const sale of sales) {
    const ratio = marginRatio(sale) ?? rate;
    if (ratio === null) return null;
    const net = sale.amountMinor - sale.returnedMinor;
    const profit = net * ratio;
    if (profit > 0) gains.push(profit);
    else if (profit < 0) losses.push(-profit);
    netMinor += net;
    if (sale.marginMinor !== null) withMargin += 1;
  }
  const profitMinor = Math.round(sum(gains) - sum(losses));
  return {
    profitMinor,
    netMinor,
    sales: sales.length,
    withMargin,
    interval: netInterval(randomSumOf(gains), randomSumOf(losses)),
  };
}

/** A gift has no margin that could be taken along. */
function marginRatio({ amountMinor, marginMinor }: FirstSale): number | null {
  if (marginMinor === null) return null;
  return amountMinor === 0 ? 0 : marginMinor / amountMinor;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
