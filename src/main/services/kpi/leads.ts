import type { IsoDate } from '@shared/calendar/iso-date';
import { eachDay } from '@shared/calendar/range';
import { countWorkingDays } from '@shared/calendar/working-calendar';
import type { KpiQuery } from '@shared/contract/inputs';
import type { LeadBreakdownRow, LeadDimension, LeadsView, LeadWeek } from '@shared/contract/views/leads';
import { WHOLE_BP } from '@shared/domain/fields';
import { computePeriodConversion } from '@shared/kpi/conversion/conversion';
import { recentWeeks } from '@shared/kpi/days/weekly-totals';
import { computeLeadRealism, type LeadRealism } from '@shared/kpi/leads/lead-realism';
import { computeLeadQuality, computeQualifiedBounds } from '@shared/kpi/leads/leads';
import { computeLeadWeeks } from '@shared/kpi/leads/leads-weeks';
import type { TargetBook } from '@shared/kpi/targets/target-resolution';
import { dailyTotals } from '../../store/facts/daily';
import { firstDayOf } from '../../store/facts/first-fact';
import { countLeadsByDay } from '../../store/facts/lead-groups';
import type { AppContext } from '../context';
import { buildFrame, type KpiFrame, lastElapsedDay, lastKnownDay, viewFrame } from './frame';
import { type LeadGroup, leadGroups, namesFor } from './lead-groups';
import { filteredProgress, targetBookOf } from './progress';

/**
 * Leads of a period: how many, how good, from where, on which pace, and whether the plan is realistic by the own
 * history. A lead counts in the period in which it was created. Throws `invalid-period`.
 */
export function leadsView(context: AppContext, query: KpiQuery & { readonly dimension: LeadDimension }): LeadsView {
  const frame = buildFrame(context, query);
  const book = targetBookOf(frame);
  const groups = leadGroups(frame, query.dimension);
  const { counts, won, before } = groups.total;
  const quality = computeLeadQuality(counts);
  const conversion = computePeriodConversion(won, counts.leads, benchmarkOf(frame));
  const progress = filteredProgress(frame, book, 'leads');
  return {
    ...viewFrame(frame),
    count: counts.leads,
    previousCount: before?.leads ?? null,
    progress,
    quality,
    qualifiedBounds: computeQualifiedBounds(quality),
    ...weeksOf(frame, book, query.dimension),
    dimension: query.dimension,
    breakdown: groups.rows.map(breakdownRow),
    conversion,
    realism: realismOf(frame, progress.target, progress.actual),
  };
}

/** The firm's conversion benchmark as a ratio. */
export function benchmarkOf({ settings }: KpiFrame): number {
  return settings.conversionBenchmarkBp / WHOLE_BP;
}

function breakdownRow({ key, name, counts, won, before }: LeadGroup): LeadBreakdownRow {
  return { key, name, counts: computeLeadQuality(counts), previousTotal: before?.leads ?? null, customers: won };
}

const WEEKS = 14;

/** The last weeks up to the end of the period (or today), whole weeks as far as they are known. */
function weeksOf(
  frame: KpiFrame,
  book: TargetBook,
  by: LeadDimension,
): { readonly weekSeries: LeadsView['weekSeries']; readonly weeks: readonly LeadWeek[] } {
  const { store, filter, settings, asOf, workingTime } = frame;
  const worked = workingTime.workWeight(filter.employeeId);
  const first = firstDayOf(store, 'leads', filter);
  const weeks = recentWeeks(lastKnownDay(frame), WEEKS, settings).filter((week) => first !== null && week.to >= first);
  const from = weeks[0]?.from;
  if (from === undefined) return { weekSeries: [], weeks: [] };
  const computed = computeLeadWeeks(weeks, countLeadsByDay(store, by, { from, to: asOf.date }, filter));
  const nameOf = namesFor(frame, by);
  // A plan is the firm's or a person's; beside the leads of one channel it would mislead.
  const planOf = (index: number) => {
    const week = weeks[index];
    if (week === undefined || filter.channelId !== null) return null;
    return book.resolve({ metric: 'leads', employeeId: filter.employeeId }, week)?.value ?? null;
  };
  return {
    weekSeries: computed.series.map(({ key, rest }) => ({ key, name: rest ? null : nameOf(key), rest })),
    weeks: computed.weeks.map((week, index) => ({
      ...week,
      workingDays: countWorkingDays(worked, week.range),
      plan: planOf(index),
    })),
  };
}

function realismOf(frame: KpiFrame, target: number | null, actual: number): LeadRealism {
  const { store, filter, weight, asOf, days } = frame;
  const first = firstDayOf(store, 'leads', filter);
  const last = lastElapsedDay({ asOf, period: { ...frame.period, to: asOf.date } });
  const known = first !== null && first <= last ? { from: first, to: last } : null;
  return computeLeadRealism({
    target,
    actual,
    remainingDays: days.filter((day) => !day.elapsed && day.weight > 0).length,
    history: known === null ? [] : eachDay(known).map((date) => ({ date, weight: weight(date), elapsed: true })),
    leadsByDay: known === null ? NO_LEADS : dailyTotals(store, 'leads', known, filter),
  });
}

const NO_LEADS: ReadonlyMap<IsoDate, number> = new Map();
