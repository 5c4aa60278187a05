import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { DayWeight } from '@shared/calendar/working-calendar';
import { median } from 'simple-statistics';
import type { DayTotals } from './day-totals';

/** So many working days back a firm looks for its usual and its best day. */
const USUAL_DAY_WINDOW = 60;
/** No calendar has sixty working days further back than this. */
const MOST_DAYS_BACK = 366;

export interface UsualDay {
  /** Median of the working days. */
  readonly usual: number;
  readonly best: number;
}

/** Working days from `last` backwards, newest first, none before `first` (days without records are not empty ones). */
export function recentWorkingDays(
  last: IsoDate,
  first: IsoDate,
  weight: DayWeight,
  most = USUAL_DAY_WINDOW,
): IsoDate[] {
  const days: IsoDate[] = [];
  for (let back = 0; back <= MOST_DAYS_BACK && days.length < most; back += 1) {
    const date = addDays(last, -back);
    if (date < first) break;
    if (weight(date) > 0) days.push(date);
  }
  return days;
}

/** The usual (median) and the best of these working days; `null` without any fact. */
export function computeUsualDay(workingDays: readonly IsoDate[], totals: DayTotals): UsualDay | null {
  const values = workingDays.map((date) => totals.get(date) ?? 0);
  if (values.every((value) => value === 0)) return null;
  return { usual: median(values), best: Math.max(...values) };
}
