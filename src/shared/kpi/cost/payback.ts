import { poissonInterval } from '@shared/stats/poisson';
import type { Figure, NoData, OkFigure } from '../results';
import type { FirstSaleProfit } from './first-sale-profit';

/** What was spent on new customers, how many came, and what their first sales earned. */
export interface Earned {
  readonly costMinor: number;
  /** As the cost of a customer counts them: typed totals of a day among them. */
  readonly customers: number;
  /** `null`: their margin is not known. */
  readonly profit: FirstSaleProfit | null;
}

/**
 * Payback in first sales = CAC ÷ gross profit of a first sale: up to 1 the first order brings the money back, 1.9 means
 * almost two such orders. `n` = customers; the interval is that of the profit. `no-margin`: no margin is known;
 * `no-profit`: first sales earned nothing; else `no-costs`, `no-customers`, `no-sales` (only typed customers).
 * Source: definitions.md, "Payback … one-off sales".
 */
export function computeFirstSalePayback(earned: Earned): Figure {
  if (earned.customers <= 0 && earned.costMinor > 0) return { status: 'no-data', reason: 'no-customers' };
  const profit = profitOfAll(earned);
  if (profit.status !== 'ok') return profit;
  if (profit.value <= 0) return { status: 'no-data', reason: 'no-profit' };
  const { costMinor, customers } = earned;
  const { interval } = profit;
  return {
    status: 'ok',
    value: costMinor / profit.value,
    n: customers,
    // A profit that may be nothing may never bring the money back: there is no upper bound then.
    interval:
      interval && interval.low > 0
        ? { low: costMinor / interval.high, high: costMinor / interval.low, level: interval.level }
        : null,
  };
}

/**
 * Payback in months = CAC ÷ (monthly revenue of a customer · gross margin), for customers who come back. `n` = customers;
 * the interval is that of the CAC. Missing where one of the three is; `no-profit` where they earn nothing.
 * Source: definitions.md, "Payback … repeat business".
 */
export function computeMonthsPayback(cac: Figure, monthlyRevenueMinor: Figure, grossMargin: Figure): Figure {
  if (cac.status !== 'ok') return cac;
  if (monthlyRevenueMinor.status !== 'ok') return monthlyRevenueMinor;
  if (grossMargin.status !== 'ok') return grossMargin;
  const earned = monthlyRevenueMinor.value * grossMargin.value;
  if (earned <= 0) return { status: 'no-data', reason: 'no-profit' };
  const { interval } = cac;
  return {
    status: 'ok',
    value: cac.value / earned,
    n: cac.n,
    interval: interval && { low: interval.low / earned, high: interval.high / earned, level: interval.level },
  };
}

/**
 * ROMI = (gross profit of the first sales of new customers − cost) ÷ cost. Ratio; 0 = the money came back, −1 = nothing
 * did; `n` = customers. First sales only: what customers bring later is not in it. The interval is that of the profit;
 * without a customer it reaches up to what as many customers as may still be chance (Garwood 1936) would have earned by
 * the usual first sale. Missing as in {@link computeFirstSalePayback}. Source: definitions.md, "ROMI".
 *
 * @param usualProfitMinor gross profit of a first sale of the firm; `null`: not known
 */
export function computeRomi(earned: Earned, usualProfitMinor: number | null): Figure {
  const { costMinor, customers } = earned;
  if (costMinor <= 0) return { status: 'no-data', reason: 'no-costs' };
  const returnOf = (profitMinor: number) => profitMinor / costMinor - 1;
  if (customers <= 0) {
    if (earned.profit === null) return { status: 'no-data', reason: 'no-margin' };
    const { high, level } = poissonInterval(0);
    const interval = usualProfitMinor === null ? null : { low: -1, high: returnOf(high * usualProfitMinor), level };
    return { status: 'ok', value: -1, n: 0, interval };
  }
  const profit = profitOfAll(earned);
  if (profit.status !== 'ok') return profit;
  const { interval } = profit;
  return {
    status: 'ok',
    value: returnOf(profit.value),
    n: customers,
    interval: interval && { low: returnOf(interval.low), high: returnOf(interval.high), level: interval.level },
  };
}

export type RomiVerdict = 'earns' | 'loses' | 'not-proven';

/** Whether more came back than was spent, or less, beyond chance. `null`: there is no figure. */
export function judgeRomi(romi: Figure): RomiVerdict | null {
  if (romi.status !== 'ok') return null;
  if (romi.interval === null) return 'not-proven';
  if (romi.interval.low > 0) return 'earns';
  return romi.interval.high < 0 ? 'loses' : 'not-proven';
}

/** Of all customers: those who were only typed are taken to have brought what the others did on average. */
function profitOfAll({ costMinor, customers, profit }: Earned): OkFigure | NoData {
  if (costMinor <= 0) return { status: 'no-data', reason: 'no-costs' };
  if (profit === null) return { status: 'no-data', reason: 'no-margin' };
  if (profit.sales === 0) return { status: 'no-data', reason: 'no-sales' };
  const scale = customers / profit.sales;
  const { interval } = profit;
  return {
    status: 'ok',
    value: profit.profitMinor * scale,
    n: customers,
    interval: interval && { low: interval.low * scale, high: interval.high * scale, level: interval.level },
  };
}
