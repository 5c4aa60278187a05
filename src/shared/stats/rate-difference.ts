import type { Interval } from '@shared/kpi/results';
import { wilsonInterval } from './wilson';

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
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials];
  const one = wilsonInterval(first.successes, first.trials);
  const two = wilsonInterval(second.successes, second.trials);
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
    level: 0.95,
  };
}

/** Whether the first rate is proven to be lower than the second; never without cases on both sides. */
export function isProvenLower(first: Counted, second: Counted): boolean {
  if (first.trials === 0 || second.trials === 0) return false;
  return rateDifferenceInterval(first, second).high < 0;
}
