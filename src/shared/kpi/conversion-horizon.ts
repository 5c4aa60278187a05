import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { AsOf } from './results';

/** So many won leads took so many days from creation to win. */
export interface CycleCell {
  readonly days: number;
  readonly leads: number;
}

/** Cycle = median days from a lead's creation to its win (definitions.md); `null` without a win. */
export function computeMedianCycle(cells: readonly CycleCell[]): number | null {
  const sorted = [...cells].sort((left, right) => left.days - right.days);
  const total = sorted.reduce((sum, cell) => sum + cell.leads, 0);
  if (total === 0) return null;
  const at = (rank: number) => {
    let passed = 0;
    for (const cell of sorted) {
      passed += cell.leads;
      if (rank < passed) return cell.days;
    }
    return sorted.at(-1)?.days ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
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
