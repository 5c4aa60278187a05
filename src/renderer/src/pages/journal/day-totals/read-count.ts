import type { DayMeasure } from '@shared/domain/day-total';
import { type CurrencyCode, minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { parseAmount } from '@shared/format/parse-amount';

const MOST = 100_000;

/** What is typed into a cell; `undefined`: it cannot be read. An empty cell is `null`: not entered. Counts may be sums (`12+3`). */
export function readMeasure(
  text: string,
  measure: DayMeasure,
  currency: CurrencyCode,
  locale: Locale,
): number | null | undefined {
  const typed = text.replace(/\s/g, '');
  if (typed === '' || typed === '—' || typed === '-') return null;
  if (measure === 'revenueMinor') return parseAmount(text, currency, locale) ?? undefined;
  if (!/^=?\d{1,6}(\+\d{1,6})*$/.test(typed)) return undefined;
  const sum = typed
    .replace('=', '')
    .split('+')
    .reduce((total, part) => total + Number(part), 0);
  return sum <= MOST ? sum : undefined;
}

/** The value as it would be typed. */
export function measureText(value: number | null, measure: DayMeasure, currency: CurrencyCode, locale: Locale): string {
  if (value === null) return '';
  if (measure !== 'revenueMinor') return String(value);
  const text = String(value / minorPerMajor(currency));
  return locale === 'ru' ? text.replace('.', ',') : text;
}
