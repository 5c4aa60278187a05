import type { LeadBreakdownRow } from '@shared/contract/views/leads';
import type { PersonRow } from '@shared/contract/views/people';
import { recentWorkingDays } from '@shared/kpi/days/usual-day';
import { MIN_WORKED_DAYS } from '@shared/kpi/targets/pace';
import {
  type Attention,
  type AttentionChannel,
  type AttentionPerson,
  computeAttention,
} from '@shared/kpi/today/attention';
import { firstDayOf } from '../../store/facts/first-fact';
import { type KpiFrame, lastElapsedDay } from './frame';
import type { TodayParts } from './today-tiles';

/** What of these figures wants attention, each with its evidence. */
export function attentionOf(frame: KpiFrame, parts: Omit<TodayParts, 'cost'>): Attention[] {
  const { pace, leads, people } = parts;
  const { target } = pace.progress;
  const personal = people.personalTargetsSum;
  // The gap is the firm's; a person's own target has none.
  const comparable = frame.filter.employeeId === null && target !== null && personal !== null;
  return computeAttention({
    hasTarget: target !== null,
    hasHistory: hasHistory(frame),
    started: frame.days.some((day) => day.elapsed && day.weight > 0),
    leads: leads.count,
    unassessed: leads.quality.unassessed,
    qualifiedBounds: leads.qualifiedBounds,
    channels: channelsOf(parts),
    persons: frame.filter.employeeId === null ? people.rows.map(personOf) : [],
    personalGapMinor: comparable ? target - personal : null,
    targetMinor: target,
  });
}

function hasHistory(frame: KpiFrame): boolean {
  const first = firstDayOf(frame.store, 'revenue', frame.filter);
  if (first === null) return false;
  return recentWorkingDays(lastElapsedDay(frame), first, frame.weight, MIN_WORKED_DAYS).length >= MIN_WORKED_DAYS;
}

function channelsOf({ leads, conversion }: Omit<TodayParts, 'cost'>): AttentionChannel[] {
  return conversion.breakdown.map((row) => {
    const mix = leads.breakdown.find((each) => each.key === row.key);
    return {
      channelId: row.key,
      channelName: row.name,
      customers: row.cell.successes,
      leads: row.cell.trials,
      verdict: row.cell.verdict,
      shareNow: leads.count === 0 ? 0 : row.cell.trials / leads.count,
      shareBefore: shareBefore(mix, leads.previousCount),
    };
  });
}

function shareBefore(row: LeadBreakdownRow | undefined, previousCount: number | null): number | null {
  if (!previousCount || !row || row.previousTotal === null) return null;
  return row.previousTotal / previousCount;
}

function personOf(row: PersonRow): AttentionPerson {
  const { progress } = row;
  return {
    employeeId: row.employeeId,
    employeeName: row.name,
    deviationMinor: progress.deviation,
    deviationDays: progress.deviationDays,
    deals: row.deals,
    averageDealMinor: row.deals === 0 ? null : Math.round(progress.actual / row.deals),
    proven: progress.proven,
    rampUp: row.rampUp,
  };
}
