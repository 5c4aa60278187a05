import { civilDate, type IsoDate } from './iso-date';

/**
 * The Russian production calendar (five-day week, 40 hours), as the government's yearly decrees on transferring days
 * off set it. Dates are `MM-DD`. Fixed holidays (Labour Code, article 112) are not repeated in the years.
 */
export interface ProductionYear {
  /** Weekdays that are days off because a day off was moved onto them. */
  readonly moved: readonly string[];
  /** For those of them of which it is known: the weekend day that was moved. */
  readonly movedFrom: ReadonlyMap<string, string>;
  /** Days declared non-working with pay, first and last of each stretch. */
  readonly declared: readonly (readonly [from: string, to: string])[];
  /** Days before a holiday, one hour shorter; such a Saturday is a working day. */
  readonly shortened: readonly string[];
  /** Saturdays and Sundays worked in full. */
  readonly workedWeekends: readonly string[];
}

export const FIXED_HOLIDAYS_RU = days(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04',
);

/** Decreed years. Others, among them 2027 until its decree, have their weekends and fixed holidays only. */
export const PRODUCTION_CALENDAR_RU: ReadonlyMap<number, ProductionYear> = new Map([
  [2015, year('01-09 03-09 05-04 05-11', '04-30 05-08 06-11 11-03 12-31')],
  [2016, year('02-22 03-07 05-02 05-03 06-13', '02-20 11-03')],
  [2017, year('02-24 05-08 11-06', '02-22 03-07 11-03')],
  [2018, year('03-09 04-30 05-02 06-11 11-05 12-31', '02-22 03-07 04-28 05-08 06-09 12-29')],
  [2019, year('05-02 05-03 05-10', '02-22 03-07 04-30 05-08 06-11 12-31')],
  [
    2020,
    year('02-24 03-09 05-04 05-05 05-11', '06-11 11-03 12-31', '', [
      ['03-30', '04-30'],
      ['05-06', '05-08'],
      ['06-24', '06-24'],
      ['07-01', '07-01'],
    ]),
  ],
  [
    2021,
    year('02-20>02-22 05-03 05-10 06-14 01-02>11-05 01-03>12-31', '02-20 04-30 06-11', '', [
      ['05-04', '05-07'],
      ['10-30', '11-03'],
    ]),
  ],
  [2022, year('03-05>03-07 05-01>05-02 01-01>05-03 01-02>05-10 06-12>06-13', '02-22 03-05 11-03')],
  [2023, year('01-01>02-24 01-08>05-08 11-04>11-06', '02-22 03-07 11-03')],
  [
    2024,
    year('04-27>04-29 11-02>04-30 01-06>05-10 12-28>12-30 01-07>12-31', '02-22 03-07 05-08 06-11 11-02', '04-27 12-28'),
  ],
  [2025, year('01-04>05-02 02-23>05-08 03-08>06-13 11-01>11-03 01-05>12-31', '03-07 04-30 06-11 11-01')],
  [2026, year('01-03>01-09 03-08>03-09 05-09>05-11 01-04>12-31', '04-30 05-08 06-11 11-03')],
]);

/** Weekend days whose day off was moved to a weekday, by that weekday. */
export function transfersOf(year: number): { readonly from: IsoDate; readonly to: IsoDate }[] {
  const decreed = PRODUCTION_CALENDAR_RU.get(year);
  const dateOf = (day: string) => civilDate(year, Number(day.slice(0, 2)), Number(day.slice(3)));
  return [...(decreed?.movedFrom ?? [])].map(([to, from]) => ({ from: dateOf(from), to: dateOf(to) }));
}

/** `moved`: weekdays off, where it is known with the day that was moved before them, `01-03>01-09`. */
function year(
  moved: string,
  shortened: string,
  workedWeekends = '',
  declared: ProductionYear['declared'] = [],
): ProductionYear {
  const moves = days(moved).map((move) => move.split('>'));
  return {
    moved: moves.flatMap((move) => move.at(-1) ?? []),
    movedFrom: new Map(moves.flatMap(([from, to]) => (from && to ? [[to, from] as const] : []))),
    shortened: days(shortened),
    workedWeekends: days(workedWeekends),
    declared,
  };
}

function days(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
