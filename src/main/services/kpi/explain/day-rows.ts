import type { DayFactRow } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import type { DayTotals, WeightedDay } from '@shared/kpi/days/day-totals';
import { recentWorkingDays } from '@shared/kpi/days/usual-day';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { dailyTotals } from '../../../store/facts/daily';
import { firstDayOf } from '../../../store/facts/first-fact';
import { daysOf, type KpiFrame, lastElapsedDay } from '../frame';

type DaySet = RowSetOf<'days'>;

/** Days, the newest first. */
export function listDayRows(frame: KpiFrame, set: DaySet): DayFactRow[] {
  const days = pickDays(frame, set).filter((day) => set.until === null || day.date <= set.until);
  const totals = totalsOf(frame, set, days);
  return days
    .map((day): DayFactRow => {
      const weight = set.measure === 'plain' ? (day.plain ?? day.weight) : day.weight;
      const value = totals === null ? (set.measure === 'one' ? 1 : weight) : (totals.get(day.date) ?? 0);
      return { kind: 'day', date: day.date, weight, elapsed: day.elapsed, value };
    })
    .reverse();
}

/** Oldest first. */
function pickDays(frame: KpiFrame, { which, employeeId, measure }: DaySet): readonly WeightedDay[] {
  const days = daysOf(frame, employeeId ?? frame.filter.employeeId);
  switch (which) {
    case 'all':
      return days.filter((day) => day.weight > 0);
    case 'elapsed':
      return days.filter((day) => day.elapsed && day.weight > 0);
    case 'remaining':
      return days.filter((day) => !day.elapsed && day.weight > 0);
    case 'off':
      return days.filter((day) => day.weight === 0);
    case 'recent': {
      const metric = isOfItself(measure) ? 'revenue' : measure;
      const first = firstDayOf(frame.store, metric, frame.filter);
      if (first === null) return [];
      return recentWorkingDays(lastElapsedDay(frame), first, frame.weight)
        .map((date) => ({ date, weight: frame.weight(date), elapsed: true }))
        .reverse();
    }
    default:
      return assertNever(which);
  }
}

function isOfItself(measure: DaySet['measure']): measure is 'weight' | 'plain' | 'one' {
  return measure === 'weight' || measure === 'plain' || measure === 'one';
}

/** What the days brought; `null`: they are measured by themselves. */
function totalsOf(frame: KpiFrame, { measure }: DaySet, days: readonly WeightedDay[]): DayTotals | null {
  if (isOfItself(measure)) return null;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return new Map();
  const to = last.date < frame.asOf.date ? last.date : frame.asOf.date;
  return to < first.date ? new Map() : dailyTotals(frame.store, measure, { from: first.date, to }, frame.filter);
}
