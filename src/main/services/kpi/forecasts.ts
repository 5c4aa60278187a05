import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, sameYearAgo, shiftPeriod } from '@shared/calendar/period';
import { eachDay, rangeDays } from '@shared/calendar/range';
import type { Forecasts, PipelineForecast, SeasonalForecast } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { type DayTotals, sumTotals } from '@shared/kpi/days/day-totals';
import { NOTHING_OF, unitOfMetric } from '@shared/kpi/metric';
import type { NoData, NoDataReason } from '@shared/kpi/results';
import { type RangedForecast, reasonNotRunning } from '@shared/kpi/targets/forecast';
import { chooseLeading, type Leading, type SeasonalBasis } from '@shared/kpi/targets/leading-forecast';
import { computePipelineForecast, computeStageChances, type StageHistory } from '@shared/kpi/targets/pipeline-forecast';
import {
  computeSeasonalForecast,
  type EarlierPeriod,
  MIN_PERIODS_FOR_RANGE,
  meanShare,
  totalAtShare,
} from '@shared/kpi/targets/seasonal-forecast';
import { dailyTotals } from '../../store/facts/daily';
import { firstDayOf } from '../../store/facts/first-fact';
import { countStageHistory, listOpenLeads } from '../../store/facts/pipeline';
import type { KpiFrame } from './frame';

/** One metric of the frame's subject, of which the end of the period is asked. */
export interface Foreseen {
  readonly metric: TargetMetric;
  readonly target: number | null;
  readonly totals: DayTotals;
  readonly runRate: RangedForecast | NoData;
}

/** The forecast that speaks for the metric, on whichever page. */
export function leadingForecast(frame: KpiFrame, foreseen: Foreseen): Leading {
  return leadOf(frame, foreseen, seasonalForecast(frame, foreseen));
}

/** All ways to look ahead, side by side. */
export function listForecasts(frame: KpiFrame, foreseen: Foreseen): Forecasts {
  const seasonal = seasonalForecast(frame, foreseen);
  const { way, why } = leadOf(frame, foreseen, seasonal);
  return {
    leading: way,
    why,
    runRate: foreseen.runRate,
    seasonal: seasonal.forecast,
    pipeline: pipelineForecast(frame, foreseen),
  };
}

interface Seasonal {
  readonly forecast: SeasonalForecast | NoData;
  readonly basis: SeasonalBasis;
}

function leadOf({ workingTime, period }: KpiFrame, { runRate }: Foreseen, { forecast, basis }: Seasonal): Leading {
  return chooseLeading(runRate, forecast, basis, workingTime.paceBasis(period));
}

function seasonalForecast(frame: KpiFrame, { metric, target, totals }: Foreseen): Seasonal {
  const { basis, periods } = comparablePeriods(frame, metric);
  const known = sumTotals(totals, frame.known);
  const forecast = computeSeasonalForecast({
    unit: unitOfMetric(metric),
    target,
    elapsed: sumTotals(totals, frame.elapsed),
    actual: known,
    earlier: periods.map((period) => lookBack(frame, metric, period)),
    against: reasonAgainst(frame, metric, known),
  });
  return { basis, forecast: 'mid' in forecast ? { ...forecast, basis } : forecast };
}

/** What a seasonal forecast divides by: the usual share by now, of so many earlier periods; `null`: there is none. */
export function usualShareOf(
  frame: KpiFrame,
  metric: TargetMetric,
): { readonly share: number | null; readonly elapsed: number; readonly periods: number } {
  const { periods } = comparablePeriods(frame, metric);
  const earlier = periods.map((period) => lookBack(frame, metric, period)).filter(({ total }) => total > 0);
  const { store, elapsed, filter } = frame;
  return {
    share: earlier.length === 0 ? null : meanShare(earlier),
    elapsed: elapsed === null ? 0 : sumTotals(dailyTotals(store, metric, elapsed, filter), elapsed),
    periods: earlier.length,
  };
}

/** Leads that reached a stage (`null`: that came) as long ago as the period still lasts, and those won in that time. */
export function stageHistoryOf({ store, asOf, period }: KpiFrame, stageId: Id | null): StageHistory {
  return countStageHistory(store, stageId, asOf.date, daysLeftOf({ asOf, period }));
}

/** While the day runs it can still bring deals. */
function daysLeftOf({ asOf, period }: Pick<KpiFrame, 'asOf' | 'period'>): number {
  return daysBetween(asOf.date, period.to) + (asOf.closed ? 0 : 1);
}

function reasonAgainst({ days }: KpiFrame, metric: TargetMetric, known: number): NoDataReason | null {
  return reasonNotRunning(days) ?? (known === 0 ? NOTHING_OF[metric] : null);
}

const MOST_YEARS = 5;
const MOST_RECENT = 8;

/**
 * The same period of earlier years where there are three of them; else the periods just before, for what is shared by
 * all of them (a rush towards the end); else what there is.
 */
function comparablePeriods(frame: KpiFrame, metric: TargetMetric): { basis: SeasonalBasis; periods: Period[] } {
  const first = firstDayOf(frame.store, metric, frame.filter);
  const sameSeason = listEarlier(frame, first, MOST_YEARS, (period) => sameYearAgo(period, frame.settings));
  if (sameSeason.length >= MIN_PERIODS_FOR_RANGE) return { basis: 'same-season', periods: sameSeason };
  const recent = listEarlier(frame, first, MOST_RECENT, (period) => shiftPeriod(period, -1, frame.settings));
  if (recent.length >= MIN_PERIODS_FOR_RANGE || sameSeason.length === 0) return { basis: 'recent', periods: recent };
  return { basis: 'same-season', periods: sameSeason };
}

/** Periods before this one, the last first, as long as they were recorded from their first tenth on. */
function listEarlier(
  { period }: KpiFrame,
  first: IsoDate | null,
  most: number,
  before: (period: Period) => Period,
): Period[] {
  const earlier: Period[] = [];
  let next = before(period);
  while (first !== null && earlier.length < most && first <= addDays(next.from, Math.floor(rangeDays(next) / 10))) {
    earlier.push(next);
    next = before(next);
  }
  return earlier;
}

/** By weights without a season: the season is what is looked for. */
function lookBack(frame: KpiFrame, metric: TargetMetric, period: Period): EarlierPeriod {
  const weight = frame.workingTime.plainWeight(frame.filter.employeeId);
  const days = eachDay(period).map((date) => ({ date, weight: weight(date), elapsed: true }));
  return totalAtShare(days, dailyTotals(frame.store, metric, period, frame.filter), elapsedShare(frame, weight));
}

function elapsedShare({ days }: KpiFrame, weight: (date: IsoDate) => number): number {
  let [elapsed, all] = [0, 0];
  for (const day of days) {
    all += weight(day.date);
    if (day.elapsed) elapsed += weight(day.date);
  }
  return all === 0 ? 0 : elapsed / all;
}

/** `null`: open leads say nothing about this metric. */
function pipelineForecast(frame: KpiFrame, { metric, target, totals }: Foreseen): PipelineForecast | NoData | null {
  if (metric !== 'revenue' && metric !== 'sales') return null;
  const { store, asOf, filter, days } = frame;
  const against = reasonNotRunning(days);
  if (against !== null) return { status: 'no-data', reason: against };
  const open = listOpenLeads(store, asOf.date, filter);
  const priced = metric === 'sales' ? open : open.filter((lead) => lead.expectedMinor !== null);
  const history = (stageId: string | null) => stageHistoryOf(frame, stageId);
  const stages = [...new Set(priced.map((lead) => lead.stageId))].filter((stageId) => stageId !== null);
  const chances = computeStageChances(history(null), stages.map(history));
  if ('status' in chances) return chances;
  const deals = priced.map((lead) => ({
    amount: metric === 'sales' ? 1 : (lead.expectedMinor ?? 0),
    ...(chances.get(lead.stageId) ?? { chance: 0, n: 0 }),
  }));
  const forecast = computePipelineForecast({
    unit: unitOfMetric(metric),
    target,
    actual: sumTotals(totals, frame.known),
    deals,
    against: null,
  });
  if ('status' in forecast) return forecast;
  return {
    ...forecast,
    open: deals.reduce((sum, { amount }) => sum + amount, 0),
    unpriced: open.length - priced.length,
  };
}
