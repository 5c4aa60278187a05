import { type CountedValue, medianInterval, rankedQuantile, rankValues } from '@shared/stats/counted-values';
import { type Counted, isProvenLower } from '@shared/stats/rate-difference';
import type { Figure } from '../results';
import type { WayCell } from './stage-funnel';

/** A lead answered on the day it came or on the next one was answered fast. */
const FAST_DAYS = 1;

export interface AnswerTime {
  /** Median days from creation to the first answer; `n` = answered leads. */
  readonly median: Figure;
  /** Customers of the leads answered fast, and of those answered later. */
  readonly fast: Counted;
  readonly slow: Counted;
  /** Whether those answered fast are proven to become customers more often (Newcombe 1998). */
  readonly fastWinsMore: boolean;
}

/**
 * Time to the first answer = days from a lead's creation to its assessment or to the first stage behind the funnel's
 * entry, whichever is earlier, of ripe leads; and how many became customers within the horizon of those answered within a
 * day and of the others. Leads that nobody answered are in neither group: they were not won by being left alone, so they
 * would only flatter speed. No answered lead: `no-assessed-leads`. Source: definitions.md, "Conversion"; the effect of
 * speed: Oldroyd, McElheran & Elkington 2011.
 */
export function computeAnswerTime(cells: readonly WayCell[]): AnswerTime {
  const days: CountedValue[] = [];
  const fast = { successes: 0, trials: 0 };
  const slow = { successes: 0, trials: 0 };
  for (const { answeredAfterDays, won, leads } of cells) {
    if (answeredAfterDays === null) continue;
    days.push({ value: answeredAfterDays, count: leads });
    const group = answeredAfterDays <= FAST_DAYS ? fast : slow;
    group.trials += leads;
    if (won) group.successes += leads;
  }
  return {
    median: medianOf(days),
    fast,
    slow,
    fastWinsMore: isProvenLower(slow, fast),
  };
}

function medianOf(days: readonly CountedValue[]): Figure {
  const ranked = rankValues(days);
  if (ranked.total === 0) return { status: 'no-data', reason: 'no-assessed-leads' };
  const interval = medianInterval(ranked);
  return {
    status: 'ok',
    value: rankedQuantile(ranked, 0.5),
    n: ranked.total,
    interval: interval && { ...interval, level: 0.95 },
  };
}
