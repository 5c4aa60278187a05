import { parseDay } from '@shared/format/parse-day';
import { expect, test } from 'vitest';

/** A Monday. */
const TODAY = '2026-11-23';

test.each([
  ['сегодня', '2026-11-23'],
  ['Вчера', '2026-11-22'],
  ['позавчера', '2026-11-21'],
  ['yesterday', '2026-11-22'],
  ['пт', '2026-11-20'],
  ['пятница', '2026-11-20'],
  ['fri', '2026-11-20'],
  ['пн', '2026-11-23'],
  ['вт', '2026-11-17'],
  ['-3', '2026-11-20'],
  ['−3', '2026-11-20'],
  ['12', '2026-11-12'],
  ['25', '2026-10-25'],
  ['12.11', '2026-11-12'],
  ['12.11.', '2026-11-12'],
  ['30.12', '2025-12-30'],
  ['01.12', '2026-12-01'],
  ['12.11.25', '2025-11-12'],
  ['12.11.2025', '2025-11-12'],
  ['2026-11-12', '2026-11-12'],
  ['12 ноя', '2026-11-12'],
  ['12 ноября 2025', '2025-11-12'],
  ['18 ноя 2026', '2026-11-18'],
  ['Nov 12', '2026-11-12'],
  ['12 Nov 2025', '2025-11-12'],
] as const)('%s → %s', (text, expected) => {
  expect(parseDay(text, TODAY, 'ru')).toBe(expected);
});

test('a slash is month first in English, day first in Russian', () => {
  expect(parseDay('11/12', TODAY, 'ru')).toBe('2026-12-11');
  expect(parseDay('11/12', TODAY, 'en')).toBe('2026-11-12');
});

test.each(['', 'abc', '32.11', '31.02.2026', '12.13', '29.02.2025', '0', '99', '-5000', 'ноябрь'])(
  'refuses %j',
  (text) => {
    expect(parseDay(text, TODAY, 'ru')).toBeNull();
  },
);

test('a 29 February belongs to a year that has one, or is refused', () => {
  expect(parseDay('29.02.2024', TODAY, 'ru')).toBe('2024-02-29');
  expect(parseDay('29.02', TODAY, 'ru')).toBeNull();
});
