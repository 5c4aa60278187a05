import type { BenchmarkVerdict } from '@shared/kpi/results';
import { binomialAtLeast, binomialAtMost } from './binomial';

/** Chance of a false alarm that is accepted. */
const ALARM_LEVEL = 0.05;

/**
 * What `successes` of `trials` prove against a benchmark (ratio 0–1), by the one-sided exact binomial test at 5 %:
 * `below` when so few would happen in at most 5 % of cases at the benchmark, `above` symmetrically, else `not-proven`.
 */
export function benchmarkVerdict(successes: number, trials: number, benchmark: number): BenchmarkVerdict {
  if (trials <= 0) return 'not-proven';
  if (successes > trials) return 'above';
  if (binomialAtMost(successes, trials, benchmark) <= ALARM_LEVEL) return 'below';
  if (binomialAtLeast(successes, trials, benchmark) <= ALARM_LEVEL) return 'above';
  return 'not-proven';
}

/** The fewest trials in which only `successes` proves "below the benchmark"; `null` where none does (benchmark 0). */
export function provenBelowFrom(successes: number, benchmark: number): number | null {
  if (benchmark <= 0) return null;
  return firstWhere(successes + 1, (trials) => binomialAtMost(successes, trials, benchmark) <= ALARM_LEVEL);
}

/** The most trials in which `successes` still proves "above the benchmark"; `null` where none does. */
export function provenAboveUpTo(successes: number, benchmark: number): number | null {
  const isProven = (trials: number) => binomialAtLeast(successes, trials, benchmark) <= ALARM_LEVEL;
  if (successes <= 0 || benchmark <= 0 || !isProven(successes)) return null;
  const first = firstWhere(successes + 1, (trials) => !isProven(trials));
  return first === null ? null : first - 1;
}

const MOST_TRIALS = 1e9;

/** Smallest n ≥ from for which a condition that never turns back holds: doubling, then halving. */
function firstWhere(from: number, holds: (n: number) => boolean): number | null {
  let high = from;
  while (!holds(high)) {
    high *= 2;
    if (high > MOST_TRIALS) return null;
  }
  let low = from - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
