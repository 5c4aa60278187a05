import { type Counted, isProvenLower } from '@shared/stats/rate-difference';
import { wilsonInterval } from '@shared/stats/wilson';
import type { BenchmarkVerdict } from '../results';
import type { Advice } from './lever';

/** One group of a breakdown; only groups with a name can be a lever. */
export interface LeverRow {
  readonly name: string | null;
  readonly customers: number;
  readonly leads: number;
  readonly verdict: BenchmarkVerdict | null;
  /** Qualified of the assessed leads. */
  readonly qualified: Counted;
  /** Leads of the group in the period compared with; `null` without one. */
  readonly leadsBefore: number | null;
  /** Its part of the mix effect, ratio points; `null` without a comparison. */
  readonly mixEffect: number | null;
}

/** All leads of the period in groups of one kind. */
export interface LeverGroups {
  readonly rows: readonly LeverRow[];
  /** All leads of the period and the customers won in it. */
  readonly total: Counted;
  readonly leadsBefore: number | null;
}

/**
 * Target group: the group proven below the benchmark that lacks the most customers. It might bring what its leads would
 * at the rate of the others.
 */
export function narrowAudience({ rows, total, leadsBefore }: LeverGroups, benchmark: number): Advice | null {
  const missing = (row: LeverRow) => row.leads * benchmark - row.customers;
  const below = rows.filter((row) => row.name !== null && row.verdict === 'below');
  const worst = below.sort((left, right) => missing(right) - missing(left))[0];
  if (!worst) return null;
  const others = othersThan(worst, total);
  return {
    lever: {
      kind: 'narrow-audience',
      name: worst.name,
      customers: worst.customers,
      leads: worst.leads,
      ratio: worst.customers / worst.leads,
      shareNow: worst.leads / total.trials,
      shareBefore: leadsBefore && worst.leadsBefore !== null ? worst.leadsBefore / leadsBefore : null,
      mixEffect: worst.mixEffect,
    },
    customers: others && Math.max(0, (worst.leads * others.successes) / others.trials - worst.customers),
  };
}

/** A group is worth naming as the best where it does at least this much better than the others together. */
const BEST_TIMES = 2;

/**
 * Target group: the group proven above the benchmark and at least twice as good as the others. As many leads again might
 * bring what its rate is at least, by its 95 % interval.
 */
export function useBestGroup({ rows, total }: LeverGroups): Advice | null {
  const candidates = rows.flatMap((row) => {
    if (row.name === null || row.verdict !== 'above' || row.leads === 0) return [];
    const timesOthers = timesBetter(row.customers / row.leads, othersThan(row, total));
    return timesOthers !== null && timesOthers >= BEST_TIMES ? [{ row, timesOthers }] : [];
  });
  const best = candidates.sort((left, right) => right.timesOthers - left.timesOthers)[0];
  if (!best) return null;
  const { name, customers, leads } = best.row;
  return {
    lever: {
      kind: 'use-best-channel',
      name,
      customers,
      leads,
      ratio: customers / leads,
      timesOthers: best.timesOthers,
    },
    customers: customers > leads ? customers : wilsonInterval(customers, leads).low * leads,
  };
}

/** `null` where there is no rate of the others, or none that can be told. */
function othersThan(row: LeverRow, total: Counted): Counted | null {
  const others = { successes: total.successes - row.customers, trials: total.trials - row.leads };
  return others.trials <= 0 || others.successes < 0 ? null : others;
}

/** How many times the others' rate; where they have no customer yet, of the highest rate they may truly have. */
function timesBetter(ratio: number, others: Counted | null): number | null {
  if (others === null || others.successes > others.trials) return null;
  const rate = others.successes > 0 ? others.successes / others.trials : wilsonInterval(0, others.trials).high;
  return ratio / rate;
}

/**
 * Landing page, call to action: the campaign or channel whose leads are proven less often qualified than all others
 * (Newcombe 1998, the 5 % shared among the groups); of several the one that lacks the most qualified leads. They would
 * close as qualified leads do.
 *
 * @param closeRate customers of the qualified leads; `null`: not known
 */
export function improveLanding(groups: readonly LeverGroups[], closeRate: number | null): Advice | null {
  const named = groups.flatMap(({ rows }) =>
    rows.filter(({ name, qualified }) => name !== null && qualified.trials > 0),
  ).length;
  const found = groups.flatMap(({ rows }) => {
    const all = sumQualified(rows);
    return rows.flatMap((row) => {
      const own = row.qualified;
      const others = { successes: all.successes - own.successes, trials: all.trials - own.trials };
      if (row.name === null || !isProvenLower(own, others, named)) return [];
      const missing = (own.trials * others.successes) / others.trials - own.successes;
      return [{ name: row.name, own, others, missing }];
    });
  });
  const worst = found.sort((left, right) => right.missing - left.missing)[0];
  if (!worst) return null;
  const { name, own, others, missing } = worst;
  return {
    lever: {
      kind: 'improve-landing',
      name,
      qualified: own.successes,
      assessed: own.trials,
      ratio: own.successes / own.trials,
      othersRatio: others.successes / others.trials,
    },
    customers: closeRate === null ? null : missing * closeRate,
  };
}

function sumQualified(rows: readonly LeverRow[]): Counted {
  let [successes, trials] = [0, 0];
  for (const { qualified } of rows) {
    successes += qualified.successes;
    trials += qualified.trials;
  }
  return { successes, trials };
}
