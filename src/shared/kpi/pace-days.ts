import type { IsoDate } from '@shared/calendar/iso-date';
import type { DayTotals, WeightedDay } from './day-totals';
import { type MetricUnit, roundToUnit } from './metric';

/** One day of the pace chart; cumulative values in the metric's unit. */
export interface PaceLineDay {
  readonly date: IsoDate;
  /** In the pace line: 0 on a day off, 7/8 on a shortened day, else 1. */
  readonly weight: number;
  readonly actual: number;
  readonly cumulativeActual: number;
  /** target · Σw(up to the day) / Σw(all); `null` without a target or without working days. */
  readonly cumulativePlan: number | null;
  /** Whether facts up to this day are known (the day is not in the future). */
  readonly known: boolean;
}

/** @param lastKnown the day up to which facts count; `null`: the period lies ahead */
export function computePaceDays(
  unit: MetricUnit,
  target: number | null,
  days: readonly WeightedDay[],
  totals: DayTotals,
  lastKnown: IsoDate | null,
): PaceLineDay[] {
  const all = days.reduce((sum, day) => sum + day.weight, 0);
  let [weight, cumulativeActual] = [0, 0];
  return days.map((day) => {
    const known = lastKnown !== null && day.date <= lastKnown;
    const actual = known ? (totals.get(day.date) ?? 0) : 0;
    weight += day.weight;
    cumulativeActual += actual;
    const cumulativePlan = target === null || all === 0 ? null : roundToUnit((target * weight) / all, unit);
    return { date: day.date, weight: day.weight, actual, cumulativeActual, cumulativePlan, known };
  });
}
