/**
 * A civil date `YYYY-MM-DD`: no time, no time zone. Literals such as `'2017-05-15'` are of this type;
 * text from outside becomes one through {@link isIsoDate} or {@link parseIsoDate}.
 */
export type IsoDate = `${number}-${number}-${number}`;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/**
 * Whether `text` is a real date of the years 1000–9999 (2024-02-30 is not). The calendar is far wider than what a
 * person may enter, so that looking periods back or ahead never leaves it.
 */
export function isIsoDate(text: string): text is IsoDate {
  return readDayNumber(text) !== null;
}

/** Read once, not once to see whether it is a date and again for its day: a large import does it millions of times. */
function readDayNumber(text: string): number | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const real = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? Date.UTC(year, month - 1, day) / MS_PER_DAY : null;
}

/** Text → date, or `null` where it is not a real date. */
export function parseIsoDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null;
}

/** Days since 1970-01-01; the form in which the store keeps dates. Throws on an impossible date. */
export function toDayNumber(date: IsoDate): number {
  const day = readDayNumber(date);
  if (day === null) throw new RangeError(`Not a civil date: ${date}`);
  return day;
}

/** The inverse of {@link toDayNumber}. */
export function fromDayNumber(day: number): IsoDate {
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  if (!isIsoDate(text)) throw new RangeError(`Day number out of range: ${day}`);
  return text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(date: IsoDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1–12 */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** The date of the year, month (1–12) and day; throws where there is no such day. */
export function civilDate(year: number, month: number, day: number): IsoDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isIsoDate(text)) throw new RangeError(`Not a civil date: ${text}`);
  return text;
}

/** Both ends belong to the range. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
