import type { Figure } from '../results';

/** Net won amount / won deals, minor units, not rounded; `n` = deals (definitions.md, "Average deal"). */
export function computeAverageDeal(netMinor: number, deals: number): Figure {
  if (deals === 0) return { status: 'no-data', reason: 'no-sales' };
  return { status: 'ok', value: netMinor / deals, n: deals, interval: null };
}
