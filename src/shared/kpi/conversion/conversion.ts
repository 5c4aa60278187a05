import { benchmarkVerdict, provenAboveUpTo, provenBelowFrom } from '@shared/stats/benchmark';
import { computeRate } from '@shared/stats/wilson';
import type { BenchmarkVerdict, Figure, NoDataReason } from '../results';

/** k of n with its interval, and what that proves against the benchmark. */
export interface Rate {
  readonly successes: number;
  readonly trials: number;
  readonly figure: Figure;
  /** `null` without trials. */
  readonly verdict: BenchmarkVerdict | null;
}

/**
 * Period conversion = leads won in the period (by the day they were won) / leads created in it. Ratio with Wilson's 95 %
 * interval, `n` = leads; may exceed 1 because part of the won leads is older, then without an interval. No leads:
 * `no-leads`. The verdict is the one-sided exact binomial test at 5 % against the benchmark (ratio 0–1).
 * Source: definitions.md, "Conversion"; Wilson 1927; Clopper & Pearson 1934 for the exact test.
 */
export function computePeriodConversion(won: number, created: number, benchmark: number): Rate {
  return rateOf(won, created, benchmark, 'no-leads');
}

/** Leads created in a stretch that are old enough to be judged, and those of them won within the horizon. */
export interface CohortCounts {
  readonly ripe: number;
  readonly ripeWon: number;
  /** Younger than the horizon: shown, never in the rate. */
  readonly ripening: number;
}

/**
 * Cohort conversion = of the leads created in the period that are at least H days old, the share won within H days.
 * No lead old enough: `no-ripe-leads`; no lead at all: `no-leads`. Interval and verdict as of the period conversion.
 */
export function computeCohortConversion(counts: CohortCounts, benchmark: number): Rate {
  const reason = counts.ripe + counts.ripening === 0 ? 'no-leads' : 'no-ripe-leads';
  return rateOf(counts.ripeWon, counts.ripe, benchmark, reason);
}

export function sumCohorts(cells: Iterable<CohortCounts>): CohortCounts {
  let [ripe, ripeWon, ripening] = [0, 0, 0];
  for (const cell of cells) {
    ripe += cell.ripe;
    ripeWon += cell.ripeWon;
    ripening += cell.ripening;
  }
  return { ripe, ripeWon, ripening };
}

function rateOf(successes: number, trials: number, benchmark: number, reason: NoDataReason): Rate {
  return {
    successes,
    trials,
    figure: computeRate(successes, trials, reason),
    verdict: trials === 0 ? null : benchmarkVerdict(successes, trials, benchmark),
  };
}

export interface ProvableRow {
  readonly customers: number;
  /** From so many leads on, so few customers prove "below"; `null`: never. */
  readonly below: number | null;
  /** Up to so many leads, so many customers prove "above"; `null`: never. */
  readonly above: number | null;
}

const PROVABLE_CUSTOMERS = [0, 1, 2, 3, 5, 8];

/** When a number of customers proves something against the benchmark (ratio 0–1). */
export function computeProvable(benchmark: number): ProvableRow[] {
  return PROVABLE_CUSTOMERS.map((customers) => ({
    customers,
    below: provenBelowFrom(customers, benchmark),
    above: provenAboveUpTo(customers, benchmark),
  }));
}
