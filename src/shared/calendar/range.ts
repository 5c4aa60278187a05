import { addDays, type DateRange, daysBetween, type IsoDate } from './iso-date';

/** Every day of the range, first to last. */
export function eachDay(range: DateRange): IsoDate[] {
  const length = rangeDays(range);
  return Array.from({ length }, (_, index) => addDays(range.from, index));
}

/** Days of the range, both ends included. */
export function rangeDays(range: DateRange): number {
  return Math.max(0, daysBetween(range.from, range.to) + 1);
}

/** What two ranges share; `null` where they do not touch. */
export function intersectRanges(a: DateRange, b: DateRange): DateRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** The day on which figures are seen; `closed`: the day counts as elapsed. */
export interface SeenOn {
  readonly date: IsoDate;
  readonly closed: boolean;
}

/** Days of the range whose facts count: up to the day on which figures are seen, open or closed. */
export function clipToKnown(range: DateRange, seen: SeenOn): DateRange | null {
  return intersectRanges(range, { from: range.from, to: seen.date });
}

/** Days of the range that have elapsed; an unclosed running day has not. */
export function clipToElapsed(range: DateRange, seen: SeenOn): DateRange | null {
  return intersectRanges(range, { from: range.from, to: seen.closed ? seen.date : addDays(seen.date, -1) });
}
