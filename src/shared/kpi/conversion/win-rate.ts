import { computeRate } from '@shared/stats/wilson';
import type { Figure } from '../results';

/**
 * Win rate = won / (won + lost) of the leads closed in the period, by the day they were closed. Ratio with Wilson's 95 %
 * interval, `n` = closed leads. None closed: `no-closed-leads`. Typed totals of a day do not count: nobody knows what
 * was lost beside them. Source: definitions.md, "Conversion".
 */
export function computeWinRate(won: number, lost: number): Figure {
  return computeRate(won, won + lost, 'no-closed-leads');
}
