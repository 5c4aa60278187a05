import { fromDayNumber, isIsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { assertNever } from '@shared/domain/assert-never';
import type { Grain } from './measures';

/** The first day of the bucket in which a day lies; days are numbers since 1970. */
export function bucketStart(grain: Grain, day: number): number {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return weekStart(day);
    case 'month':
      return firstDay(monthStarts, day, 8, '01');
    case 'year':
      return firstDay(yearStarts, day, 5, '01-01');
    default:
      return assertNever(grain);
  }
}

/** More days than a bucket has, fewer than two. */
const LONGER_THAN: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 31, year: 366 };

function nextBucket(grain: Grain, start: number): number {
  return bucketStart(grain, start + LONGER_THAN[grain]);
}

/** The Monday of the week; day 0 was a Thursday. */
function weekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const monthStarts = new Map<number, number>();
const yearStarts = new Map<number, number>();

function firstDay(known: Map<number, number>, day: number, cut: number, rest: string): number {
  const kept = known.get(day);
  if (kept !== undefined) return kept;
  const first = `${fromDayNumber(day).slice(0, cut)}${rest}`;
  if (!isIsoDate(first)) throw new RangeError(`Not a day: ${day}`);
  const start = toDayNumber(first);
  known.set(day, start);
  return start;
}

/** Neighbouring buckets of one grain, from the first day of the first one to that of the last. */
export interface Span {
  readonly grain: Grain;
  readonly from: number;
  readonly to: number;
}

/**
 * Few buckets that make up a range, in its order: in the middle the coarsest that lie in it whole, at both ends the next
 * finer ones. No span of a finer grain crosses the border of a coarser bucket. The last grain must divide the range, as
 * days do.
 */
export function coverRange(from: number, to: number, [grain, ...finer]: readonly Grain[]): Span[] {
  if (from > to || grain === undefined) return [];
  const start = bucketStart(grain, from);
  const wholeFrom = start === from ? from : nextBucket(grain, start);
  if (wholeFrom > to) return coverRange(from, to, finer);
  const tailFrom = bucketStart(grain, to + 1);
  const whole = wholeFrom < tailFrom ? [{ grain, from: wholeFrom, to: bucketStart(grain, tailFrom - 1) }] : [];
  return [...coverRange(from, wholeFrom - 1, finer), ...whole, ...coverRange(tailFrom, to, finer)];
}
