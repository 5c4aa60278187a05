import { civilDate, type DateRange, daysInMonth, type IsoDate, monthOf, yearOf } from './iso-date';

/** Months counted through: year · 12 + month − 1, so that steps over a year's end are plain sums. */
export function monthIndexOf(date: IsoDate): number {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

/** First and last day of the month with that index. */
export function monthRange(index: number): DateRange {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { from: civilDate(year, month, 1), to: civilDate(year, month, daysInMonth(year, month)) };
}

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function dateInYear(date: IsoDate, year: number): IsoDate {
  return civilDate(year, monthOf(date), Math.min(Number(date.slice(8)), daysInMonth(year, monthOf(date))));
}

/** The same day `months` later (or earlier); the last day of the month where there is none. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { from, to } = monthRange(monthIndexOf(date) + months);
  return civilDate(yearOf(from), monthOf(from), Math.min(Number(date.slice(8)), Number(to.slice(8))));
}
