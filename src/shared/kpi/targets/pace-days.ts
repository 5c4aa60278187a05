import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { DayTotals, WeightedDay } from '../days/day-totals';
import { type MetricUnit, roundToUnit } from '../metric';

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

/**
 * The same days as columns: as typed arrays a year of them crosses between threads about twenty times as fast as a list
 * of objects (docs/decisions/0016).
 */
export interface PaceDays {
  /** The first day; the others follow day by day. */
  readonly from: IsoDate;
  /** How many days, from the first on, are known. */
  readonly knownDays: number;
  readonly weight: Float64Array;
  readonly actual: Float64Array;
  readonly cumulativeActual: Float64Array;
  readonly cumulativePlan: Float64Array | null;
}

/** @param days at least one, in order and without a gap */
export function packPaceDays(days: readonly PaceLineDay[]): PaceDays {
  const [first] = days;
  if (!first) throw new RangeError('A pace line without days');
  const isPlanned = first.cumulativePlan !== null;
  return {
    from: first.date,
    knownDays: days.filter((day) => day.known).length,
    weight: Float64Array.from(days, (day) => day.weight),
    actual: Float64Array.from(days, (day) => day.actual),
    cumulativeActual: Float64Array.from(days, (day) => day.cumulativeActual),
    cumulativePlan: isPlanned ? Float64Array.from(days, (day) => day.cumulativePlan ?? 0) : null,
  };
}

/** The columns as days again, for whoever draws them. */
export function listPaceDays(packed: PaceDays): PaceLineDay[] {
  return Array.from(packed.weight, (weight, index) => ({
    date: addDays(packed.from, index),
    weight,
    actual: packed.actual[index] ?? 0,
    cumulativeActual: packed.cumulativeActual[index] ?? 0,
    cumulativePlan: packed.cumulativePlan?.[index] ?? null,
    known: index < packed.knownDays,
  }));
}
