import { type Counted, isProvenLower } from '@shared/stats/rate-difference';
import { wilsonInterval } from '@shared/stats/wilson';
import type { AnswerTime } from '../conversion/answer-time';
import { computeStageFunnel, pairOf, type StepCounts } from '../conversion/stage-funnel';
import type { Advice } from './lever';

/** The path by the firm's own stages, in two periods. */
export interface LeverSteps {
  /** Of the steps between all leads and customers. */
  readonly stageNames: readonly string[];
  readonly now: StepCounts;
  readonly before: StepCounts | null;
}

/**
 * Customer path: the step that is proven to lose more than before; of several the one that lost the most customers. At
 * its earlier rate more would have reached it, and gone on as those do that did.
 */
export function fixStep({ stageNames, now, before }: LeverSteps): Advice | null {
  const names = [null, ...stageNames, null];
  const won = now.at(-1) ?? 0;
  const found = computeStageFunnel(now, before).flatMap(({ change }, index) => {
    const reached = pairOf(now, index);
    const earlier = before && pairOf(before, index);
    if (change !== 'lower' || reached === null || earlier === null) return [];
    const missing = (reached.trials * earlier.successes) / earlier.trials - reached.successes;
    const customers = reached.successes > 0 ? (missing * won) / reached.successes : 0;
    return [{ index, reached, earlier, customers }];
  });
  const worst = found.sort((left, right) => right.customers - left.customers)[0];
  if (!worst) return null;
  const { index, reached, earlier, customers } = worst;
  return {
    lever: {
      kind: 'fix-step',
      fromStage: names[index - 1] ?? null,
      toStage: names[index] ?? null,
      reached: reached.successes,
      of: reached.trials,
      ratio: reached.successes / reached.trials,
      before: earlier.successes / earlier.trials,
    },
    customers,
  };
}

/**
 * Follow-up time: leads answered within a day proven win more often. The others might do at least as well as the rate of
 * those is at least, by its 95 % interval.
 */
export function answerFaster({ fast, slow, fastWinsMore }: AnswerTime): Advice | null {
  if (!fastWinsMore) return null;
  return {
    lever: {
      kind: 'answer-faster',
      fastCustomers: fast.successes,
      fastLeads: fast.trials,
      slowCustomers: slow.successes,
      slowLeads: slow.trials,
    },
    customers: Math.max(0, slow.trials * wilsonInterval(fast.successes, fast.trials).low - slow.successes),
  };
}

export interface IdleLeads {
  /** Open leads that nobody has moved for so many days. */
  readonly idle: number;
  readonly olderThanDays: number;
  /** Earlier leads that were not won when they were so old: how many were still won in the same time again. */
  readonly late: Counted;
}

/** Fewer idle leads than that are an ordinary week's work. */
const IDLE_LEADS = 10;

/**
 * Nurturing: ten and more idle leads of which, at the lowest rate that the own history allows (Wilson 95 %), at least
 * one would still be won.
 */
export function nurtureOpen({ idle, olderThanDays, late }: IdleLeads): Advice | null {
  if (idle < IDLE_LEADS || late.trials === 0) return null;
  if (idle * wilsonInterval(late.successes, late.trials).low < 1) return null;
  return {
    lever: {
      kind: 'nurture-open',
      idleLeads: idle,
      olderThanDays,
      lateCustomers: late.successes,
      lateLeads: late.trials,
    },
    customers: (idle * late.successes) / late.trials,
  };
}

/** Without stages of its own: qualified leads that are proven to be won less often than before. */
export function closeQualified(closed: Counted, before: Counted | null): Advice | null {
  if (before === null || !isProvenLower(closed, before)) return null;
  const ratioBefore = before.successes / before.trials;
  return {
    lever: {
      kind: 'close-qualified',
      customers: closed.successes,
      qualified: closed.trials,
      ratio: closed.successes / closed.trials,
      before: ratioBefore,
    },
    customers: closed.trials * ratioBefore - closed.successes,
  };
}

/** Without stages of its own: leads that are proven less often qualified than before. */
export function qualifyBetter(qualified: Counted, before: Counted | null, closeRate: number | null): Advice | null {
  if (before === null || !isProvenLower(qualified, before)) return null;
  const ratioBefore = before.successes / before.trials;
  const missing = qualified.trials * ratioBefore - qualified.successes;
  return {
    lever: {
      kind: 'qualify-better',
      qualified: qualified.successes,
      assessed: qualified.trials,
      ratio: qualified.successes / qualified.trials,
      before: ratioBefore,
    },
    customers: closeRate === null ? null : missing * closeRate,
  };
}
