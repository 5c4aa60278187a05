import {
  formatCount,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatPoints,
  formatProbability,
  withSign,
} from '@shared/format/format-number';
import { expect, test } from 'vitest';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [1649, 'ru', 0, '1 649'],
  [1649, 'en', 0, '1,649'],
  [-1234.5, 'ru', 1, '−1 234,5'],
  [-0.04, 'ru', 1, '0,0'],
  [-0.4, 'en', 0, '0'],
] as const)('formatNumber %d in %s with %d decimals → %s', (value, locale, decimals, expected) => {
  expect(plain(formatNumber(value, locale, decimals))).toBe(expected);
});

test('a plus stands only before what is above zero as shown', () => {
  expect(withSign(326, '326')).toBe('+326');
  expect(withSign(0.02, '0,0')).toBe('0,0');
  expect(withSign(-3, '−3')).toBe('−3');
});

test('counts keep a decimal only where it matters', () => {
  expect(formatCount(2.14, 'ru')).toBe('2,1');
  expect(formatCount(48, 'ru')).toBe('48');
  expect(formatCount(48.6, 'en')).toBe('49');
});

test('per cent, ranges and points', () => {
  expect(plain(formatPercent(0.029, 'ru'))).toBe('2,9 %');
  expect(formatPercent(0.029, 'en')).toBe('2.9%');
  expect(plain(formatPercentRange(0.022, 0.038, 'ru'))).toBe('2,2–3,8 %');
  expect(plain(formatPoints(0.004, 'ru'))).toBe('+0,4 п. п.');
  expect(plain(formatPoints(-0.012, 'en'))).toBe('−1.2 pp');
});

test.each([
  [0.734, '75 %'],
  [0.02, '< 5 %'],
  [0.051, '5 %'],
  [0.96, '> 95 %'],
  [1, '> 95 %'],
  [0, '< 5 %'],
])('probability %d → %s', (probability, expected) => {
  expect(plain(formatProbability(probability, 'ru'))).toBe(expected);
});
