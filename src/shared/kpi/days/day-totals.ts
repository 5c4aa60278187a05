import type { DateRange, IsoDate } from '@shared/calendar/iso-date';

/** What happened per day; days without facts are absent. Minor units or counts. */
export type DayTotals = ReadonlyMap<IsoDate, number>;

/** Σ over a range; 0 for `null`. */
export function sumTotals(totals: DayTotals, range: DateRange | null): number {
  if (range === null) return 0;
  let sum = 0;
  for (const [date, value] of totals) if (range.from <= date && date <= range.to) sum += value;
  return sum;
}

/** A day of a period: its weight in the pace line, and whether it has passed. */
export interface WeightedDay {
  readonly date: IsoDate;
  readonly weight: number;
  /** Without the season; absent: the weight has none. */
  readonly plain?: number;
  readonly elapsed: boolean;
}

/** One elapsed working day. */
export interface WorkedDay {
  readonly weight: number;
  readonly value: number;
}

/**
 * The elapsed working days with their totals. What happened on a day off goes to the working day before it (to the
 * first one where there is none before), so that the parts still sum to the whole.
 */
export function foldIntoWorkedDays(days: readonly WeightedDay[], totals: DayTotals): WorkedDay[] {
  const worked: { weight: number; value: number }[] = [];
  let waiting = 0;
  for (const day of days) {
    if (!day.elapsed) continue;
    const value = totals.get(day.date) ?? 0;
    const last = worked.at(-1);
    if (day.weight > 0) {
      worked.push({ weight: day.weight, value: value + waiting });
      waiting = 0;
    } else if (last) last.value += value;
    else waiting += value;
  }
  return worked;
}
