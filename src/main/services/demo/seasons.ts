import { daysBetween, type IsoDate, isoWeekday, monthOf } from '@shared/calendar/iso-date';
import { CHANNELS, type ChannelPlan } from './cast';

/** January to December: a weak January and August, a strong autumn. */
const MONTH_FACTOR = [0.82, 0.95, 1, 1, 0.94, 0.96, 0.92, 0.85, 1.05, 1.07, 1.07, 0.96];
/** Monday to Friday. */
const WEEKDAY_FACTOR = [1.07, 1.05, 1.02, 0.97, 0.89, 0.6, 0.5];
const LEADS_PER_DAY = 39;
/** The advertising was turned up this many days ago: more leads, of a worse mix. */
export const TURN_DAYS_AGO = 77;
const TURN_GROWTH = 1.12;

/** The days by which the firm's habits are told. */
export interface Seasons {
  readonly today: IsoDate;
  readonly turnedOn: IsoDate;
}

export const REPEAT_SALES_PER_DAY = 0.9;
/** Deals of new customers: median in roubles and deviation of the logarithm; the mean is about 140 000. */
export const FIRST_SALE = { median: 120_000, sigma: 0.55 };
export const REPEAT_SALE = { median: 62_000, sigma: 0.5 };

/** Leads to be expected on a day of the given weight. */
export function expectedLeads(date: IsoDate, { today, turnedOn }: Seasons, weight: number): number {
  if (weight === 0) return 0;
  const season = MONTH_FACTOR[monthOf(date) - 1] ?? 1;
  const weekday = WEEKDAY_FACTOR[isoWeekday(date) - 1] ?? 1;
  const growth = date >= turnedOn ? TURN_GROWTH : 1 - 0.04 * (daysBetween(date, today) / 730);
  return LEADS_PER_DAY * season * weekday * growth * weight;
}

/** Share of the day's leads that come by the channel. */
export function channelMix(plan: ChannelPlan, date: IsoDate, { turnedOn }: Seasons): number {
  return date >= turnedOn ? plan.mixNow : plan.mixBefore;
}

function meanOf(sale: { readonly median: number; readonly sigma: number }): number {
  return sale.median * Math.exp(sale.sigma ** 2 / 2);
}

/** What a day brings on average by the firm's own habits: the ground on which its targets were set. */
export function expectedDay(
  date: IsoDate,
  seasons: Seasons,
  weight: number,
): { readonly leads: number; readonly customers: number; readonly deals: number; readonly revenue: number } {
  const leads = expectedLeads(date, seasons, weight);
  const conversion = CHANNELS.reduce((sum, plan) => sum + channelMix(plan, date, seasons) * plan.conversion, 0);
  const customers = leads * conversion;
  const repeats = REPEAT_SALES_PER_DAY * weight;
  return {
    leads,
    customers,
    deals: customers + repeats,
    revenue: customers * meanOf(FIRST_SALE) + repeats * meanOf(REPEAT_SALE),
  };
}
