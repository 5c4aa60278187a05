import { addDays } from '@shared/calendar/iso-date';
import type { Advice } from '@shared/kpi/advice/lever';
import { suggestLevers } from '@shared/kpi/advice/levers';
import type { LeverGroups } from '@shared/kpi/advice/levers-groups';
import type { IdleLeads } from '@shared/kpi/advice/levers-path';
import type { LeadSupply, LeverScores } from '@shared/kpi/advice/levers-supply';
import type { AnswerTime } from '@shared/kpi/conversion/answer-time';
import { computePeriodConversion } from '@shared/kpi/conversion/conversion';
import { lastRipeDay } from '@shared/kpi/conversion/conversion-horizon';
import type { WeightedDay } from '@shared/kpi/days/day-totals';
import type { Band } from '@shared/kpi/leads/lead-score';
import { countIdleLeads, listWins } from '../../store/facts/ways';
import { cohortsOf } from './cohorts';
import { decomposeGroups } from './conversion';
import type { KpiFrame } from './frame';
import type { FunnelPair } from './funnel';
import { bandEvidence } from './lead-bands';
import { type LeadGroups, leadGroups } from './lead-groups';
import { neededForTarget, targetGap } from './lead-plan';
import { benchmarkOf } from './leads';
import { targetBookOf } from './progress';

interface PathParts {
  readonly funnel: FunnelPair;
  readonly answerTime: AnswerTime;
  readonly horizonDays: number;
}

/** The levers that the numbers of the frame suggest, by all groupings at once. */
export function adviceOf(frame: KpiFrame, { funnel, answerTime, horizonDays }: PathParts): Advice[] {
  const benchmark = benchmarkOf(frame);
  const channels = leadGroups(frame, 'channel');
  const { counts, won } = channels.total;
  const { countsBefore } = channels;
  const { now, before, byStage } = funnel;
  return suggestLevers({
    benchmark,
    total: { successes: won, trials: counts.leads },
    verdict: computePeriodConversion(won, counts.leads, benchmark).verdict,
    channels: leverGroups(channels, benchmark),
    segments: leverGroups(leadGroups(frame, 'segment'), benchmark),
    campaigns: leverGroups(leadGroups(frame, 'campaign'), benchmark),
    unassessed: counts.leads - counts.qualified - counts.disqualified,
    qualified: { successes: counts.qualified, trials: counts.qualified + counts.disqualified },
    qualifiedBefore: countsBefore && {
      successes: countsBefore.qualified,
      trials: countsBefore.qualified + countsBefore.disqualified,
    },
    closed: { successes: now.qualifiedWon, trials: now.qualified },
    closedBefore: before && { successes: before.qualifiedWon, trials: before.qualified },
    steps: byStage && {
      stageNames: byStage.stages.map(({ name }) => name),
      now: byStage.now,
      before: byStage.before,
    },
    answerTime,
    idle: idleOf(frame, horizonDays),
    supply: supplyOf(frame, won, counts.leads),
    scores: scoresOf(frame, counts.leads),
  });
}

function leverGroups(groups: LeadGroups, benchmark: number): LeverGroups {
  const { counts, won, before } = groups.total;
  const effects = new Map(decomposeGroups(groups)?.rows.map((row) => [row.key, row.mixEffect]));
  return {
    total: { successes: won, trials: counts.leads },
    leadsBefore: before?.leads ?? null,
    rows: groups.rows.map((row) => ({
      name: row.name,
      customers: row.won,
      leads: row.counts.leads,
      verdict: computePeriodConversion(row.won, row.counts.leads, benchmark).verdict,
      qualified: { successes: row.counts.qualified, trials: row.counts.qualified + row.counts.disqualified },
      leadsBefore: row.before?.leads ?? null,
      mixEffect: effects.get(row.key) ?? null,
    })),
  };
}

/** Older open leads are a matter of tidying up, not of nurturing. */
const NURTURED_DAYS = 365;

/**
 * Open leads as old as the horizon and more that were left alone as long; beside them the leads of the year whose second
 * horizon is over: how many were won in it of those that were not won in the first.
 */
function idleOf({ store, asOf, filter, ...frame }: KpiFrame, olderThanDays: number): IdleLeads {
  const aged = { from: addDays(asOf.date, -NURTURED_DAYS), to: lastRipeDay(asOf, olderThanDays) };
  const followedUntil = lastRipeDay(asOf, 2 * olderThanDays);
  const followed = { from: addDays(followedUntil, 1 - NURTURED_DAYS), to: followedUntil };
  const idle = countIdleLeads(store, aged, { quietDays: olderThanDays, seenOn: asOf.date }, filter);
  let leads = 0;
  for (const { ripe, ripening } of cohortsOf({ store, asOf, filter, ...frame }, followed, olderThanDays).values()) {
    leads += ripe + ripening;
  }
  let [early, late] = [0, 0];
  for (const cell of [...listWins(store, followed, asOf.date, filter).values()].flat()) {
    if (cell.days <= olderThanDays) early += cell.leads;
    else if (cell.days <= 2 * olderThanDays) late += cell.leads;
  }
  return { idle, olderThanDays, late: { successes: late, trials: leads - early } };
}

/** What leads the revenue target still takes; a channel has no target, so nothing lacks there. */
function supplyOf(frame: KpiFrame, won: number, leads: number): LeadSupply | null {
  const book = targetBookOf(frame);
  const [needed, gap] = [neededForTarget(frame, book), targetGap(frame, book)];
  const elapsed = weightOf(frame.days, true);
  if (needed === null || gap === null || elapsed === 0 || leads === 0) return null;
  const { gapMinor, sales } = gap;
  return {
    needed,
    gapMinor,
    soldWithoutLeadsMinor: sales.netMinor - sales.netFromLeadsMinor,
    leads,
    remainingByElapsed: weightOf(frame.days, false) / elapsed,
    conversion: won / leads,
  };
}

function weightOf(days: readonly WeightedDay[], elapsed: boolean): number {
  return days.reduce((sum, day) => (day.elapsed === elapsed ? sum + day.weight : sum), 0);
}

/** Leads of the period with points, and the two bands that are proven to stand the wrong way round. */
function scoresOf(frame: KpiFrame, leads: number): LeverScores {
  const { counts, validation } = bandEvidence(frame);
  const { verdict, higher, lower } = validation.order;
  const ratesOf = (band: Band | null) => validation.bands.find((row) => row.band === band)?.conversion;
  const [high, low] = [ratesOf(higher), ratesOf(lower)];
  return {
    scored: { successes: leads - counts.unscored, trials: leads },
    reversed: verdict === 'reversed' && high && low ? { high, low } : null,
  };
}
