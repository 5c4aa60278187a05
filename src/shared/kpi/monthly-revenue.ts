import { poissonInterval } from '@shared/stats/poisson';
import type { Figure } from './results';

/** Days of a month on average. */
export const DAYS_OF_MONTH = 365.25 / 12;
/** Shorter stretches do not show how customers come back. */
const FEWEST_DAYS = 90;
const FEWEST_DEALS = 3;

/** What customers did in a stretch of days. Minor units; returns taken off. */
export interface RepeatBusiness {
  readonly days: number;
  /** Revenue and number of the sales after the first one of each customer. */
  readonly repeatMinor: number;
  readonly repeatDeals: number;
  /** Σ days of the stretch that followed each customer's first sale. */
  readonly customerDays: number;
}

/**
 * Monthly revenue of a customer = revenue of repeat sales ÷ months that customers had for them, minor units per month;
 * `n` = repeat deals. The first sale is what the cost of a customer paid for and is not in it; a customer counts from
 * the day after it, also when nothing more came. The interval takes the deals as a Poisson count of their usual size
 * (Garwood 1936). Under 90 days `too-few-days`; without customers or fewer than three repeat deals `no-repeat-sales`.
 * Source: definitions.md, "Payback … repeat business".
 */
export function computeMonthlyRevenue({ days, repeatMinor, repeatDeals, customerDays }: RepeatBusiness): Figure {
  if (days < FEWEST_DAYS) return { status: 'no-data', reason: 'too-few-days' };
  if (customerDays <= 0 || repeatDeals < FEWEST_DEALS || repeatMinor <= 0)
    return { status: 'no-data', reason: 'no-repeat-sales' };
  const value = (repeatMinor * DAYS_OF_MONTH) / customerDays;
  const { low, high, level } = poissonInterval(repeatDeals);
  const times = (deals: number) => Math.round((value * deals) / repeatDeals);
  return {
    status: 'ok',
    value: Math.round(value),
    n: repeatDeals,
    interval: { low: times(low), high: times(high), level },
  };
}
