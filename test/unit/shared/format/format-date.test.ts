import type { Period } from '@shared/calendar/period';
import {
  formatDate,
  formatDateRange,
  formatDay,
  formatDayShort,
  formatWeekdayDay,
  formatWeekdayLong,
} from '@shared/format/format-date';
import { formatPeriod, formatPeriodCompared, formatPeriodShort } from '@shared/format/format-period';
import { describe, expect, test } from 'vitest';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const period = (kind: Period['kind'], key: string, from: Period['from'], to: Period['to']): Period => ({
  kind,
  key,
  from,
  to,
});

const QUARTER = period('quarter', '2026-Q4', '2026-10-01', '2026-12-31');
const MONTH = period('month', '2026-11', '2026-11-01', '2026-11-30');
const WEEK = period('week', '2026-W47', '2026-11-16', '2026-11-22');
const YEAR = period('year', '2026', '2026-01-01', '2026-12-31');

test('days in both languages', () => {
  expect(plain(formatDay('2026-11-23', 'ru'))).toBe('23 ноября');
  expect(plain(formatDay('2026-11-23', 'en'))).toBe('23 November');
  expect(plain(formatDayShort('2026-05-01', 'ru'))).toBe('1 мая');
  expect(plain(formatDate('2026-11-18', 'ru'))).toBe('18 ноя 2026');
  expect(plain(formatWeekdayDay('2026-11-23', 'ru'))).toBe('пн, 23 ноября');
  expect(plain(formatWeekdayDay('2025-12-31', 'ru', '2026-11-23'))).toBe('ср, 31 декабря 2025');
  expect(plain(formatWeekdayLong('2026-11-22', 'ru'))).toBe('воскресенье, 22 ноября');
  expect(plain(formatWeekdayLong('2026-11-23', 'en'))).toBe('Monday 23 November');
});

test.each([
  ['2026-11-16', '2026-11-20', '16–20 ноя'],
  ['2026-09-28', '2026-10-04', '28 сен – 4 окт'],
  ['2026-12-28', '2027-01-03', '28 дек 2026 – 3 янв 2027'],
  ['2026-11-16', '2026-11-16', '16 ноя'],
] as const)('range %s..%s → %s', (from, to, expected) => {
  expect(plain(formatDateRange({ from, to }, 'ru'))).toBe(expected);
});

describe('periods', () => {
  test('as titles', () => {
    expect(plain(formatPeriod(QUARTER, 'ru'))).toBe('IV квартал 2026');
    expect(plain(formatPeriod(QUARTER, 'en'))).toBe('Q4 2026');
    expect(plain(formatPeriod(MONTH, 'ru'))).toBe('ноябрь 2026');
    expect(plain(formatPeriod(WEEK, 'ru'))).toBe('неделя 16–22 ноя 2026');
    expect(plain(formatPeriod(YEAR, 'ru'))).toBe('2026 год');
    expect(formatPeriod(YEAR, 'en')).toBe('2026');
  });

  test('a fiscal quarter is named by its key, not by its months', () => {
    const fiscal = period('quarter', '2026-Q1', '2026-04-01', '2026-06-30');
    expect(plain(formatPeriod(fiscal, 'ru'))).toBe('I квартал 2026');
    expect(plain(formatPeriodShort(fiscal, 'ru'))).toBe('I кв.');
  });

  test('compared, with the year only where it is another one', () => {
    expect(plain(formatPeriodCompared(QUARTER, 'ru', 2026))).toBe('IV кварталом');
    expect(plain(formatPeriodCompared(QUARTER, 'ru', 2027))).toBe('IV кварталом 2026');
    expect(plain(formatPeriodCompared(QUARTER, 'en', 2027))).toBe('Q4 2026');
    expect(plain(formatPeriodCompared(MONTH, 'ru', 2026))).toBe('ноябрём');
    expect(plain(formatPeriodCompared(YEAR, 'ru', 2027))).toBe('2026 годом');
  });
});
