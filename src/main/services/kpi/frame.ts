import { addDays, type DateRange, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, parsePeriod, previousPeriod, sameYearAgo } from '@shared/calendar/period';
import { clipToElapsed, clipToKnown, eachDay } from '@shared/calendar/range';
import { countWorkingDays, type DayWeight } from '@shared/calendar/working-calendar';
import type { KpiQuery } from '@shared/contract/inputs';
import type { ViewFrame } from '@shared/contract/views/common';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import type { Settings } from '@shared/domain/settings';
import type { WeightedDay } from '@shared/kpi/days/day-totals';
import type { AsOf } from '@shared/kpi/results';
import type { FactFilter } from '../../store/facts/fact-filter';
import { firstFactDay } from '../../store/facts/first-fact';
import { readSettings } from '../../store/settings';
import type { Store } from '../../store/store';
import type { AppContext } from '../context';
import { readWorkingTime, type WorkingTime } from '../working-time';

/** What every KPI service starts from: which figures, seen when, by which calendar. */
export interface KpiFrame {
  readonly store: Store;
  readonly settings: Settings;
  readonly workingTime: WorkingTime;
  /** Weight of a day in the pace line of the firm, or of the person to whom the figures are narrowed. */
  readonly weight: DayWeight;
  readonly period: Period;
  /** Every day of the period with that weight. */
  readonly days: readonly WeightedDay[];
  readonly asOf: AsOf;
  /** Days of the period whose facts count (the running one among them); `null`: none yet. */
  readonly known: DateRange | null;
  /** Days of the period that have elapsed; an unclosed running day has not. */
  readonly elapsed: DateRange | null;
  /** The period compared with, cut to the same elapsed part. Keeps its own kind and key. */
  readonly comparison: Period | null;
  readonly filter: FactFilter;
  /** The first day with any record of the store; `null`: there is none. */
  readonly recordedFrom: IsoDate | null;
}

export type FrameQuery = Pick<KpiQuery, 'period' | 'compare' | 'employeeId' | 'channelId' | 'today'>;

/**
 * Throws `invalid-period`. Facts dated after `asOf.date` never count, whoever asks.
 *
 * @param assumed working time other than the store's, to see what a change of days would do
 */
export function buildFrame(context: AppContext, query: FrameQuery, assumed?: WorkingTime): KpiFrame {
  const store = context.past ?? context.workspace.store;
  const settings = readSettings(store);
  const period = parsePeriod(query.period, settings);
  if (period === null) throw new AppError('validation', 'invalid-period', { period: query.period });
  const asOf: AsOf = query.today === undefined ? asOfNow(context, settings) : { date: query.today, closed: true };
  const workingTime = assumed ?? readWorkingTime(store, settings, asOf.date);
  const weight = workingTime.paceWeightIn(period, query.employeeId);
  const elapsed = clipToElapsed(period, asOf);
  const recordedFrom = firstFactDay(store);
  return {
    store,
    settings,
    workingTime,
    weight,
    period,
    days: weighDays(period, elapsed, weight, workingTime.plainWeight(query.employeeId)),
    asOf,
    known: clipToKnown(period, asOf),
    elapsed,
    // The same stretch of time for everyone: leave does not move what a person is compared with.
    comparison: comparisonOf({ settings, period, elapsed, recordedFrom }, workingTime.paceWeight(null), query.compare),
    filter: { employeeId: query.employeeId, channelId: query.channelId },
    recordedFrom,
  };
}

/** Today by the machine's clock; whether it already counts as elapsed is the firm's choice. */
export function asOfNow(context: AppContext, settings: Settings): AsOf {
  return { date: context.clock.today(), closed: isTodayClosed(settings, context.clock.hourOfDay()) };
}

/** @param hour of the local day, 0–24 */
function isTodayClosed(settings: Settings, hour: number): boolean {
  if (settings.todayCounts === 'after-close') return hour >= settings.dayCloseHour;
  return settings.todayCounts === 'always';
}

/** What the answer says about itself. */
export function viewFrame(frame: KpiFrame): ViewFrame {
  const { period, days, asOf, comparison, settings, workingTime } = frame;
  const working = days.filter((day) => day.weight > 0);
  const passed = working.filter((day) => day.elapsed).length;
  return {
    period,
    asOf,
    currencyCode: settings.currencyCode,
    comparison,
    workingDays: { elapsed: passed, total: working.length, remaining: working.length - passed },
    paceBasis: workingTime.paceBasis(period),
  };
}

/** The last day that has elapsed, within the period; before its start the day on which it is seen from. */
export function lastElapsedDay({ period, asOf }: Pick<KpiFrame, 'period' | 'asOf'>): IsoDate {
  const last = asOf.closed ? asOf.date : addDays(asOf.date, -1);
  return last < period.to ? last : period.to;
}

/** The last day whose facts count, within the period; before its start the day on which it is seen from. */
export function lastKnownDay({ period, asOf }: Pick<KpiFrame, 'period' | 'asOf'>): IsoDate {
  return asOf.date < period.to ? asOf.date : period.to;
}

/** The days of the period as they weigh for a person (`null`: for the firm), whatever the frame is narrowed to. */
export function daysOf(
  { workingTime, weight, days, period, elapsed }: KpiFrame,
  employeeId: Id | null,
): readonly WeightedDay[] {
  const own = workingTime.paceWeightIn(period, employeeId);
  return own === weight ? days : weighDays(period, elapsed, own, workingTime.plainWeight(employeeId));
}

function weighDays(period: Period, elapsed: DateRange | null, weight: DayWeight, plain: DayWeight): WeightedDay[] {
  return eachDay(period).map((date) => ({
    date,
    weight: weight(date),
    ...(plain !== weight && { plain: plain(date) }),
    elapsed: elapsed !== null && date <= elapsed.to,
  }));
}

type Compared = Pick<KpiFrame, 'settings' | 'period' | 'elapsed' | 'recordedFrom'>;

function comparisonOf(frame: Compared, weight: DayWeight, compare: KpiQuery['compare']): Period | null {
  const { settings, period, elapsed, recordedFrom: first } = frame;
  if (compare === 'none' || elapsed === null) return null;
  if (first === null || first >= period.from) return null;
  const whole = compare === 'previous' ? previousPeriod(period, settings) : sameYearAgo(period, settings);
  const cut = elapsed.to === period.to ? whole : cutToElapsed(whole, weight, elapsed);
  return cut.to < first ? null : cut;
}

/** As many working days as have elapsed here, and the days off behind them where this period has had its own. */
function cutToElapsed(whole: Period, weight: DayWeight, elapsed: DateRange): Period {
  const passed = countWorkingDays(weight, elapsed);
  const endsOff = weight(elapsed.to) === 0;
  let to = addDays(whole.from, -1);
  let counted = 0;
  for (const date of eachDay(whole)) {
    if (weight(date) > 0) counted += 1;
    if (counted > passed || (counted === passed && weight(date) === 0 && !endsOff)) break;
    to = date;
  }
  return { ...whole, to: to < whole.from ? whole.from : to };
}
