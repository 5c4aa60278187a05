import { type DateRange, type IsoDate, isoWeekday, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { Locale } from '@shared/domain/settings';
import { EN_DASH, NBSP } from './format-number';

type Twelve = readonly string[];

/** «ноября» in Russian, where a day stands before it. */
const MONTHS_OF_DAY: Readonly<Record<Locale, Twelve>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const MONTHS: Readonly<Record<Locale, Twelve>> = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: MONTHS_OF_DAY.en,
};
const SHORT_MONTHS: Readonly<Record<Locale, Twelve>> = {
  ru: 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const WEEKDAYS: Readonly<Record<Locale, Twelve>> = {
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
const SHORT_WEEKDAYS: Readonly<Record<Locale, Twelve>> = {
  ru: 'пн вт ср чт пт сб вс'.split(' '),
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
};

/** `ноябрь` / `November`; @param month 1–12 */
export function monthName(month: number, locale: Locale): string {
  return MONTHS[locale][month - 1] ?? '';
}

/** `ноя` / `Nov`; @param month 1–12 */
export function monthNameShort(month: number, locale: Locale): string {
  return (locale === 'ru' && month === 5 ? 'май' : SHORT_MONTHS[locale][month - 1]) ?? '';
}

/** `пн` / `Mon` */
export function weekdayShort(date: IsoDate, locale: Locale): string {
  return SHORT_WEEKDAYS[locale][isoWeekday(date) - 1] ?? '';
}

/** `23 ноября` / `23 November` */
export function formatDay(date: IsoDate, locale: Locale): string {
  return `${dayOf(date)}${NBSP}${MONTHS_OF_DAY[locale][monthOf(date) - 1]}`;
}

/** `23 ноя` / `23 Nov`: axes, columns of lists. */
export function formatDayShort(date: IsoDate, locale: Locale): string {
  return `${dayOf(date)}${NBSP}${SHORT_MONTHS[locale][monthOf(date) - 1]}`;
}

/** `18 ноя 2026` / `18 Nov 2026` */
export function formatDate(date: IsoDate, locale: Locale): string {
  return `${formatDayShort(date, locale)}${NBSP}${yearOf(date)}`;
}

/** `23 ноября 2026` / `23 November 2026` */
export function formatDateLong(date: IsoDate, locale: Locale): string {
  return `${formatDay(date, locale)}${NBSP}${yearOf(date)}`;
}

/** `пн, 23 ноября` / `Mon 23 November`; with its year where that is not the year of `seenFrom` */
export function formatWeekdayDay(date: IsoDate, locale: Locale, seenFrom: IsoDate = date): string {
  const day = yearOf(date) === yearOf(seenFrom) ? formatDay(date, locale) : formatDateLong(date, locale);
  return joinWeekday(weekdayShort(date, locale), day, locale);
}

/** `пт, 20 ноя` / `Fri 20 Nov` */
export function formatWeekdayDayShort(date: IsoDate, locale: Locale): string {
  return joinWeekday(weekdayShort(date, locale), formatDayShort(date, locale), locale);
}

/** `понедельник, 23 ноября` / `Monday 23 November` */
export function formatWeekdayLong(date: IsoDate, locale: Locale): string {
  return joinWeekday(WEEKDAYS[locale][isoWeekday(date) - 1] ?? '', formatDay(date, locale), locale);
}

/** `16–20 ноя`, `28 сен – 4 окт`, `28 дек 2026 – 3 янв 2027`; the year only where it differs or is asked for. */
export function formatDateRange(range: DateRange, locale: Locale, withYear = false): string {
  const { from, to } = range;
  if (from === to) return withYear ? formatDate(from, locale) : formatDayShort(from, locale);
  if (yearOf(from) !== yearOf(to)) return `${formatDate(from, locale)} ${EN_DASH} ${formatDate(to, locale)}`;
  const end = withYear ? formatDate(to, locale) : formatDayShort(to, locale);
  if (monthOf(from) === monthOf(to)) return `${dayOf(from)}${EN_DASH}${end}`;
  return `${formatDayShort(from, locale)} ${EN_DASH} ${end}`;
}

/** Time of day of this machine, `10:40`. */
export function formatTime(atEpochMs: number): string {
  const at = new Date(atEpochMs);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** `18 ноя 16:05`, in this machine's time. */
export function formatMoment(atEpochMs: number, locale: Locale): string {
  const at = new Date(atEpochMs);
  return `${at.getDate()}${NBSP}${SHORT_MONTHS[locale][at.getMonth()]} ${formatTime(atEpochMs)}`;
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8));
}

function joinWeekday(weekday: string, day: string, locale: Locale): string {
  return locale === 'ru' ? `${weekday}, ${day}` : `${weekday} ${day}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
