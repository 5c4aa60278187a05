import { addDays, type DateRange, daysBetween } from '@shared/calendar/iso-date';
import { rangeDays } from '@shared/calendar/range';
import type { FunnelStep } from '@shared/contract/views/conversion';
import { lastRipeDay } from '@shared/kpi/conversion-horizon';
import type { Figure, NoDataReason } from '@shared/kpi/results';
import { computeRate } from '@shared/stats/wilson';
import { countFunnel, type FunnelCounts } from '../../store/facts/conversions';
import { type KpiFrame, lastKnownDay } from './frame';

/** How far ripe leads came, now and in the period compared with. */
export interface FunnelPair {
  readonly range: DateRange;
  readonly now: FunnelCounts;
  /** `null`: nothing is compared. */
  readonly before: FunnelCounts | null;
}

/**
 * The funnel looks at ripe leads only. Its range has the length of the period as far as it has passed and ends with the
 * last ripe day or the period's end, whichever is earlier: for a running period it lies back by the horizon. The range
 * compared with lies as far back as the period compared with.
 */
export function funnelPair(frame: KpiFrame, horizonDays: number): FunnelPair {
  const { store, period, known, comparison, asOf, filter } = frame;
  const ripe = lastRipeDay(asOf, horizonDays);
  const last = lastKnownDay(frame);
  const to = ripe < last ? ripe : last;
  const range = { from: addDays(to, 1 - rangeDays(known ?? period)), to };
  const question = { horizonDays, seenOn: asOf.date };
  const back = comparison === null ? null : -daysBetween(comparison.from, period.from);
  return {
    range,
    now: countFunnel(store, range, question, filter),
    before: back === null ? null : countFunnel(store, shift(range, back), question, filter),
  };
}

function shift(range: DateRange, days: number): DateRange {
  return { from: addDays(range.from, days), to: addDays(range.to, days) };
}

/**
 * Stage conversion = reached the stage / reached the one before (definitions.md). The count of customers is that of all
 * ripe leads; its rate is of the qualified ones, for a lead may be won without ever having been assessed.
 */
export function funnelSteps({ now, before }: FunnelPair): FunnelStep[] {
  const rates = { now: stepRates(now), before: before && stepRates(before) };
  return [
    { stage: 'lead', count: now.leads, rate: null, previousRate: null },
    ...(['assessed', 'qualified', 'customer'] as const).map((stage) => ({
      stage,
      count: stage === 'customer' ? now.won : now[stage],
      rate: rates.now[stage],
      previousRate: rates.before === null ? null : rates.before[stage],
    })),
  ];
}

function stepRates(counts: FunnelCounts): Readonly<Record<'assessed' | 'qualified' | 'customer', Figure>> {
  const reason: NoDataReason = counts.leads === 0 ? 'no-ripe-leads' : 'no-assessed-leads';
  return {
    assessed: computeRate(counts.assessed, counts.leads, 'no-ripe-leads'),
    qualified: computeRate(counts.qualified, counts.assessed, reason),
    customer: computeRate(counts.qualifiedWon, counts.qualified, reason),
  };
}
