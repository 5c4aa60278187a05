import { benchmarkVerdict } from '@shared/stats/benchmark';
import { poissonInterval } from '@shared/stats/poisson';
import type { Counted } from '@shared/stats/rate-difference';
import type { Advice } from './lever';

/** What the rest of the period needs for its target, and what comes. */
export interface LeadSupply {
  /** By the conversion's interval; `low`: at the best rate that may be true. */
  readonly needed: { readonly mid: number; readonly low: number };
  /** What the target lacks, and what was sold so far without a new lead (repeat business), minor units. */
  readonly gapMinor: number;
  readonly soldWithoutLeadsMinor: number;
  /** Leads of the elapsed part of the period. */
  readonly leads: number;
  /** Remaining weight of the period's days by the elapsed one. */
  readonly remainingByElapsed: number;
  readonly conversion: number;
}

/**
 * Lead generation: even if as many leads come as chance allows (exact Poisson interval of those that came, Garwood 1936)
 * and close at the best rate that may be true, the target is missed, although customers of old buy on as they did. The
 * leads that lack might bring their conversion.
 */
export function moreLeadsForTarget(supply: LeadSupply): Advice | null {
  const { needed, gapMinor, soldWithoutLeadsMinor, leads, remainingByElapsed, conversion } = supply;
  const repeatMinor = Math.max(0, soldWithoutLeadsMinor) * remainingByElapsed;
  const share = Math.max(0, gapMinor - repeatMinor) / gapMinor;
  if (remainingByElapsed <= 0 || poissonInterval(leads).high * remainingByElapsed >= needed.low * share) return null;
  const [neededLeads, comingLeads] = [Math.ceil(needed.mid * share), leads * remainingByElapsed];
  return {
    lever: { kind: 'more-leads-for-target', neededLeads, comingLeads },
    customers: (neededLeads - comingLeads) * conversion,
  };
}

/** Leads with points, and whether the bands that points make say who buys. */
export interface LeverScores {
  /** Of the leads of the period. */
  readonly scored: Counted;
  /** Customers of the two bands proven to stand the wrong way round (`computeBandOrder`); `null`: none are. */
  readonly reversed: { readonly high: Counted; readonly low: Counted } | null;
}

/** Fewer leads with points than this share help nobody choose. */
const SCORED_SHARE = 0.2;

/**
 * Scoring: bands that order leads the wrong way round, proven, or hardly any points while the conversion is proven below
 * the benchmark.
 */
export function scoreBetter({ scored, reversed }: LeverScores, below: boolean): Advice | null {
  if (reversed !== null) {
    const { high, low } = reversed;
    return {
      lever: {
        kind: 'fix-score',
        highCustomers: high.successes,
        highLeads: high.trials,
        lowCustomers: low.successes,
        lowLeads: low.trials,
      },
      customers: null,
    };
  }
  if (!below || scored.trials === 0 || scored.successes >= scored.trials * SCORED_SHARE) return null;
  return { lever: { kind: 'score-leads', scored: scored.successes, leads: scored.trials }, customers: null };
}

/** Fewer unassessed leads than this share are the ordinary tail of the last days. */
const UNASSESSED_SHARE = 0.2;
const UNASSESSED_LEADS = 10;

export function assessLeads(unassessed: number, leads: number): Advice | null {
  const share = leads === 0 ? 0 : unassessed / leads;
  if (unassessed < UNASSESSED_LEADS || share < UNASSESSED_SHARE) return null;
  return { lever: { kind: 'assess-leads', unassessed, share }, customers: null };
}

/** Lead generation where nothing at all is proven: how many leads a judgement needs. */
export function moreLeadsToJudge(total: Counted, benchmark: number): Advice | null {
  const neededLeads = leadsToJudge(total, benchmark);
  if (neededLeads === null) return null;
  return { lever: { kind: 'more-leads-to-judge', leads: total.trials, neededLeads }, customers: null };
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
