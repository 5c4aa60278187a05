import {
  formatAmount,
  formatMoney,
  formatMoneyCompact,
  formatMoneyExact,
  formatMoneyRange,
  formatScaleUnit,
  moneyScale,
  roundForReading,
  roundUpForReading,
} from '@shared/format/format-money';
import { describe, expect, it, test } from 'vitest';

/** Non-breaking spaces as plain ones, so that the tables can be read; one test below looks at the spaces themselves. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatMoney', () => {
  test.each([
    [908_760_000, 'RUB', 'ru', '9 087 600 ₽'],
    [908_760_000, 'RUB', 'en', '₽9,087,600'],
    [-37_910_000, 'RUB', 'ru', '−379 100 ₽'],
    [-37_910_000, 'RUB', 'en', '−₽379,100'],
    [0, 'RUB', 'ru', '0 ₽'],
    [-40, 'RUB', 'ru', '0 ₽'],
    [1_250, 'JPY', 'en', '¥1,250'],
    [1_250_000, 'KWD', 'en', 'KWD 1,250'],
    [1_250_000, 'AED', 'ru', '12 500 AED'],
  ] as const)('%d %s in %s → %s', (minor, currency, locale, expected) => {
    expect(plain(formatMoney(minor, currency, locale))).toBe(expected);
  });

  it('never breaks a line inside an amount', () => {
    expect(formatMoney(908_760_000, 'RUB', 'ru')).toBe('9\u00a0087\u00a0600\u00a0₽');
  });
});

test.each([
  [1_250_050, 'ru', '12 500,50 ₽', '12 500,50'],
  [1_250_000, 'ru', '12 500 ₽', '12 500'],
  [1_250_050, 'en', '₽12,500.50', '12,500.50'],
  [5, 'ru', '0,05 ₽', '0,05'],
] as const)('formatMoneyExact %d in %s → %s', (minor, locale, money, amount) => {
  expect(plain(formatMoneyExact(minor, 'RUB', locale))).toBe(money);
  expect(plain(formatAmount(minor, 'RUB', locale))).toBe(amount);
});

describe('formatMoneyCompact', () => {
  test.each([
    [1_610_000_000, 'ru', undefined, '16,1 млн ₽'],
    [1_610_000_000, 'en', undefined, '₽16.1M'],
    [908_760_000, 'ru', 2, '9,09 млн ₽'],
    [19_600_000, 'ru', undefined, '196 тыс. ₽'],
    [19_600_000, 'en', undefined, '₽196k'],
    [-62_300_000, 'en', undefined, '−₽623k'],
    [820_000, 'ru', undefined, '8 200 ₽'],
    [1_250_000, 'ru', 2, '12 500 ₽'],
    [2_040_000, 'ru', 2, '20 тыс. ₽'],
    [99_960_000, 'ru', undefined, '1,0 млн ₽'],
    [250_000_000_000, 'ru', undefined, '2,5 млрд ₽'],
  ] as const)('%d in %s → %s', (minor, locale, decimals, expected) => {
    expect(plain(formatMoneyCompact(minor, 'RUB', locale, decimals))).toBe(expected);
  });

  it('says the unit of a range once, that of its larger end', () => {
    expect(plain(formatMoneyRange(1_510_000_000, 1_730_000_000, 'RUB', 'ru'))).toBe('15,1–17,3 млн ₽');
    expect(plain(formatMoneyRange(1_330_000_000, 1_660_000_000, 'RUB', 'en'))).toBe('₽13.3–16.6M');
    expect(plain(formatMoneyRange(2_600_000, 4_700_000, 'RUB', 'ru'))).toBe('26–47 тыс. ₽');
    expect(plain(formatMoneyRange(90_000, 400_000, 'RUB', 'ru'))).toBe('900–4 000 ₽');
  });

  it('heads a column with its unit', () => {
    const scale = moneyScale(1_560_000_000, 'RUB');
    expect(plain(formatScaleUnit('RUB', 'ru', scale))).toBe('млн ₽');
    expect(formatScaleUnit('RUB', 'en', scale)).toBe('₽M');
  });
});

describe('rounding for reading', () => {
  test.each([
    [32_604_999, 32_600_000],
    [-37_908_300, -37_910_000],
    [876_159_900, 876_160_000],
    [123_450, 123_500],
    [1_234_567_890, 1_234_600_000],
  ])('%d → %d', (minor, expected) => {
    expect(roundForReading(minor, 'RUB')).toBe(expected);
  });

  it('rounds what is needed up, so that meeting it is enough', () => {
    expect(roundUpForReading(23_240_010, 'RUB')).toBe(23_300_000);
    expect(roundUpForReading(1_234_567, 'RUB')).toBe(1_240_000);
    expect(roundUpForReading(0, 'RUB')).toBe(0);
  });
});
