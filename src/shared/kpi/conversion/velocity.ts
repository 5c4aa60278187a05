import type { Figure } from '../results';

export interface VelocityParts {
  /** Leads that are open on the day seen from. */
  readonly openLeads: number;
  /** Minor units. */
  readonly averageDeal: Figure;
  /** Won / closed. */
  readonly winRate: Figure;
  /** Median days from lead to win. */
  readonly cycle: Figure;
}

/**
 * Sales velocity = open opportunities · average deal · win rate / cycle, minor units per calendar day. `n` = closed
 * leads behind the win rate. The interval is the win rate's carried through, the other parts taken as they are. Any part
 * missing: its reason; no open lead: `no-leads`; a cycle of no whole day counts as one day.
 * Source: definitions.md, "Velocity".
 */
export function computeVelocity({ openLeads, averageDeal, winRate, cycle }: VelocityParts): Figure {
  if (averageDeal.status === 'no-data') return averageDeal;
  if (winRate.status === 'no-data') return winRate;
  if (cycle.status === 'no-data') return cycle;
  if (openLeads === 0) return { status: 'no-data', reason: 'no-leads' };
  const perWin = (openLeads * averageDeal.value) / Math.max(1, cycle.value);
  const { interval } = winRate;
  // Returns larger than the sales turn the money, and with it the bounds, around.
  const [low, high] = interval ? [perWin * interval.low, perWin * interval.high].sort((a, b) => a - b) : [];
  return {
    status: 'ok',
    value: perWin * winRate.value,
    n: winRate.n,
    interval: low === undefined || high === undefined ? null : { low, high, level: 0.95 },
  };
}
