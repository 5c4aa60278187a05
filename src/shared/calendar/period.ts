import { assertNever } from '@shared/domain/assert-never';
import { addDays, type DateRange, type IsoDate, monthOf, parseIsoDate, yearOf } from './iso-date';
import { isoWeeksInYear, type WeekStart, weekContaining, weekRange } from './iso-week';
import { dateInYear, monthIndexOf, monthRange } from './month';
import { rangeDays } from './range';

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** Kinds that tile time; a custom stretch does not. */
export type RegularKind = Exclude<PeriodKind, 'custom'>;

/** A stretch of civil days, both ends included. `key` is how it is written: `2017-Q2`, `2017-06-01..2018-06-30`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * How a firm cuts time. A fiscal year carries the number of the calendar year in which it starts, and its quarters
 * count from there: with April as first month, `2017-Q1` is April to June 2017 and `2017-Q4` January to March 2018.
 * Months are always civil months.
 */
export interface PeriodRules {
  /** 1–12 */
  readonly fiscalYearStartMonth: number;
  readonly weekStart: WeekStart;
}

/** Periods are read within these years, so that what they are compared with still is a civil date. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 8999;
const MAX_CUSTOM_DAYS = 36_525;

/**
 * Reads `2017`, `2017-Q2`, `2017-05`, `2017-W20`, `2017-05-15` or `2017-06-01..2018-06-30`; `null` where the text is
 * none of these, there is no such period, or it is longer than a hundred years.
 */
export function parsePeriod(text: string, rules: PeriodRules): Period | null {
  const [start, end, ...rest] = text.trim().split('..');
  if (start === undefined || rest.length > 0) return null;
  if (end !== undefined) return parseCustom(start, end);
  const match = /^(\d{4})(?:-(?:(Q)([1-4])|(W)(\d{2})|(\d{2})(-\d{2})?))?$/.exec(start);
  if (!match) return null;
  const year = Number(match[1]);
  if (!isReadableYear(year)) return null;
  if (match[2]) return quarterPeriod(year, Number(match[3]), rules);
  if (match[4]) return parseWeek(year, Number(match[5]), rules);
  if (match[7]) return parseDay(start);
  if (match[6]) return parseMonth(year, Number(match[6]));
  return yearPeriod(year, rules);
}

/** The period of that kind in which the date lies. */
export function periodContaining(kind: RegularKind, date: IsoDate, rules: PeriodRules): Period {
  switch (kind) {
    case 'day':
      return dayPeriod(date);
    case 'week': {
      const { year, week } = weekContaining(date, rules.weekStart);
      return weekPeriod(year, week, rules);
    }
    case 'month':
      return monthPeriod(yearOf(date), monthOf(date));
    case 'quarter': {
      const fiscal = fiscalMonthOf(date, rules);
      return quarterPeriod(fiscal.year, Math.floor(fiscal.month / 3) + 1, rules);
    }
    case 'year':
      return yearPeriod(fiscalMonthOf(date, rules).year, rules);
    default:
      return assertNever(kind);
  }
}

/** The period `steps` later (or earlier, negative); a custom stretch moves by its own length. */
export function shiftPeriod(period: Period, steps: number, rules: PeriodRules): Period {
  switch (period.kind) {
    case 'day':
      return dayPeriod(addDays(period.from, steps));
    case 'week':
      return periodContaining('week', addDays(period.from, 7 * steps), rules);
    case 'month':
    case 'quarter':
    case 'year': {
      const months = { month: 1, quarter: 3, year: 12 }[period.kind] * steps;
      const { from } = monthRange(monthIndexOf(period.from) + months);
      return periodContaining(period.kind, from, rules);
    }
    case 'custom': {
      const days = rangeDays(period) * steps;
      return customPeriod({ from: addDays(period.from, days), to: addDays(period.to, days) });
    }
    default:
      return assertNever(period.kind);
  }
}

/** The stretch of the same length just before. */
export function previousPeriod(period: Period, rules: PeriodRules): Period {
  return shiftPeriod(period, -1, rules);
}

/** The same period of the year before: 29 February becomes the 28th, week 53 the last week there was. */
export function sameYearAgo(period: Period, rules: PeriodRules): Period {
  switch (period.kind) {
    case 'day':
      return dayPeriod(dateInYear(period.from, yearOf(period.from) - 1));
    case 'week': {
      const { year, week } = weekContaining(period.from, rules.weekStart);
      return weekPeriod(year - 1, Math.min(week, isoWeeksInYear(year - 1)), rules);
    }
    case 'month':
      return shiftPeriod(period, -12, rules);
    case 'quarter':
      return shiftPeriod(period, -4, rules);
    case 'year':
      return shiftPeriod(period, -1, rules);
    case 'custom':
      return customPeriod({
        from: dateInYear(period.from, yearOf(period.from) - 1),
        to: dateInYear(period.to, yearOf(period.to) - 1),
      });
    default:
      return assertNever(period.kind);
  }
}

/** All periods of a kind that touch the range, in order and in full length (the first and last may reach beyond it). */
export function subPeriods(range: DateRange, kind: RegularKind, rules: PeriodRules): Period[] {
  const parts: Period[] = [];
  let part = periodContaining(kind, range.from, rules);
  while (part.from <= range.to) {
    parts.push(part);
    part = periodContaining(kind, addDays(part.to, 1), rules);
  }
  return parts;
}

/** @param quarter 1–4 of the fiscal year that starts in `year` */
export function quarterPeriod(year: number, quarter: number, rules: PeriodRules): Period {
  const first = year * 12 + (rules.fiscalYearStartMonth - 1) + (quarter - 1) * 3;
  return {
    kind: 'quarter',
    key: `${year}-Q${quarter}`,
    from: monthRange(first).from,
    to: monthRange(first + 2).to,
  };
}

/** The fiscal year that starts in the calendar year `year`. */
export function yearPeriod(year: number, rules: PeriodRules): Period {
  const first = year * 12 + (rules.fiscalYearStartMonth - 1);
  return { kind: 'year', key: String(year), from: monthRange(first).from, to: monthRange(first + 11).to };
}

/** @param month 1–12 */
export function monthPeriod(year: number, month: number): Period {
  return { kind: 'month', key: `${year}-${pad(month)}`, ...monthRange(year * 12 + month - 1) };
}

function dayPeriod(date: IsoDate): Period {
  return { kind: 'day', key: date, from: date, to: date };
}

export function customPeriod(range: DateRange): Period {
  return { kind: 'custom', key: `${range.from}..${range.to}`, from: range.from, to: range.to };
}

function weekPeriod(year: number, week: number, rules: PeriodRules): Period {
  return { kind: 'week', key: `${year}-W${pad(week)}`, ...weekRange({ year, week }, rules.weekStart) };
}

function parseCustom(start: string, end: string): Period | null {
  const from = parseIsoDate(start);
  const to = parseIsoDate(end);
  if (from === null || to === null || from > to) return null;
  if (!isReadableYear(yearOf(from)) || !isReadableYear(yearOf(to))) return null;
  return rangeDays({ from, to }) > MAX_CUSTOM_DAYS ? null : customPeriod({ from, to });
}

function parseWeek(year: number, week: number, rules: PeriodRules): Period | null {
  return week < 1 || week > isoWeeksInYear(year) ? null : weekPeriod(year, week, rules);
}

function parseDay(text: string): Period | null {
  const date = parseIsoDate(text);
  return date === null ? null : dayPeriod(date);
}

function parseMonth(year: number, month: number): Period | null {
  return month < 1 || month > 12 ? null : monthPeriod(year, month);
}

/** The fiscal year of a date and its month in it, 0–11. */
function fiscalMonthOf(date: IsoDate, rules: PeriodRules): { year: number; month: number } {
  const index = monthIndexOf(date) - (rules.fiscalYearStartMonth - 1);
  return { year: Math.floor(index / 12), month: index % 12 };
}

function isReadableYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
