import type { IsoDate } from '@shared/calendar/iso-date';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import type { PaceSeries } from '@shared/contract/views/common';
import type { RangedForecast } from '@shared/kpi/targets/forecast';
import { packPaceDays } from '@shared/kpi/targets/pace-days';

/** A quarter of 2026 by the Russian calendar with 100 000.00 sold on every elapsed working day. */
export function paceSeries(over: {
  readonly seenOn: IsoDate;
  readonly target: number | null;
  readonly forecast?: RangedForecast;
  readonly extra?: Readonly<Record<string, number>>;
}): PaceSeries {
  const calendar = createWorkingCalendar('ru');
  const dates = eachDay({ from: '2026-10-01', to: '2026-12-31' });
  const all = dates.reduce((sum, date) => sum + calendar.weight(date), 0);
  let [actual, weight] = [0, 0];
  const days = dates.map((date) => {
    const known = date <= over.seenOn;
    const sold = !known
      ? 0
      : (over.extra?.[date] ?? 0) + (date < over.seenOn && calendar.weight(date) > 0 ? 10_000_000 : 0);
    actual += sold;
    weight += calendar.weight(date);
    return {
      date,
      weight: calendar.weight(date),
      actual: sold,
      cumulativeActual: actual,
      cumulativePlan: over.target === null ? null : Math.round((over.target * weight) / all),
      known,
    };
  });
  const missing = { status: 'no-data', reason: 'no-target' } as const;
  return {
    progress: {
      metric: 'revenue',
      employeeId: null,
      employeeName: null,
      target: over.target,
      targetSource: over.target === null ? null : 'set',
      actual,
      attainment: missing,
      planToDate: null,
      paceIndex: missing,
      deviation: over.target === null ? null : 32_600_000,
      deviationDays: null,
      state: null,
      proven: false,
      rampUp: false,
      requiredPerDay: 20_000_000,
      remainingWeight: 28,
      forecastWay: 'run-rate',
      forecast: over.forecast ?? { status: 'no-data', reason: 'too-few-days' },
    },
    days: packPaceDays(days),
    usualDay: 10_000_000,
    bestDay: 30_000_000,
  };
}

export const FORECAST: RangedForecast = {
  mid: 640_000_000,
  low: 600_000_000,
  high: 680_000_000,
  innerLow: 620_000_000,
  innerHigh: 660_000_000,
  probability: 0.6,
  n: 36,
};
