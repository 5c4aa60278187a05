/**
 * A calendar that shares nothing with the app's: days counted one by one from a known Wednesday, periods found by
 * asking every day which one it belongs to.
 */

export interface Rules {
  readonly fiscalYearStartMonth: number;
  readonly weekStart: 'monday' | 'sunday';
}

export interface Day {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Place in the list of all days. */
  readonly at: number;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number;
  /** 1 = 1 January */
  readonly dayOfYear: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Every day of 2012–2029. 1 January 2012 was a Sunday. */
const DAYS: readonly Day[] = (() => {
  const days: Day[] = [];
  let weekday = 7;
  for (let year = 2012; year < 2030; year += 1) {
    let dayOfYear = 0;
    const february = year % 4 === 0 ? 29 : 28;
    for (const [index, length] of [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      for (let day = 1; day <= length; day += 1) {
        dayOfYear += 1;
        const date = `${year}-${two(index + 1)}-${two(day)}`;
        days.push({ date, at: days.length, year, month: index + 1, weekday, dayOfYear });
        weekday = weekday === 7 ? 1 : weekday + 1;
      }
    }
  }
  return days;
})();

const DAY_OF = new Map(DAYS.map((day) => [day.date, day]));

export function dayOf(date: string): Day {
  const day = DAY_OF.get(date);
  if (!day) throw new RangeError(`Outside this calendar: ${date}`);
  return day;
}

export function dayAt(at: number): Day {
  const day = DAYS[at];
  if (!day) throw new RangeError('Outside this calendar');
  return day;
}

export function daysFromTo(from: string, to: string): readonly Day[] {
  return DAYS.slice(dayOf(from).at, dayOf(to).at + 1);
}

export const distance = (from: string, to: string) => dayOf(to).at - dayOf(from).at;

export const KINDS = ['week', 'month', 'quarter', 'year'] as const;
export type Kind = (typeof KINDS)[number];

const keysByRules = new Map<string, ReadonlyMap<string, readonly Day[]>>();

/** The days of every week, month, quarter and year, by key. */
function daysByKey(rules: Rules): ReadonlyMap<string, readonly Day[]> {
  const id = `${rules.fiscalYearStartMonth} ${rules.weekStart}`;
  const known = keysByRules.get(id);
  if (known) return known;
  const keys = new Map<string, Day[]>();
  for (const day of DAYS.slice(7, -7)) {
    for (const kind of KINDS) {
      const key = keyOf(day, kind, rules);
      const days = keys.get(key) ?? [];
      days.push(day);
      keys.set(key, days);
    }
  }
  keysByRules.set(id, keys);
  return keys;
}

/** The week (by its Thursday), month, quarter or year to which a day belongs. */
export function keyOf(day: Day, kind: Kind, rules: Rules): string {
  const isEarly = day.month < rules.fiscalYearStartMonth;
  const fiscalYear = isEarly ? day.year - 1 : day.year;
  const fiscalMonth = day.month - rules.fiscalYearStartMonth + (isEarly ? 12 : 0);
  switch (kind) {
    case 'week': {
      const startsNext = rules.weekStart === 'sunday' && day.weekday === 7;
      const thursday = dayAt(day.at + (startsNext ? 4 : 4 - day.weekday));
      return `${thursday.year}-W${two(Math.ceil(thursday.dayOfYear / 7))}`;
    }
    case 'month':
      return `${day.year}-${two(day.month)}`;
    case 'quarter':
      return `${fiscalYear}-Q${1 + Math.floor(fiscalMonth / 3)}`;
    case 'year':
      return String(fiscalYear);
  }
}

/** All days of a period written as the command line writes it. */
export function daysOfPeriod(text: string, rules: Rules): readonly Day[] {
  const [from, to] = text.split('..');
  if (from !== undefined && to !== undefined) return daysFromTo(from, to);
  if (text.length === 10) return [dayOf(text)];
  const days = daysByKey(rules).get(text);
  if (!days) throw new RangeError(`No such period: ${text}`);
  return days;
}

/** The keys of a kind that these days touch, in order. */
export function keysTouched(days: readonly Day[], kind: Kind, rules: Rules): string[] {
  return [...new Set(days.map((day) => keyOf(day, kind, rules)))];
}

interface DaysOff {
  readonly off: string;
  readonly short: string;
  readonly worked?: string;
}

const HOLIDAYS = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04';
/** The decreed days off, short days and worked weekends of the years that are looked at. */
const RUSSIA: Readonly<Record<number, DaysOff>> = {
  2016: { off: '02-22 03-07 05-02 05-03 06-13', short: '02-20 11-03' },
  2017: { off: '02-24 05-08 11-06', short: '02-22 03-07 11-03' },
  2018: { off: '03-09 04-30 05-02 06-11 11-05 12-31', short: '02-22 03-07 04-28 05-08 06-09 12-29' },
  2024: {
    off: '04-29 04-30 05-10 12-30 12-31',
    short: '02-22 03-07 05-08 06-11 11-02',
    worked: '04-27 12-28',
  },
  2025: { off: '05-02 05-08 06-13 11-03 12-31', short: '03-07 04-30 06-11 11-01' },
  2026: { off: '01-09 03-09 05-11 12-31', short: '04-30 05-08 06-11 11-03' },
};

/** Working time of a day in eighths as the calendar has it: 8, a short day 7, a day off 0. */
export function eighthsOf(day: Day, calendarId: 'ru' | 'weekdays', weights: 'working' | 'calendar'): number {
  if (weights === 'calendar') return 8;
  const usual = day.weekday <= 5 ? 8 : 0;
  if (calendarId === 'weekdays') return usual;
  const known = RUSSIA[day.year];
  const lists = (text: string | undefined) => text?.split(' ').includes(day.date.slice(5)) === true;
  if (lists(HOLIDAYS) || lists(known?.off)) return 0;
  if (lists(known?.short)) return 7;
  return lists(known?.worked) ? 8 : usual;
}
