import type { Locale } from '@shared/domain/settings';

/** A space that does not break a line: in thousands, before ₽ and %. */
export const NBSP = '\u00a0';
export const MINUS = '−';
export const EN_DASH = '–';

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-US' };
const formatters = new Map<string, Intl.NumberFormat>();

/** A number with grouped thousands and a real minus: `−1 234,5` / `−1,234.5`. Never shows `−0`. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${locale}${decimals}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, formatter);
  }
  const digits = formatter.format(Math.abs(value)).replace(/\s/g, NBSP);
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** Puts `+` before what is above zero; the rest keeps its own minus. */
export function withSign(value: number, formatted: string): string {
  return value > 0 && /[1-9]/.test(formatted) ? `+${formatted}` : formatted;
}

/** Decimals of a count that may be fractional: `2,1` but `48`. */
export function formatCount(value: number, locale: Locale): string {
  const decimals = Number.isInteger(value) || Math.abs(value) >= 10 ? 0 : 1;
  return formatNumber(value, locale, decimals);
}

/** A ratio 0–1 as per cent: `2,9 %` / `2.9%`. */
export function formatPercent(ratio: number, locale: Locale, decimals = 1): string {
  return formatNumber(ratio * 100, locale, decimals) + percentSign(locale);
}

/** A range of ratios with one sign at the end: `2,2–3,8 %` / `2.2–3.8%`. */
export function formatPercentRange(low: number, high: number, locale: Locale, decimals = 1): string {
  return `${formatNumber(low * 100, locale, decimals)}${EN_DASH}${formatPercent(high, locale, decimals)}`;
}

/** A difference of ratios in percentage points, with its sign: `+0,4 п. п.` / `+0.4 pp`. */
export function formatPoints(ratioDifference: number, locale: Locale, decimals = 1): string {
  const digits = formatNumber(ratioDifference * 100, locale, decimals);
  const unit = locale === 'ru' ? `п.${NBSP}п.` : 'pp';
  return `${withSign(ratioDifference, digits)}${NBSP}${unit}`;
}

/** A range of plain numbers: `137–154`. */
export function formatRange(low: number, high: number, locale: Locale, decimals = 0): string {
  return `${formatNumber(low, locale, decimals)}${EN_DASH}${formatNumber(high, locale, decimals)}`;
}

/**
 * A probability as people should read it: rounded to 5 %, `< 5 %` and `> 95 %` at the ends, so that it never claims
 * to know more than the forecast does.
 */
export function formatProbability(probability: number, locale: Locale): string {
  const rounded = Math.round(probability * 20) * 5;
  if (probability < 0.05) return `<${NBSP}5${percentSign(locale)}`;
  if (probability > 0.95) return `>${NBSP}95${percentSign(locale)}`;
  return `${rounded}${percentSign(locale)}`;
}

function percentSign(locale: Locale): string {
  return locale === 'ru' ? `${NBSP}%` : '%';
}
