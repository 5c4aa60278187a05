import type { TargetMetric } from '@shared/domain/entities';
import { computeUsualDay, recentWorkingDays, type UsualDay } from '@shared/kpi/days/usual-day';
import { recentFullWeeks, weeklyTotals } from '@shared/kpi/days/weekly-totals';
import { dailyTotals } from '../../store/facts/daily';
import { firstDayOf } from '../../store/facts/first-fact';
import { type KpiFrame, lastElapsedDay, lastKnownDay } from './frame';

const SPARK_WEEKS = 12;

export interface RecentHistory {
  /** The usual and best of the last 60 working days; `null` without facts. */
  readonly usual: UsualDay | null;
  /** Sums of the last 12 full weeks, oldest first. */
  readonly weekly: readonly number[];
}

/** The own history behind the day on which the period is seen, under the frame's filters. */
export function recentHistory(frame: KpiFrame, metric: TargetMetric): RecentHistory {
  const { store, filter, settings, weight } = frame;
  const last = lastElapsedDay(frame);
  const lastKnown = lastKnownDay(frame);
  const first = firstDayOf(store, metric, filter);
  if (first === null || first > lastKnown) return { usual: null, weekly: [] };
  const workingDays = recentWorkingDays(last, first, weight);
  const weeks = recentFullWeeks(last, SPARK_WEEKS, settings, weight);
  const from = [workingDays.at(-1), weeks[0]?.from, lastKnown].filter((date) => date !== undefined).sort()[0] ?? last;
  const totals = dailyTotals(store, metric, { from, to: lastKnown }, filter);
  return { usual: computeUsualDay(workingDays, totals), weekly: weeklyTotals(weeks, totals, first) };
}
