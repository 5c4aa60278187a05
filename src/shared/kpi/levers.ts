import { benchmarkVerdict } from '@shared/stats/benchmark';
import { type Counted, isProvenLower } from '@shared/stats/rate-difference';
import { wilsonInterval } from '@shared/stats/wilson';
import type { BenchmarkVerdict } from './results';

/** A lever, and the numbers that suggest it. None is given without evidence. */
export type Lever =
  | {
      readonly kind: 'narrow-audience';
      readonly name: string | null;
      readonly customers: number;
      readonly leads: number;
      readonly ratio: number;
      readonly shareNow: number;
      readonly shareBefore: number | null;
      readonly mixEffect: number | null;
    }
  | {
      readonly kind: 'use-best-channel';
      readonly name: string | null;
      readonly customers: number;
      readonly leads: number;
      readonly ratio: number;
      readonly timesOthers: number;
    }
  | { readonly kind: 'assess-leads'; readonly unassessed: number; readonly share: number }
  | {
      readonly kind: 'qualify-better';
      readonly qualified: number;
      readonly assessed: number;
      readonly ratio: number;
      readonly before: number;
    }
  | {
      readonly kind: 'close-qualified';
      readonly customers: number;
      readonly qualified: number;
      readonly ratio: number;
      readonly before: number | null;
    }
  | { readonly kind: 'more-leads-to-judge'; readonly leads: number; readonly neededLeads: number };

/** One group of the breakdown; only groups with a name can be a lever. */
export interface LeverRow {
  readonly name: string | null;
  readonly customers: number;
  readonly leads: number;
  readonly verdict: BenchmarkVerdict | null;
  /** Leads of the group in the period compared with; `null` without one. */
  readonly leadsBefore: number | null;
  /** Its part of the mix effect, ratio points; `null` without a comparison. */
  readonly mixEffect: number | null;
}

export interface LeverInput {
  /** Ratio 0–1. */
  readonly benchmark: number;
  /** All leads of the period and the customers won from leads in it. */
  readonly total: Counted;
  readonly verdict: BenchmarkVerdict | null;
  /** All leads of the period compared with. */
  readonly leadsBefore: number | null;
  readonly rows: readonly LeverRow[];
  readonly unassessed: number;
  /** Qualified of the assessed, now and before. */
  readonly qualified: Counted;
  readonly qualifiedBefore: Counted | null;
  /** Customers of the ripe qualified leads, now and before. */
  readonly closed: Counted;
  readonly closedBefore: Counted | null;
}

/** Fewer unassessed leads than this share are the ordinary tail of the last days. */
const UNASSESSED_SHARE = 0.2;
const UNASSESSED_LEADS = 10;
/** A channel is worth naming as the best where it does at least this much better than the others together. */
const BEST_TIMES = 2;

/**
 * What the numbers of a period suggest, the strongest first: a group proven below the benchmark (the one that lacks the
 * most customers), a group proven above it and at least twice as good as the others, qualified leads that close proven
 * less often than before, leads that are proven less often qualified, leads nobody has assessed. Where nothing at all is
 * proven: how many leads a judgement needs. A difference that may be chance suggests nothing.
 */
export function suggestLevers(input: LeverInput): Lever[] {
  const proven = [narrowAudience(input), useBestChannel(input), closeQualified(input), qualifyBetter(input)];
  const levers: (Lever | null)[] = [...proven, assessLeads(input)];
  const nothingProven = proven.every((lever) => lever === null) && input.verdict === 'not-proven';
  if (nothingProven) levers.push(moreLeadsToJudge(input));
  return levers.filter((lever) => lever !== null);
}

function narrowAudience({ rows, total, benchmark, leadsBefore }: LeverInput): Lever | null {
  const missing = (row: LeverRow) => row.leads * benchmark - row.customers;
  const below = rows.filter((row) => row.name !== null && row.verdict === 'below');
  const worst = below.sort((left, right) => missing(right) - missing(left))[0];
  if (!worst) return null;
  return {
    kind: 'narrow-audience',
    name: worst.name,
    customers: worst.customers,
    leads: worst.leads,
    ratio: worst.customers / worst.leads,
    shareNow: worst.leads / total.trials,
    shareBefore: leadsBefore && worst.leadsBefore !== null ? worst.leadsBefore / leadsBefore : null,
    mixEffect: worst.mixEffect,
  };
}

function useBestChannel({ rows, total }: LeverInput): Lever | null {
  const candidates = rows.flatMap((row) => {
    if (row.name === null || row.verdict !== 'above' || row.leads === 0) return [];
    const others = { successes: total.successes - row.customers, trials: total.trials - row.leads };
    const timesOthers = timesBetter(row.customers / row.leads, others);
    return timesOthers !== null && timesOthers >= BEST_TIMES ? [{ row, timesOthers }] : [];
  });
  const best = candidates.sort((left, right) => right.timesOthers - left.timesOthers)[0];
  if (!best) return null;
  const { name, customers, leads } = best.row;
  return { kind: 'use-best-channel', name, customers, leads, ratio: customers / leads, timesOthers: best.timesOthers };
}

/** How many times the others' rate; where they have no customer yet, of the highest rate they may truly have. */
function timesBetter(ratio: number, others: Counted): number | null {
  if (others.trials <= 0 || others.successes > others.trials) return null;
  const rate = others.successes > 0 ? others.successes / others.trials : wilsonInterval(0, others.trials).high;
  return ratio / rate;
}

function closeQualified({ closed, closedBefore }: LeverInput): Lever | null {
  if (closedBefore === null || !isProvenLower(closed, closedBefore)) return null;
  return {
    kind: 'close-qualified',
    customers: closed.successes,
    qualified: closed.trials,
    ratio: closed.successes / closed.trials,
    before: closedBefore.successes / closedBefore.trials,
  };
}

function qualifyBetter({ qualified, qualifiedBefore }: LeverInput): Lever | null {
  if (qualifiedBefore === null || !isProvenLower(qualified, qualifiedBefore)) return null;
  return {
    kind: 'qualify-better',
    qualified: qualified.successes,
    assessed: qualified.trials,
    ratio: qualified.successes / qualified.trials,
    before: qualifiedBefore.successes / qualifiedBefore.trials,
  };
}

function assessLeads({ unassessed, total }: LeverInput): Lever | null {
  const share = total.trials === 0 ? 0 : unassessed / total.trials;
  if (unassessed < UNASSESSED_LEADS || share < UNASSESSED_SHARE) return null;
  return { kind: 'assess-leads', unassessed, share };
}

function moreLeadsToJudge({ total, benchmark }: LeverInput): Lever | null {
  const neededLeads = leadsToJudge(total, benchmark);
  return neededLeads === null ? null : { kind: 'more-leads-to-judge', leads: total.trials, neededLeads };
}

/** Beyond so many times the leads of now, "more leads" is no advice. */
const MOST_TIMES = 20;
const STEPS = 400;

/**
 * From how many leads on the rate of now would prove something, if it stayed the same; `null` where it is so close to
 * the benchmark that twenty times the leads would not.
 */
function leadsToJudge({ successes, trials }: Counted, benchmark: number): number | null {
  const most = Math.max(trials * MOST_TIMES, 1_000);
  const step = Math.max(1, Math.floor(most / STEPS));
  const proves = (leads: number) => {
    // Rounded towards the benchmark, so that rounding alone never proves anything.
    const customers = (successes / trials) * leads;
    const whole = successes / trials < benchmark ? Math.ceil(customers) : Math.floor(customers);
    return benchmarkVerdict(whole, leads, benchmark) !== 'not-proven';
  };
  for (let leads = trials + 1; leads <= most; leads += step) {
    if (!proves(leads)) continue;
    let first = leads;
    while (first - 1 > Math.max(trials, leads - step) && proves(first - 1)) first -= 1;
    return first;
  }
  return null;
}
