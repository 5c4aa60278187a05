import { medianInterval, rankedQuantile, rankValues } from '@shared/stats/counted-values';
import type { Figure } from '../results';
import type { CycleCell } from './conversion-horizon';

export interface Cycle {
  /** Days; `n` = wins. */
  readonly median: Figure;
  /** Half of the wins took from `low` to `high` days; `null` without a win. */
  readonly quartiles: { readonly low: number; readonly high: number } | null;
}

/**
 * Cycle = median days from a lead's creation to its win, of the wins of the period; beside it the quartiles. Interval at
 * least 95 % from order statistics, none under six wins (Conover 1999). No wins: `no-customers`.
 * Source: definitions.md, "Conversion".
 */
export function computeCycle(cells: readonly CycleCell[]): Cycle {
  const ranked = rankValues(cells.map(({ days, leads }) => ({ value: days, count: leads })));
  if (ranked.total === 0) return { median: { status: 'no-data', reason: 'no-customers' }, quartiles: null };
  const interval = medianInterval(ranked);
  return {
    median: {
      status: 'ok',
      value: rankedQuantile(ranked, 0.5),
      n: ranked.total,
      interval: interval && { ...interval, level: 0.95 },
    },
    quartiles: { low: rankedQuantile(ranked, 0.25), high: rankedQuantile(ranked, 0.75) },
  };
}
