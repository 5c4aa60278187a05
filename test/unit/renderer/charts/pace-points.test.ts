import { listPaceDays } from '@shared/kpi/targets/pace-days';
import { describe, expect, it } from 'vitest';
import {
  dateMarks,
  forecastFan,
  lastActualIndex,
  pacePoints,
  todayIndex,
} from '../../../../src/renderer/src/charts/pace-points';
import { FORECAST, paceSeries } from './pace-fixture';

const MONDAY = { date: '2026-11-23', closed: false } as const;

describe('pacePoints', () => {
  it('has one point per working day and counts a day as elapsed only when it is over', () => {
    const points = pacePoints(listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9 }).days), MONDAY);
    expect(points).toHaveLength(64);
    expect(points.filter((point) => point.elapsed)).toHaveLength(36);
    expect(points[0]?.date).toBe('2026-10-01');
    expect(points.every((point) => point.weight > 0)).toBe(true);
  });

  it('gives a sale of a weekend to the Friday before it', () => {
    const days = listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9, extra: { '2026-11-21': 500 } }).days);
    const friday = pacePoints(days, MONDAY).find((point) => point.date === '2026-11-20');
    expect(friday?.actual).toBe(10_000_500);
    expect(friday?.cumulative).toBe(360_000_500);
  });

  it('gives a sale of days off at the very start to the first working day', () => {
    const days = listPaceDays(paceSeries({ seenOn: '2026-10-06', target: 1e9, extra: { '2026-10-03': 700 } }).days);
    const points = pacePoints(days.slice(2), { date: '2026-10-06', closed: false });
    expect(points[0]).toMatchObject({ date: '2026-10-05', actual: 10_000_700 });
  });

  it('knows where today lies, and that it does not lie in other periods', () => {
    const points = pacePoints(listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9 }).days), MONDAY);
    expect(points[todayIndex(points, MONDAY)]?.date).toBe('2026-11-23');
    expect(points[todayIndex(points, { date: '2026-11-22', closed: false })]?.date).toBe('2026-11-23');
    expect(todayIndex(points, { date: '2026-09-30', closed: true })).toBe(-1);
    expect(todayIndex(points, { date: '2027-01-11', closed: true })).toBe(-1);
  });

  it('ends the actual line at the last elapsed day, or at today once it brought something', () => {
    const dateOfLast = (extra: Record<string, number>) => {
      const points = pacePoints(listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9, extra }).days), MONDAY);
      return points[lastActualIndex(points)]?.date;
    };
    expect(dateOfLast({})).toBe('2026-11-20');
    expect(dateOfLast({ '2026-11-23': 100 })).toBe('2026-11-23');
  });
});

describe('forecastFan', () => {
  const points = pacePoints(listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9 }).days), MONDAY);
  const fan = forecastFan(points, FORECAST);

  it('starts at the last actual figure without spread and ends at the forecast', () => {
    expect(fan[0]).toMatchObject({ index: 35, mid: 360_000_000, low: 360_000_000, high: 360_000_000 });
    expect(fan.at(-1)).toMatchObject({ index: 63, mid: 640_000_000, low: 600_000_000, high: 680_000_000 });
  });

  it('never narrows, and keeps the inner range inside the outer one', () => {
    const widths = fan.map((point) => point.high - point.low);
    expect(widths.every((width, index) => width >= (widths[index - 1] ?? 0))).toBe(true);
    expect(fan.every((point) => point.low <= point.innerLow && point.innerHigh <= point.high)).toBe(true);
  });

  it('never shows a fall below what is sold where no end lies below it', () => {
    const flat = forecastFan(points, { ...FORECAST, low: 360_000_000, innerLow: 380_000_000 });
    expect(Math.min(...flat.map((point) => point.low))).toBe(360_000_000);
    const falling = forecastFan(points, { ...FORECAST, low: 300_000_000 });
    expect(Math.min(...falling.map((point) => point.low))).toBe(300_000_000);
  });

  it('is empty once the period is over', () => {
    const over = pacePoints(listPaceDays(paceSeries({ seenOn: '2027-01-15', target: 1e9 }).days), {
      date: '2027-01-15',
      closed: true,
    });
    expect(forecastFan(over, FORECAST)).toEqual([]);
  });
});

it('labels the beginnings and middles of the months of a quarter', () => {
  const points = pacePoints(listPaceDays(paceSeries({ seenOn: '2026-11-23', target: 1e9 }).days), MONDAY);
  expect(dateMarks(points).map((index) => points[index]?.date)).toEqual([
    '2026-10-01',
    '2026-10-16',
    '2026-11-02',
    '2026-11-16',
    '2026-12-01',
    '2026-12-16',
  ]);
  expect(dateMarks(points.slice(0, 5))).toEqual([0, 1, 2, 3, 4]);
});
