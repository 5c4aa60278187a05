import { type DateRange, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { CurrencyCode } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { formatDateLong, formatDay } from '@shared/format/format-date';
import {
  formatInScale,
  formatMoney,
  formatMoneyCompact,
  formatMoneyExact,
  formatMoneyRange,
  formatScaleUnit,
  type MoneyScale,
  moneyScale,
  roundForReading,
} from '@shared/format/format-money';
import { EN_DASH, formatNumber, formatPercent, formatPoints, withSign } from '@shared/format/format-number';
import { createWords, type Words } from '@shared/words';

/** Everything a section of a report needs to write: the words and the numbers of one language and currency. */
export interface Paper {
  readonly t: Words;
  readonly locale: Locale;
  readonly currency: CurrencyCode;
  readonly number: (value: number, decimals?: number) => string;
  readonly signed: (value: number) => string;
  readonly percent: (ratio: number, decimals?: number) => string;
  readonly points: (difference: number) => string;
  /** In whole major units, rounded to what a sentence can bear. */
  readonly money: (amountMinor: number) => string;
  /** To the last minor unit. */
  readonly exactMoney: (amountMinor: number) => string;
  readonly compact: (amountMinor: number, decimals?: number) => string;
  readonly moneyRange: (low: number, high: number, decimals?: number) => string;
  /** `16–20 ноября 2026` */
  readonly range: (range: DateRange) => string;
  readonly day: (date: IsoDate) => string;
  /** A column of money in one scale: its unit, and each cell. */
  readonly column: (largestMinor: number) => MoneyColumn;
}

export interface MoneyColumn {
  readonly unit: string;
  readonly cell: (amountMinor: number) => string;
  readonly signed: (amountMinor: number) => string;
}

export function createPaper(locale: Locale, currency: CurrencyCode): Paper {
  const { t } = createWords(locale);
  return {
    t,
    locale,
    currency,
    number: (value, decimals = 0) => formatNumber(value, locale, decimals),
    signed: (value) => withSign(Math.round(value), formatNumber(value, locale)),
    percent: (ratio, decimals = 1) => formatPercent(ratio, locale, decimals),
    points: (difference) => formatPoints(difference, locale, 2),
    money: (amountMinor) => formatMoney(roundForReading(amountMinor, currency), currency, locale),
    exactMoney: (amountMinor) => formatMoneyExact(Math.round(amountMinor), currency, locale),
    compact: (amountMinor, decimals) => formatMoneyCompact(amountMinor, currency, locale, decimals),
    moneyRange: (low, high, decimals) => formatMoneyRange(low, high, currency, locale, decimals),
    range: (range) => longRange(range, locale),
    day: (date) => formatDay(date, locale),
    column: (largestMinor) => moneyColumn(largestMinor, currency, locale),
  };
}

function longRange({ from, to }: DateRange, locale: Locale): string {
  const end = formatDateLong(to, locale);
  if (from === to) return end;
  if (yearOf(from) !== yearOf(to)) return `${formatDateLong(from, locale)} ${EN_DASH} ${end}`;
  if (monthOf(from) === monthOf(to)) return `${Number(from.slice(8))}${EN_DASH}${end}`;
  return `${formatDay(from, locale)} ${EN_DASH} ${end}`;
}

/** Tables show thousands where amounts are in millions: whole numbers are easier to compare than `9,1`. */
function moneyColumn(largestMinor: number, currency: CurrencyCode, locale: Locale): MoneyColumn {
  const full = moneyScale(largestMinor, currency);
  const down: Readonly<Record<number, MoneyScale>> = {
    1e6: { divisor: 1e3, suffix: { ru: 'тыс.', en: 'k' }, decimals: 0 },
    1e9: { divisor: 1e6, suffix: { ru: 'млн', en: 'M' }, decimals: 1 },
  };
  const scale = down[full.divisor] ?? full;
  const cell = (amountMinor: number): string => formatInScale(amountMinor, currency, locale, scale);
  return {
    unit: formatScaleUnit(currency, locale, scale),
    cell,
    signed: (amountMinor) => withSign(amountMinor, cell(amountMinor)),
  };
}
