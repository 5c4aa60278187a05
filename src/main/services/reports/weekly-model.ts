import { addDays, type DateRange, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, periodContaining, shiftPeriod } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import { countWorkingDays, type DayWeight, sumWeights } from '@shared/calendar/working-calendar';
import type { KpiQuery } from '@shared/contract/inputs';
import type { TargetProgress } from '@shared/contract/views/common';
import type { WeeklyReportModel, WeekNeed } from '@shared/contract/views/reports';
import type { TodayView } from '@shared/contract/views/today';
import type { Settings } from '@shared/domain/settings';
import { recentWeeks, weeklyTotals } from '@shared/kpi/days/weekly-totals';
import type { AsOf } from '@shared/kpi/results';
import { median } from 'simple-statistics';
import { dailyTotals } from '../../store/facts/daily';
import { EVERYTHING } from '../../store/facts/fact-filter';
import { firstDayOf } from '../../store/facts/first-fact';
import { readSettings } from '../../store/settings';
import type { Store } from '../../store/store';
import { listTargetVersions } from '../../store/targets';
import type { AppContext } from '../context';
import { conversionView } from '../kpi/conversion';
import { costSummary } from '../kpi/cost-basis';
import { customView } from '../kpi/custom';
import { asOfNow } from '../kpi/frame';
import { leadsView } from '../kpi/leads';
import { pathView } from '../kpi/path';
import { peopleView } from '../kpi/people';
import { targetsView } from '../kpi/targets';
import { todayView } from '../kpi/today';
import { readWorkingTime } from '../working-time';

/** Weeks behind "usual" and "best". */
const HISTORY_WEEKS = 14;

/**
 * Gathers the report of the week in which `date` lies. Its figures are those of the week's end; while the week runs,
 * of today. `today` stands in for the clock and counts as closed.
 */
export function weeklyModel(context: AppContext, date: IsoDate, today: IsoDate | null): WeeklyReportModel {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const now: AsOf = today === null ? asOfNow(context, settings) : { date: today, closed: true };
  const week = periodContaining('week', date, settings);
  const running = week.to > now.date || (week.to === now.date && !now.closed);
  const asOf: AsOf = running ? now : { date: week.to, closed: true };
  const quarter = periodContaining('quarter', asOf.date < week.from ? week.from : asOf.date, settings);
  const { calendar, plainWeight } = readWorkingTime(store, settings, asOf.date);
  const nextWeek = shiftPeriod(week, 1, settings);
  const ask = queryAt(asOf, running && today === null);
  const seen = todayView(context, ask(quarter));
  const weekLeads = leadsView(context, { ...ask(week), dimension: 'channel' });
  const conversion = conversionView(context, { ...ask(quarter), dimension: 'channel' });
  return {
    firmName: settings.firmName,
    number: Number(week.key.slice(-2)),
    planVersion: planVersion(store, quarter.key, asOf.date),
    week: workingPart(week, calendar.weight),
    workingDays: countWorkingDays(calendar.weight, week),
    asOf,
    running,
    madeAtEpochMs: context.clock.nowEpochMs(),
    weekRows: targetsView(context, { ...ask(week), metric: 'revenue' }).firmRows,
    previousWeekRows: previousRows(context, shiftPeriod(week, -1, settings), weekLeads.comparison),
    quarter: seen,
    quarterRows: targetsView(context, { ...ask(quarter), metric: 'revenue' }).firmRows,
    weekLeads,
    leads: leadsView(context, { ...ask(quarter), dimension: 'channel' }),
    conversion,
    people: peopleView(context, { ...ask(quarter), metric: 'revenue' }),
    cost: costSummary(context, ask(quarter)),
    custom: customView(context, ask(quarter)).kpis,
    levers: pathView(context, ask(quarter)).advice.map(({ lever }) => lever),
    nextWeek: workingPart(nextWeek, calendar.weight),
    needs: needsOf(store, settings, { seen, quarter, nextWeek, asOf, running, weight: plainWeight(null) }),
  };
}

/** How often the firm's revenue of that quarter had been planned by that day. */
function planVersion(store: Store, quarterKey: string, on: IsoDate): number {
  return listTargetVersions(store).filter(
    ({ metric, employeeId, periodKey, validFrom }) =>
      metric === 'revenue' && employeeId === null && periodKey === quarterKey && validFrom <= on,
  ).length;
}

/**
 * The week before; while this week runs, the part of it with as many working days as have elapsed here, the same part
 * with which the week's leads are compared. Nothing before the first day is over, or before there are any facts.
 */
function previousRows(context: AppContext, previous: Period, comparison: Period | null): readonly TargetProgress[] {
  if (comparison === null) return [];
  const ask = queryAt({ date: comparison.to, closed: true }, false);
  return targetsView(context, { ...ask(previous), metric: 'revenue' }).firmRows;
}

/** While the week runs by the clock, "today" is left to it, so that an open day does not count as elapsed. */
function queryAt(asOf: AsOf, byClock: boolean): (period: Period) => KpiQuery {
  return ({ key }) => ({
    period: key,
    compare: 'previous',
    employeeId: null,
    channelId: null,
    ...(byClock ? {} : { today: asOf.date }),
  });
}

/** First to last working day; the whole week where it has none. */
function workingPart(week: Period, weight: DayWeight): DateRange {
  let from = week.from;
  let to = week.to;
  while (from < to && weight(from) === 0) from = addDays(from, 1);
  while (to > from && weight(to) === 0) to = addDays(to, -1);
  return weight(from) === 0 ? { from: week.from, to: week.to } : { from, to };
}

interface NeedsFrame {
  readonly seen: TodayView;
  readonly quarter: Period;
  readonly nextWeek: Period;
  readonly asOf: AsOf;
  readonly running: boolean;
  /** The firm's, without a season: needs are of an average day. */
  readonly weight: DayWeight;
}

/** What every remaining day of the quarter needs, over the days that the next week still has in it. */
function needsOf(store: Store, settings: Settings, frame: NeedsFrame): WeekNeed[] {
  const days = sumWeights(frame.weight, intersectRanges(frame.nextWeek, frame.quarter));
  return frame.seen.needs.map(({ metric, needed }) => ({
    metric,
    needed: needed.status === 'ok' && days > 0 ? needed.value * days : null,
    ...usualWeek(store, settings, metric, frame),
  }));
}

/** Median and best of the last full weeks. */
function usualWeek(
  store: Store,
  settings: Settings,
  metric: WeekNeed['metric'],
  { asOf, running }: NeedsFrame,
): Pick<WeekNeed, 'usual' | 'best'> {
  const lastFull = running ? addDays(asOf.date, -7) : asOf.date;
  const weeks = recentWeeks(lastFull, HISTORY_WEEKS, settings);
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return { usual: null, best: null };
  const totals = dailyTotals(store, metric, { from: first.from, to: last.to }, EVERYTHING);
  const sums = weeklyTotals(weeks, totals, firstDayOf(store, metric, EVERYTHING));
  return sums.length === 0 ? { usual: null, best: null } : { usual: median(sums), best: Math.max(...sums) };
}
