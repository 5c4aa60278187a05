import type { DateRange } from '@shared/calendar/iso-date';
import type { KpiQuery } from '@shared/contract/inputs';
import type { PathView, StageLosses } from '@shared/contract/views/path';
import type { Stage } from '@shared/domain/stage';
import { computeAnswerTime } from '@shared/kpi/conversion/answer-time';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import { computeCycle } from '@shared/kpi/conversion/cycle';
import { computeDealSizes } from '@shared/kpi/conversion/deal-sizes';
import { computeLosses } from '@shared/kpi/conversion/losses';
import { computeVelocity } from '@shared/kpi/conversion/velocity';
import { computeWinRate } from '@shared/kpi/conversion/win-rate';
import type { Figure } from '@shared/kpi/results';
import type { CountedValue } from '@shared/stats/counted-values';
import {
  type ClosedLeads,
  countClosed,
  countLosses,
  countLossesByStage,
  countOpenLeads,
  listCyclesOf,
} from '../../store/facts/closings';
import { listDealSizes } from '../../store/facts/deal-sizes';
import { saleTotals } from '../../store/facts/sale-totals';
import { listStages } from '../../store/stages';
import type { AppContext } from '../context';
import { horizonOf, winCurveOf } from './cohorts';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { funnelPair, funnelSteps } from './funnel';
import { adviceOf } from './path-advice';

/**
 * How leads become customers: the funnel by the firm's own stages, the share that becomes a customer with the ripening
 * leads in it, win rate, cycle, deals and velocity, reasons of loss, and the levers that the numbers suggest. Ways are
 * counted from the records, so this is asked beside `kpi.conversion`, whose figures come from sums. Throws
 * `invalid-period`.
 */
export function pathView(context: AppContext, query: KpiQuery): PathView {
  const frame = buildFrame(context, query);
  const horizon = horizonOf(frame);
  const stages = listStages(frame.store);
  const funnel = funnelPair(frame, horizon.days, stages);
  const answerTime = computeAnswerTime(funnel.ways);
  const closed = frame.known === null ? NONE_CLOSED : countClosed(frame.store, frame.known, frame.filter);
  return {
    ...viewFrame(frame),
    horizonDays: horizon.days,
    horizonSource: horizon.source,
    winCurve: winCurveOf(frame, horizon.days),
    funnel: funnelSteps(funnel),
    funnelRange: funnel.range,
    answerTime,
    ...closingsOf(frame, closed, stages),
    ...dealsOf(frame, closed),
    advice: adviceOf(frame, { funnel, answerTime, horizonDays: horizon.days }),
  };
}

type Closings = Pick<PathView, 'winRate' | 'winRateBefore' | 'won' | 'lost' | 'losses' | 'lossesByStage'>;

function closingsOf(frame: KpiFrame, { won, lost }: ClosedLeads, stages: readonly Stage[]): Closings {
  const { store, known, comparison, filter } = frame;
  const before = comparison && countClosed(store, comparison, filter);
  return {
    winRate: computeWinRate(won, lost),
    winRateBefore: before === null ? NO_PREVIOUS : computeWinRate(before.won, before.lost),
    won,
    lost,
    losses: known === null ? [] : computeLosses(countLosses(store, known, filter)),
    lossesByStage: known === null ? [] : inOrder(countLossesByStage(store, known, filter), stages),
  };
}

/** In the order of the funnel; at a stage that was removed, or at none, comes last. */
function inOrder(
  losses: readonly { readonly stageId: string | null; readonly leads: number }[],
  stages: readonly Stage[],
): StageLosses[] {
  const rows = stages.map(({ id, name }) => ({
    name,
    leads: losses.find(({ stageId }) => stageId === id)?.leads ?? 0,
  }));
  const known = rows.reduce((sum, { leads }) => sum + leads, 0);
  const rest = losses.reduce((sum, { leads }) => sum + leads, 0) - known;
  return [...rows, ...(rest > 0 ? [{ name: null, leads: rest }] : [])].filter(({ leads }) => leads > 0);
}

type Deals = Pick<
  PathView,
  'cycle' | 'cycleBefore' | 'openLeads' | 'averageDeal' | 'averageDealBefore' | 'deals' | 'velocity'
>;

function dealsOf(frame: KpiFrame, { won, lost }: ClosedLeads): Deals {
  const { store, known, comparison, filter, asOf } = frame;
  const cycleIn = (range: DateRange | null) => computeCycle(range === null ? [] : listCyclesOf(store, range, filter));
  const cycle = cycleIn(known);
  const averageDeal = averageDealIn(frame, known);
  const openLeads = countOpenLeads(store, asOf.date, filter);
  return {
    cycle,
    cycleBefore: comparison === null ? NO_PREVIOUS : cycleIn(comparison).median,
    openLeads,
    averageDeal,
    averageDealBefore: comparison === null ? NO_PREVIOUS : averageDealIn(frame, comparison),
    deals: computeDealSizes(known === null ? [] : listDealSizes(store, known, filter).map(once)),
    velocity: computeVelocity({ openLeads, averageDeal, winRate: computeWinRate(won, lost), cycle: cycle.median }),
  };
}

/** Deals are seldom of the very same size. */
function once(value: number): CountedValue {
  return { value, count: 1 };
}

function averageDealIn({ store, filter }: KpiFrame, range: DateRange | null): Figure {
  const { netMinor, deals } = range === null ? { netMinor: 0, deals: 0 } : saleTotals(store, range, filter);
  return computeAverageDeal(netMinor, deals);
}

const NONE_CLOSED: ClosedLeads = { won: 0, lost: 0 };
const NO_PREVIOUS: Figure = { status: 'no-data', reason: 'no-previous' };
