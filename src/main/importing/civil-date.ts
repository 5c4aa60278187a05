import { daysInMonth, type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import type { DealMapping } from '@shared/contract/views/importing';

export type DateOrder = DealMapping['dateOrder'];

/** Business dates outside these years are slips of the pen. */
const YEARS = { first: 1990, last: 2100 };
const TIME = /^(.*?\d{4})[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const ISO_TIME =
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2})[ T]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date as written → a civil date, or `null` where it is none. The day is taken as it stands: a time beside it is
 * left out and never moves it. Day-month and month-day with a slash or a dash follow `order`; with points the day
 * is always first.
 */
export function parseCivilDate(text: string, order: DateOrder): IsoDate | null {
  const parts = splitDate(text);
  if (parts === null) return null;
  if (parts.kind === 'year-first') return toDate(parts.a, parts.b, parts.c);
  if (parts.separator === '.' || parts.a === parts.b) return toDate(parts.c, parts.b, parts.a);
  if (order === 'dmy') return toDate(parts.c, parts.b, parts.a);
  return order === 'mdy' ? toDate(parts.c, parts.a, parts.b) : null;
}

interface DateParts {
  readonly kind: 'year-first' | 'year-last';
  readonly separator: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

function splitDate(text: string): DateParts | null {
  const day = ISO_TIME.exec(text)?.[1] ?? TIME.exec(text)?.[1] ?? text;
  const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (yearFirst) return partsOf('year-first', yearFirst[2], [yearFirst[1], yearFirst[3], yearFirst[4]]);
  const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(day);
  return yearLast ? partsOf('year-last', yearLast[2], [yearLast[1], yearLast[3], yearLast[4]]) : null;
}

function partsOf(
  kind: DateParts['kind'],
  separator: string | undefined,
  [a, b, c]: readonly (string | undefined)[],
): DateParts {
  return { kind, separator: separator ?? '', a: Number(a), b: Number(b), c: Number(c) };
}

function toDate(year: number, month: number, day: number): IsoDate | null {
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/**
 * How the dates of a file are ordered, by those that allow one reading only. `null`: some dates can be read both
 * ways and none decides.
 */
export function detectDateOrder(texts: Iterable<string>): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  let yearFirst = 0;
  let pointed = 0;
  for (const text of texts) {
    const parts = splitDate(text);
    if (parts === null) continue;
    if (parts.kind === 'year-first') yearFirst += 1;
    else if (parts.separator === '.') pointed += 1;
    else if (parts.a > 12) dayFirst += 1;
    else if (parts.b > 12) monthFirst += 1;
    else if (parts.a !== parts.b) either += 1;
  }
  if (dayFirst > monthFirst) return 'dmy';
  if (monthFirst > dayFirst) return 'mdy';
  if (dayFirst + either > 0) return null;
  return pointed > 0 && yearFirst === 0 ? 'dmy' : 'ymd';
}

/** Whether a text can be a date that `order` decides about. */
export function isTwoWayDate(text: string): boolean {
  const parts = splitDate(text);
  return parts?.kind === 'year-last' && parts.separator !== '.';
}
