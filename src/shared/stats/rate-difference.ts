import type { Interval } from '@shared/kpi/results';
import { normalQuantile } from './normal';
import { wilsonBounds, Z_95 } from './wilson';

/** k of n, n > 0. */
export interface Counted {
  readonly successes: number;
  readonly trials: number;
}

/**
 * 95 % interval of the difference of two independent rates (first − second), Newcombe 1998, method 10: the Wilson
 * intervals of both, combined. A difference is proven where it does not cover 0.
 */
export function rateDifferenceInterval(first: Counted, second: Counted): Interval {
  return { ...differenceBounds(first, second, Z_95), level: 0.95 };
}

function differenceBounds(first: Counted, second: Counted, z: number) {
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials];
  const one = wilsonBounds(first.successes, first.trials, z);
  const two = wilsonBounds(second.successes, second.trials, z);
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}

/**
 * Whether the first rate is proven to be lower than the second, at 5 %; never without cases on both sides.
 *
 * @param tests how many pairs are looked at for one that differs; the level is shared among them (Bonferroni)
 */
export function isProvenLower(first: Counted, second: Counted, tests = 1): boolean {
  if (first.trials === 0 || second.trials === 0) return false;
  const z = tests <= 1 ? Z_95 : normalQuantile(1 - 0.025 / tests);
  return differenceBounds(first, second, z).high < 0;
}
