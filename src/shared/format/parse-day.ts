import {
  addDays,
  civilDate,
  daysInMonth,
  type IsoDate,
  isoWeekday,
  monthOf,
  parseIsoDate,
  yearOf,
} from '@shared/calendar/iso-date';
import type { Locale } from '@shared/domain/settings';

const WORDS: Readonly<Record<string, number>> = {
  сегодня: 0,
  сег: 0,
  вчера: -1,
  вч: -1,
  позавчера: -2,
  завтра: 1,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
};
const WEEKDAY_STEMS = [
  'пн|понед|mon',
  'вт|втор|tue',
  'ср|сред|wed',
  'чт|четв|thu',
  'пт|пятн|fri',
  'сб|субб|sat',
  'вс|воск|sun',
];
const MONTH_STEMS = [
  'янв|jan',
  'фев|feb',
  'мар|mar',
  'апр|apr',
  'ма[йя]|may',
  'июн|jun',
  'июл|jul',
  'авг|aug',
  'сен|sep',
  'окт|oct',
  'ноя|nov',
  'дек|dec',
];
/** A day and month without a year that lie further ahead than this mean last year. */
const AHEAD_DAYS = 31;

/**
 * What a person types as a day → a date, or `null`: `вчера`, `пт` (the latest Friday, today included), `-3` (days
 * ago), `12` (the latest 12th), `12.11`, `12.11.25`, `12 ноя`, `Nov 12`, `2026-11-12`. A slash is month/day in
 * English and day/month in Russian.
 */
export function parseDay(text: string, today: IsoDate, locale: Locale): IsoDate | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/−/g, '-');
  if (plain === '') return null;
  const word = Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined;
  if (word !== undefined) return addDays(today, word);
  const offset = /^([+-])(\d{1,3})$/.exec(plain);
  if (offset) return addDays(today, Number(`${offset[1]}${offset[2]}`));
  return (
    parseIsoDate(plain) ??
    parseWeekday(plain, today) ??
    parseNamedMonth(plain, today) ??
    parseDigits(plain, today, locale)
  );
}

function parseWeekday(text: string, today: IsoDate): IsoDate | null {
  const index = WEEKDAY_STEMS.findIndex((stems) => new RegExp(`^(?:${stems})[a-zа-я]*\\.?$`).test(text));
  if (index < 0) return null;
  return addDays(today, -((isoWeekday(today) - (index + 1) + 7) % 7));
}

function parseNamedMonth(text: string, today: IsoDate): IsoDate | null {
  const dayFirst = /^(\d{1,2})[ .]?([a-zа-я]{3,})\.?(?:,? (\d{2,4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:,? (\d{2,4}))?$/.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  if (name === undefined || day === undefined) return null;
  const month = MONTH_STEMS.findIndex((stems) => new RegExp(`^(?:${stems})`).test(name)) + 1;
  return month === 0 ? null : resolve(Number(day), month, dayFirst?.[3] ?? monthFirst?.[3], today);
}

function parseDigits(text: string, today: IsoDate, locale: Locale): IsoDate | null {
  const onlyDay = /^(\d{1,2})$/.exec(text);
  if (onlyDay) return latestDayOfMonth(Number(onlyDay[1]), today);
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?\.?$/.exec(text);
  if (!match) return null;
  const monthComesFirst = match[2] === '/' && locale === 'en';
  const [day, month] = monthComesFirst ? [match[3], match[1]] : [match[1], match[3]];
  return resolve(Number(day), Number(month), match[4], today);
}

function resolve(day: number, month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  if (year !== undefined) return dateOrNull(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = dateOrNull(yearOf(today), month, day);
  if (thisYear !== null && thisYear <= addDays(today, AHEAD_DAYS)) return thisYear;
  return dateOrNull(yearOf(today) - 1, month, day);
}

function latestDayOfMonth(day: number, today: IsoDate): IsoDate | null {
  const thisMonth = dateOrNull(yearOf(today), monthOf(today), day);
  if (thisMonth !== null && thisMonth <= today) return thisMonth;
  const before = addDays(civilDate(yearOf(today), monthOf(today), 1), -1);
  return dateOrNull(yearOf(before), monthOf(before), day);
}

function dateOrNull(year: number, month: number, day: number): IsoDate | null {
  const isReal =
    year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? civilDate(year, month, day) : null;
}
