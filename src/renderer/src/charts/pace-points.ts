import type { IsoDate } from '@shared/calendar/iso-date';
import type { AsOf } from '@shared/kpi/results';
import type { RangedForecast } from '@shared/kpi/targets/forecast';
import type { PaceLineDay } from '@shared/kpi/targets/pace-days';

/** One day that carries the pace line, with what fell on the days off after it. */
export interface PacePoint {
  readonly date: IsoDate;
  readonly weight: number;
  readonly actual: number;
  /** Up to and including this day; `null` where nothing is known yet. */
  readonly cumulative: number | null;
  readonly plan: number | null;
  /** Whether the day is over, so that it may be measured against the plan. */
  readonly elapsed: boolean;
}

/**
 * The days of a pace chart: its axis has working days only, so a sale on a day off belongs to the working day before
 * it (at the very start of the period, to the first one).
 */
export function pacePoints(days: readonly PaceLineDay[], asOf: AsOf): PacePoint[] {
  const points: PacePoint[] = [];
  let early = 0;
  for (const day of days) {
    const last = points.at(-1);
    if (day.weight > 0) {
      points.push({
        date: day.date,
        weight: day.weight,
        actual: day.actual + (last ? 0 : early),
        cumulative: day.known ? day.cumulativeActual : null,
        plan: day.cumulativePlan,
        elapsed: day.date < asOf.date || (day.date === asOf.date && asOf.closed),
      });
    } else if (!last) early += day.actual;
    else if (day.known) {
      points[points.length - 1] = { ...last, actual: last.actual + day.actual, cumulative: day.cumulativeActual };
    }
  }
  return points;
}

/** Index of the day on which figures are seen, or of the next working day; −1 where it is not in the period. */
export function todayIndex(points: readonly PacePoint[], asOf: AsOf): number {
  const first = points[0];
  if (!first || asOf.date < first.date) return -1;
  return points.findIndex((point) => point.date >= asOf.date);
}

/** Where the line of actual figures ends: the last elapsed day, or today once it brought something. */
export function lastActualIndex(points: readonly PacePoint[]): number {
  return points.findLastIndex((point) => point.cumulative !== null && (point.elapsed || point.actual !== 0));
}

export interface FanPoint {
  /** Index on the axis. */
  readonly index: number;
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  readonly innerLow: number;
  readonly innerHigh: number;
}

/**
 * The forecast between the last actual figure and the end of the period. The middle follows the weights of the days,
 * the spread grows with the root of what has passed, as a sum of independent days does. It does not dip below
 * what is already sold where the end does not.
 */
export function forecastFan(points: readonly PacePoint[], forecast: RangedForecast): FanPoint[] {
  const start = lastActualIndex(points);
  const from = points[start]?.cumulative ?? 0;
  const ahead = points.slice(start + 1);
  const total = ahead.reduce((sum, point) => sum + point.weight, 0);
  if (total === 0) return [];
  const floor = Math.min(from, forecast.low);
  const at = (share: number, index: number): FanPoint => {
    const mid = from + (forecast.mid - from) * share;
    const spread = Math.sqrt(share);
    return {
      index,
      mid,
      low: Math.max(floor, mid - (forecast.mid - forecast.low) * spread),
      high: mid + (forecast.high - forecast.mid) * spread,
      innerLow: Math.max(floor, mid - (forecast.mid - forecast.innerLow) * spread),
      innerHigh: mid + (forecast.innerHigh - forecast.mid) * spread,
    };
  };
  let passed = 0;
  const fan = ahead.map((point, offset) => {
    passed += point.weight;
    return at(passed / total, start + 1 + offset);
  });
  return start < 0 ? fan : [at(0, start), ...fan];
}

/** Which days of the axis get a label: all of a week, Mondays of a month, 1st and 16th of a quarter, months of a year. */
export function dateMarks(points: readonly PacePoint[]): number[] {
  const marks: number[] = [];
  points.forEach(({ date }, index) => {
    const before = points[index - 1]?.date;
    const startsMonth = before === undefined || before.slice(0, 7) !== date.slice(0, 7);
    const startsHalf = before !== undefined && before.slice(8) < '16' && date.slice(8) >= '16';
    const startsWeek = before === undefined || dayGap(before, date) > 1;
    if (points.length <= 10) marks.push(index);
    else if (points.length <= 31 ? startsWeek : points.length <= 100 ? startsMonth || startsHalf : startsMonth) {
      marks.push(index);
    }
  });
  return marks;
}

function dayGap(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
