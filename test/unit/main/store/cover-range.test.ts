import { type DateRange, fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketStart, coverRange, type Span } from '../../../../src/main/store/rollups/buckets';
import type { Grain } from '../../../../src/main/store/rollups/measures';

const YEARS = ['year', 'month', 'day'] as const;
const cover = ({ from, to }: DateRange, grains: readonly Grain[] = YEARS) =>
  coverRange(toDayNumber(from), toDayNumber(to), grains).map(
    (span) => `${span.grain} ${fromDayNumber(span.from)} ${fromDayNumber(span.to)}`,
  );

/** The days of every bucket of a span. */
function daysOf({ grain, from, to }: Span): number[] {
  const days: number[] = [];
  for (let day = from; bucketStart(grain, day) <= to; day += 1) days.push(day);
  return days;
}

test('a quarter is three months', () => {
  expect(cover({ from: '2026-10-01', to: '2026-12-31' })).toEqual(['month 2026-10-01 2026-12-01']);
});

test('what lies before and after the whole years is months, and days before and after those', () => {
  expect(cover({ from: '2023-10-30', to: '2026-02-02' })).toEqual([
    'day 2023-10-30 2023-10-31',
    'month 2023-11-01 2023-12-01',
    'year 2024-01-01 2025-01-01',
    'month 2026-01-01 2026-01-01',
    'day 2026-02-01 2026-02-02',
  ]);
});

test('a range that cuts two neighbours is cut where they meet', () => {
  expect(cover({ from: '2026-01-30', to: '2026-02-02' }, ['month', 'day'])).toEqual([
    'day 2026-01-30 2026-01-31',
    'day 2026-02-01 2026-02-02',
  ]);
  expect(cover({ from: '2026-02-03', to: '2026-02-09' }, ['week', 'day'])).toEqual([
    'day 2026-02-03 2026-02-08',
    'day 2026-02-09 2026-02-09',
  ]);
});

test('every day of any range is in one span, once and in order', () => {
  const grains = fc.constantFrom<readonly Grain[]>(YEARS, ['month', 'day'], ['week', 'day'], ['day']);
  fc.assert(
    fc.property(
      fc.integer({ min: -500, max: 40_000 }),
      fc.integer({ min: 0, max: 1_500 }),
      grains,
      (from, length, by) => {
        const spans = coverRange(from, from + length, by);
        expect(spans.flatMap(daysOf)).toEqual(Array.from({ length: length + 1 }, (_, index) => from + index));
        const [coarsest = 'day'] = by;
        for (const span of spans) {
          const inside = span.grain === coarsest || bucketStart(coarsest, span.from) === bucketStart(coarsest, span.to);
          expect(inside).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('weeks start on Monday, before 1970 too; months and years with their first day', () => {
  const start = (grain: Grain, date: DateRange['from']) => fromDayNumber(bucketStart(grain, toDayNumber(date)));
  expect(start('week', '2026-11-25')).toBe('2026-11-23');
  expect(start('week', '1969-12-31')).toBe('1969-12-29');
  expect(start('month', '2024-02-29')).toBe('2024-02-01');
  expect(start('year', '2024-12-31')).toBe('2024-01-01');
});
