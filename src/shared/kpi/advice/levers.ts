import type { Counted } from '@shared/stats/rate-difference';
import type { AnswerTime } from '../conversion/answer-time';
import type { BenchmarkVerdict } from '../results';
import type { Advice } from './lever';
import { improveLanding, type LeverGroups, narrowAudience, useBestGroup } from './levers-groups';
import {
  answerFaster,
  closeQualified,
  fixStep,
  type IdleLeads,
  type LeverSteps,
  nurtureOpen,
  qualifyBetter,
} from './levers-path';
import {
  assessLeads,
  type LeadSupply,
  type LeverScores,
  moreLeadsForTarget,
  moreLeadsToJudge,
  scoreBetter,
} from './levers-supply';

export interface LeverInput {
  /** Ratio 0–1. */
  readonly benchmark: number;
  /** All leads of the period and the customers won from leads in it. */
  readonly total: Counted;
  readonly verdict: BenchmarkVerdict | null;
  readonly channels: LeverGroups;
  readonly segments: LeverGroups;
  readonly campaigns: LeverGroups;
  readonly unassessed: number;
  /** Qualified of the assessed, now and before. */
  readonly qualified: Counted;
  readonly qualifiedBefore: Counted | null;
  /** Customers of the ripe qualified leads, now and before. */
  readonly closed: Counted;
  readonly closedBefore: Counted | null;
  /** `null`: the firm has no stages of its own, or no lead passed one. */
  readonly steps: LeverSteps | null;
  readonly answerTime: AnswerTime;
  readonly idle: IdleLeads;
  /** `null`: no target, none that leads could still reach, or no conversion to count with. */
  readonly supply: LeadSupply | null;
  readonly scores: LeverScores;
}

/**
 * What the numbers of a period suggest, by about how many customers it might bring: lead generation, scoring, target
 * group, nurturing, customer path, landing page, follow-up time. Each only on the evidence named at its function; a
 * difference that may be chance suggests nothing. Behind them what cannot be told in customers; where nothing at all is
 * proven: how many leads a judgement needs. `customers` is about one such period and no promise: levers overlap, and what
 * goes together need not be cause and effect. Source: definitions.md, "Conversion".
 */
export function suggestLevers(input: LeverInput): Advice[] {
  const advice = [...groupLevers(input), ...pathLevers(input), ...supplyLevers(input)].filter((one) => one !== null);
  const ranked = advice.sort((left, right) => (right.customers ?? -1) - (left.customers ?? -1));
  const proven = ranked.some(({ customers }) => customers !== null);
  if (!proven && input.verdict === 'not-proven') {
    const more = moreLeadsToJudge(input.total, input.benchmark);
    if (more) ranked.push(more);
  }
  return ranked;
}

function groupLevers({ channels, segments, campaigns, benchmark, closed }: LeverInput): (Advice | null)[] {
  return [
    narrowAudience(channels, benchmark),
    narrowAudience(segments, benchmark),
    useBestGroup(channels),
    useBestGroup(segments),
    improveLanding([campaigns, channels], ratioOf(closed)),
  ];
}

function pathLevers(input: LeverInput): (Advice | null)[] {
  const { steps, closed, closedBefore, qualified, qualifiedBefore, answerTime, idle } = input;
  const ofPath =
    steps === null
      ? [closeQualified(closed, closedBefore), qualifyBetter(qualified, qualifiedBefore, ratioOf(closed))]
      : [fixStep(steps)];
  return [...ofPath, answerFaster(answerTime), nurtureOpen(idle)];
}

function supplyLevers({ supply, scores, verdict, unassessed, total }: LeverInput): (Advice | null)[] {
  return [
    supply && moreLeadsForTarget(supply),
    scoreBetter(scores, verdict === 'below'),
    assessLeads(unassessed, total.trials),
  ];
}

function ratioOf({ successes, trials }: Counted): number | null {
  return trials === 0 ? null : successes / trials;
}
