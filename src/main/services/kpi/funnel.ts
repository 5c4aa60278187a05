import { addDays, type DateRange, daysBetween } from '@shared/calendar/iso-date';
import { rangeDays } from '@shared/calendar/range';
import type { FunnelStep } from '@shared/contract/views/path';
import type { Stage } from '@shared/domain/stage';
import { lastRipeDay } from '@shared/kpi/conversion/conversion-horizon';
import {
  compareStep,
  computeStageFunnel,
  countStages,
  isEntry,
  type StepCounts,
  type WayCell,
} from '@shared/kpi/conversion/stage-funnel';
import { countFunnel, type FunnelCounts } from '../../store/facts/conversions';
import { listWayCells } from '../../store/facts/ways';
import { type KpiFrame, lastKnownDay } from './frame';

/** How far ripe leads came, now and in the period compared with (`null`: nothing is compared). */
export interface FunnelPair {
  readonly range: DateRange;
  readonly ways: readonly WayCell[];
  /** By the firm's own stages; `null`: it has none, or no lead passed one. */
  readonly byStage: StagePath | null;
  /** By quality. */
  readonly now: FunnelCounts;
  readonly before: FunnelCounts | null;
}

export interface StagePath {
  /** Between all leads and customers. */
  readonly stages: readonly Stage[];
  readonly now: StepCounts;
  readonly before: StepCounts | null;
}

/**
 * The funnel looks at ripe leads only. Its range has the length of the period as far as it has passed and ends with the
 * last ripe day or the period's end, whichever is earlier: for a running period it lies back by the horizon. The range
 * compared with lies as far back as the period compared with.
 */
export function funnelPair(frame: KpiFrame, horizonDays: number, stages: readonly Stage[]): FunnelPair {
  const { store, period, known, comparison, asOf, filter } = frame;
  const ripe = lastRipeDay(asOf, horizonDays);
  const last = lastKnownDay(frame);
  const to = ripe < last ? ripe : last;
  const range = { from: addDays(to, 1 - rangeDays(known ?? period)), to };
  const rangeBefore = comparison === null ? null : shift(range, daysBetween(period.from, comparison.from));
  const question = { horizonDays, seenOn: asOf.date, entryStageId: stages[0]?.id ?? null };
  const ways = listWayCells(store, range, question, filter);
  const passed = ways.some(({ furthest }) => furthest !== null);
  const waysBefore = passed && rangeBefore !== null ? listWayCells(store, rangeBefore, question, filter) : null;
  return {
    range,
    ways,
    byStage: passed ? stagePath(stages, ways, waysBefore) : null,
    now: countFunnel(store, range, question, filter),
    before: rangeBefore === null ? null : countFunnel(store, rangeBefore, question, filter),
  };
}

function shift(range: DateRange, days: number): DateRange {
  return { from: addDays(range.from, days), to: addDays(range.to, days) };
}

/** A first stage in which every lead stands from the start is the lead itself, no step. */
function stagePath(
  stages: readonly Stage[],
  ways: readonly WayCell[],
  waysBefore: readonly WayCell[] | null,
): StagePath {
  const count = (cells: readonly WayCell[], shown: readonly Stage[]) =>
    countStages(
      cells,
      shown.map(({ position }) => position),
    );
  const counts = [ways, ...(waysBefore ? [waysBefore] : [])].map((cells) => count(cells, stages));
  const shown = counts.every(isEntry) ? stages.slice(1) : stages;
  return { stages: shown, now: count(ways, shown), before: waysBefore && count(waysBefore, shown) };
}

/** The steps by the firm's stages; where it has none, or no lead passed one, by what is known of each lead. */
export function funnelSteps({ byStage, now, before }: FunnelPair): FunnelStep[] {
  if (byStage === null) return qualitySteps(now, before);
  const last = byStage.now.length - 1;
  return computeStageFunnel(byStage.now, byStage.before).map((step, index): FunnelStep => {
    const stage = byStage.stages[index - 1];
    const kind = index === 0 ? 'lead' : index === last ? 'customer' : 'stage';
    return { ...step, kind, stageId: stage?.id ?? null, name: stage?.name ?? null };
  });
}

/**
 * The count of customers is that of all ripe leads; its rate is of the qualified ones, for a lead may be won without ever
 * having been assessed.
 */
function qualitySteps(now: FunnelCounts, before: FunnelCounts | null): FunnelStep[] {
  const pairs = qualityPairs(now);
  const earlier = before && qualityPairs(before);
  const missingOf = (counts: FunnelCounts | null) => (counts?.leads === 0 ? 'no-ripe-leads' : 'no-assessed-leads');
  const missing = [missingOf(now), missingOf(before)] as const;
  return (['lead', 'assessed', 'qualified', 'customer'] as const).map((kind) => ({
    kind,
    stageId: null,
    name: null,
    count: { lead: now.leads, customer: now.won, assessed: now.assessed, qualified: now.qualified }[kind],
    ...(kind === 'lead'
      ? compareStep(null, null, { tests: 1 })
      : compareStep(pairs[kind], earlier?.[kind] ?? null, { tests: 3, missing })),
  }));
}

function qualityPairs(counts: FunnelCounts) {
  return {
    assessed: { successes: counts.assessed, trials: counts.leads },
    qualified: { successes: counts.qualified, trials: counts.assessed },
    customer: { successes: counts.qualifiedWon, trials: counts.qualified },
  };
}
