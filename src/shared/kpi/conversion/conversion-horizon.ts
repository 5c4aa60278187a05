import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { rankedQuantile, rankValues } from '@shared/stats/counted-values';
import type { AsOf } from '../results';

/** So many won leads took so many days from creation to win. */
export interface CycleCell {
  readonly days: number;
  readonly leads: number;
}

/** Median days from a lead's creation to its win, of every win known: what the horizon follows; `null` without a win. */
export function computeMedianCycle(cells: readonly CycleCell[]): number | null {
  const ranked = rankValues(cells.map(({ days, leads }) => ({ value: days, count: leads })));
  return ranked.total === 0 ? null : rankedQuantile(ranked, 0.5);
}

const HORIZONS = [30, 60, 90, 180] as const;
export type HorizonDays = (typeof HORIZONS)[number];

export interface Horizon {
  readonly days: HorizonDays;
  readonly source: 'set' | 'median-cycle' | 'default';
}

/**
 * Days that a cohort of leads is given to become customers: what the firm set, else the median cycle rounded up to 30,
 * 60, 90 or 180 (180 where it is longer), else 30 while nothing was ever won.
 */
export function chooseHorizon(set: HorizonDays | null, medianCycle: number | null): Horizon {
  if (set !== null) return { days: set, source: 'set' };
  if (medianCycle === null) return { days: 30, source: 'default' };
  return { days: HORIZONS.find((days) => days >= medianCycle) ?? 180, source: 'median-cycle' };
}

/** The last day whose leads have had the whole horizon: H elapsed days follow it; an unclosed running day is none. */
export function lastRipeDay(asOf: AsOf, horizonDays: number): IsoDate {
  return addDays(asOf.date, -horizonDays - (asOf.closed ? 0 : 1));
}
