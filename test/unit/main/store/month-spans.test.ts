import { type DateRange, fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthStart, weekStart } from '../../../../src/main/store/rollups/cell-deltas';
import { spansOf } from '../../../../src/main/store/rollups/read';

const spans = ({ from, to }: DateRange) => spansOf(toDayNumber(from), toDayNumber(to));
const day = (date: `${number}-${number}-${number}`) => toDayNumber(date);

test('a quarter is three months', () => {
  expect(spans({ from: '2026-10-01', to: '2026-12-31' })).toMatchObject({
    monthsFrom: day('2026-10-01'),
    monthsTo: day('2026-12-01'),
    headTo: day('2026-09-30'),
    tailFrom: day('2027-01-01'),
  });
});

test('days before the first and after the last whole month are days', () => {
  expect(spans({ from: '2026-01-15', to: '2026-04-10' })).toEqual({
    monthsFrom: day('2026-02-01'),
    monthsTo: day('2026-03-01'),
    headFrom: day('2026-01-15'),
    headTo: day('2026-01-31'),
    tailFrom: day('2026-04-01'),
    tailTo: day('2026-04-10'),
  });
});

test('every day of any range is in one span, once', () => {
  const days = fc.integer({ min: 0, max: 40_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const found = spansOf(from, from + length);
      const covered: number[] = [];
      for (let at = found.headFrom; at <= found.headTo; at += 1) covered.push(at);
      for (let at = found.monthsFrom; at <= found.monthsTo; at = monthStart(at + 31)) {
        for (let inside = at; monthStart(inside) === at; inside += 1) covered.push(inside);
      }
      for (let at = found.tailFrom; at <= found.tailTo; at += 1) covered.push(at);
      expect(covered).toEqual(Array.from({ length: length + 1 }, (_, index) => from + index));
    }),
  );
});

test('weeks start on Monday, before 1970 too', () => {
  expect(fromDayNumber(weekStart(day('2026-11-25')))).toBe('2026-11-23');
  expect(fromDayNumber(weekStart(day('1969-12-31')))).toBe('1969-12-29');
  expect(fromDayNumber(monthStart(day('2024-02-29')))).toBe('2024-02-01');
});
