import { monthOf, yearOf } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import { assertNever } from '@shared/domain/assert-never';
import type { Locale } from '@shared/domain/settings';
import { formatDateLong, formatDateRange, formatDay, formatDayShort, monthName, monthNameShort } from './format-date';
import { NBSP } from './format-number';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS_GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const MONTHS_INSTRUMENTAL =
  'январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём'.split(' ');

/** The name of a period as a title: `IV квартал 2026` / `Q4 2026`, `ноябрь 2026`, `2026 год`. */
export function formatPeriod(period: Period, locale: Locale): string {
  const year = yearOf(period.from);
  const ru = locale === 'ru';
  switch (period.kind) {
    case 'day':
      return formatDateLong(period.from, locale);
    case 'week':
      return ru ? `неделя ${formatDateRange(period, locale, true)}` : `week ${formatDateRange(period, locale, true)}`;
    case 'month':
      return `${monthName(monthOf(period.from), locale)}${NBSP}${year}`;
    case 'quarter':
      return ru ? `${quarter(period, locale)}${NBSP}квартал ${year}` : `${quarter(period, locale)}${NBSP}${year}`;
    case 'year':
      return ru ? `${yearLabel(period)}${NBSP}год` : yearLabel(period);
    case 'custom':
      return formatDateRange(period, locale, true);
    default:
      return assertNever(period.kind);
  }
}

/** The short name without the year: `III кв.` / `Q3`, `ноя`, `16–22 ноя`. */
export function formatPeriodShort(period: Period, locale: Locale): string {
  switch (period.kind) {
    case 'day':
      return formatDayShort(period.from, locale);
    case 'month':
      return monthNameShort(monthOf(period.from), locale);
    case 'quarter':
      return locale === 'ru' ? `${quarter(period, locale)}${NBSP}кв.` : quarter(period, locale);
    case 'year':
      return yearLabel(period);
    case 'week':
    case 'custom':
      return formatDateRange(period, locale);
    default:
      return assertNever(period.kind);
  }
}

/**
 * With what is compared: «сравнить с **III кварталом**» / `compare with **Q3**`. The year is said only where it is
 * not `thisYear`.
 */
export function formatPeriodCompared(period: Period, locale: Locale, thisYear: number): string {
  const year = yearOf(period.from);
  const withYear = year !== thisYear;
  if (locale === 'en') return comparedEnglish(period, withYear);
  const suffix = withYear ? `${NBSP}${year}` : '';
  switch (period.kind) {
    case 'day':
      return withYear ? formatDateLong(period.from, locale) : formatDay(period.from, locale);
    case 'week':
      return `неделей ${formatDateRange(period, locale, withYear)}`;
    case 'month':
      return `${MONTHS_INSTRUMENTAL[monthOf(period.from) - 1]}${suffix}`;
    case 'quarter':
      return `${quarter(period, locale)}${NBSP}кварталом${suffix}`;
    case 'year':
      return `${yearLabel(period)}${NBSP}годом`;
    case 'custom':
      return formatDateRange(period, locale, withYear);
    default:
      return assertNever(period.kind);
  }
}

/** Against what: «рост против **III квартала**» / `rise against **Q3**`. The year is said where it is not `thisYear`. */
export function formatPeriodGenitive(period: Period, locale: Locale, thisYear: number): string {
  const year = yearOf(period.from);
  const withYear = year !== thisYear;
  if (locale === 'en') return comparedEnglish(period, withYear);
  const suffix = withYear ? `${NBSP}${year}` : '';
  switch (period.kind) {
    case 'day':
      return withYear ? formatDateLong(period.from, locale) : formatDay(period.from, locale);
    case 'week':
      return `недели ${formatDateRange(period, locale, withYear)}`;
    case 'month':
      return `${MONTHS_GENITIVE[monthOf(period.from) - 1]}${suffix}`;
    case 'quarter':
      return `${quarter(period, locale)}${NBSP}квартала${suffix}`;
    case 'year':
      return `${yearLabel(period)}${NBSP}года`;
    case 'custom':
      return formatDateRange(period, locale, withYear);
    default:
      return assertNever(period.kind);
  }
}

function comparedEnglish(period: Period, withYear: boolean): string {
  if (period.kind === 'week') return `week ${formatDateRange(period, 'en', withYear)}`;
  if (period.kind === 'custom') return formatDateRange(period, 'en', withYear);
  return withYear
    ? formatPeriod(period, 'en')
    : period.kind === 'month'
      ? monthName(monthOf(period.from), 'en')
      : formatPeriodShort(period, 'en');
}

/** The fiscal quarter is read off the key, since its months depend on the firm. */
function quarter(period: Period, locale: Locale): string {
  const number = Number(/-Q([1-4])$/.exec(period.key)?.[1] ?? Math.ceil(monthOf(period.from) / 3));
  return locale === 'ru' ? (ROMAN[number - 1] ?? '') : `Q${number}`;
}

function yearLabel(period: Period): string {
  return /^\d{4}$/.test(period.key) ? period.key : String(yearOf(period.from));
}
