import { estimateInterval } from '@shared/stats/sum-interval';
import type { Figure, Interval } from '../results';

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
  /** The same revenue by day, in any order; days without any may be left out. */
  readonly repeatByDayMinor: readonly number[];
  /** Σ days of the stretch that followed each customer's first sale. */
  readonly customerDays: number;
}

/**
 * Monthly revenue of a customer = revenue of repeat sales ÷ months that customers had for them, minor units per month;
 * `n` = repeat deals. The first sale is what the cost of a customer paid for and is not in it; a customer counts from
 * the day after it, also when nothing more came. The interval is that of a sum of days that differ by chance
 * (gamma interval, Fay & Feuer 1997): few orders, or one large one, widen it. Under 90 days `too-few-days`; without customers or fewer than three repeat deals `no-repeat-sales`.
 * Source: definitions.md, "Payback … repeat business".
 */
export function computeMonthlyRevenue(business: RepeatBusiness): Figure {
  const { days, repeatMinor, repeatDeals, customerDays } = business;
  if (days < FEWEST_DAYS) return { status: 'no-data', reason: 'too-few-days' };
  if (customerDays <= 0 || repeatDeals < FEWEST_DEALS || repeatMinor <= 0)
    return { status: 'no-data', reason: 'no-repeat-sales' };
  const value = (repeatMinor * DAYS_OF_MONTH) / customerDays;
  const { low, high, level } = intervalOf(business);
  const perMonth = (minor: number) => Math.round((minor * DAYS_OF_MONTH) / customerDays);
  return {
    status: 'ok',
    value: Math.round(value),
    n: repeatDeals,
    interval: { low: perMonth(low), high: perMonth(high), level },
  };
}

function intervalOf({ days, repeatMinor: sum, repeatByDayMinor }: RepeatBusiness): Interval {
  const squares = repeatByDayMinor.reduce((total, minor) => total + minor * minor, 0);
  const variance = Math.max(0, (squares - (sum * sum) / days) * (days / (days - 1)));
  return estimateInterval({ sum, variance, largest: Math.max(0, ...repeatByDayMinor) });
}
