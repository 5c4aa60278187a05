import { CURRENCY_EXPONENTS, type CurrencyCode, minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { EN_DASH, formatNumber, MINUS, NBSP } from './format-number';

const SYMBOLS: Readonly<Record<CurrencyCode, string>> = {
  RUB: '₽',
  USD: '$',
  EUR: '€',
  GBP: '£',
  KZT: '₸',
  BYN: 'Br',
  UAH: '₴',
  UZS: 'UZS',
  AMD: '֏',
  GEL: '₾',
  CNY: '¥',
  TRY: '₺',
  AED: 'AED',
  JPY: '¥',
  KWD: 'KWD',
};

/** `₽`, `$`, `AED` … */
export function currencySymbol(currency: CurrencyCode): string {
  return SYMBOLS[currency];
}

/** A figure of money in whole major units: `9 087 600 ₽` / `₽9,087,600`. */
export function formatMoney(amountMinor: number, currency: CurrencyCode, locale: Locale): string {
  return withSymbol(amountMinor / minorPerMajor(currency), 0, currency, locale);
}

/** The amount of one record, with kopecks where it has them: `12 500,50 ₽`, `12 500 ₽`. */
export function formatMoneyExact(amountMinor: number, currency: CurrencyCode, locale: Locale): string {
  const perMajor = minorPerMajor(currency);
  const decimals = amountMinor % perMajor === 0 ? 0 : CURRENCY_EXPONENTS[currency];
  return withSymbol(amountMinor / perMajor, decimals, currency, locale);
}

/** Like {@link formatMoneyExact} without the sign of the currency, for columns and fields: `12 500,50`. */
export function formatAmount(amountMinor: number, currency: CurrencyCode, locale: Locale): string {
  const perMajor = minorPerMajor(currency);
  const decimals = amountMinor % perMajor === 0 ? 0 : CURRENCY_EXPONENTS[currency];
  return formatNumber(amountMinor / perMajor, locale, decimals);
}

/** How money is shortened: by what it is divided and what is written after it. */
export interface MoneyScale {
  readonly divisor: number;
  readonly suffix: Readonly<Record<Locale, string>>;
  readonly decimals: number;
}

const UNITS: MoneyScale = { divisor: 1, suffix: { ru: '', en: '' }, decimals: 0 };
const THOUSANDS: MoneyScale = { divisor: 1e3, suffix: { ru: 'тыс.', en: 'k' }, decimals: 0 };
const MILLIONS: MoneyScale = { divisor: 1e6, suffix: { ru: 'млн', en: 'M' }, decimals: 1 };
const BILLIONS: MoneyScale = { divisor: 1e9, suffix: { ru: 'млрд', en: 'B' }, decimals: 1 };

/** The scale in which amounts up to this size are read: `тыс.` from 20 000, `млн` from a million, `млрд`. */
export function moneyScale(amountMinor: number, currency: CurrencyCode): MoneyScale {
  const major = Math.abs(amountMinor) / minorPerMajor(currency);
  if (major >= 999_500_000) return BILLIONS;
  if (major >= 999_500) return MILLIONS;
  if (major >= 20_000) return THOUSANDS;
  return UNITS;
}

/** One step finer: amounts stand in thousands where their totals are read in millions. */
export function finerScale(scale: MoneyScale): MoneyScale {
  if (scale.divisor === BILLIONS.divisor) return MILLIONS;
  return scale.divisor === MILLIONS.divisor ? THOUSANDS : UNITS;
}

/** A short amount: `16,1 млн ₽` / `₽16.1M`, `196 тыс. ₽` / `₽196k`, `8 200 ₽`. `decimals` count from a million on. */
export function formatMoneyCompact(
  amountMinor: number,
  currency: CurrencyCode,
  locale: Locale,
  decimals?: number,
): string {
  const scale = moneyScale(amountMinor, currency);
  const value = amountMinor / minorPerMajor(currency) / scale.divisor;
  return withSymbol(
    value,
    scale.decimals === 0 ? 0 : (decimals ?? scale.decimals),
    currency,
    locale,
    scale.suffix[locale],
  );
}

/** The digits of an amount in a given scale, without unit: the cells of a column headed `тыс. ₽`. */
export function formatInScale(
  amountMinor: number,
  currency: CurrencyCode,
  locale: Locale,
  scale: MoneyScale,
  decimals = scale.decimals,
): string {
  return formatNumber(amountMinor / minorPerMajor(currency) / scale.divisor, locale, decimals);
}

/** What a column in this scale is headed with: `тыс. ₽` / `₽k`. */
export function formatScaleUnit(currency: CurrencyCode, locale: Locale, scale: MoneyScale): string {
  const symbol = SYMBOLS[currency];
  const suffix = scale.suffix[locale];
  if (locale === 'en') return symbol + suffix;
  return suffix === '' ? symbol : `${suffix}${NBSP}${symbol}`;
}

/** A range with one unit: `15,1–17,3 млн ₽` / `₽15.1–17.3M`. */
export function formatMoneyRange(
  lowMinor: number,
  highMinor: number,
  currency: CurrencyCode,
  locale: Locale,
  decimals?: number,
): string {
  const scale = moneyScale(highMinor, currency);
  const digits = scale === UNITS ? 0 : (decimals ?? scale.decimals);
  const low = formatInScale(lowMinor, currency, locale, scale, digits);
  const high = formatInScale(highMinor, currency, locale, scale, digits);
  const range = `${low}${EN_DASH}${high}`;
  if (locale === 'en') return `${prefix(currency)}${range}${scale.suffix.en}`;
  return `${range}${NBSP}${formatScaleUnit(currency, locale, scale)}`;
}

/**
 * Rounds an estimate or a sum to what a sentence can bear: hundreds from 10 000 major units, thousands from ten
 * million, whole units below. Only for reading; tables and exports keep the exact amount.
 */
export function roundForReading(amountMinor: number, currency: CurrencyCode): number {
  const perMajor = minorPerMajor(currency);
  const major = Math.abs(amountMinor) / perMajor;
  const step = (major >= 1e7 ? 1_000 : major >= 1e4 ? 100 : 1) * perMajor;
  return Math.round(amountMinor / step) * step;
}

/** What is needed, rounded up so that meeting it is enough: to thousands from 100 000, to hundreds from 10 000. */
export function roundUpForReading(amountMinor: number, currency: CurrencyCode): number {
  const perMajor = minorPerMajor(currency);
  const major = amountMinor / perMajor;
  const step = (major >= 1e5 ? 1_000 : major >= 1e4 ? 100 : 1) * perMajor;
  return Math.ceil(amountMinor / step) * step;
}

function withSymbol(value: number, decimals: number, currency: CurrencyCode, locale: Locale, suffix = ''): string {
  const digits = formatNumber(Math.abs(value), locale, decimals);
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : '';
  if (locale === 'en') return `${sign}${prefix(currency)}${digits}${suffix}`;
  return [sign + digits, suffix, SYMBOLS[currency]].filter((part) => part !== '').join(NBSP);
}

/** English puts the sign before the number; letters keep their distance. */
function prefix(currency: CurrencyCode): string {
  const symbol = SYMBOLS[currency];
  return /^[A-Za-z]+$/.test(symbol) ? symbol + NBSP : symbol;
}
