import { addDays, daysBetween, fromDayNumber } from '@shared/calendar/iso-date';
import {
  parsePeriod,
  periodContaining,
  previousPeriod,
  type RegularKind,
  sameYearAgo,
  shiftPeriod,
  subPeriods,
} from '@shared/calendar/period';
import { clipToElapsed, clipToKnown } from '@shared/calendar/range';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CIVIL = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
const APRIL = { fiscalYearStartMonth: 4, weekStart: 'monday' } as const;
const SUNDAY = { fiscalYearStartMonth: 1, weekStart: 'sunday' } as const;

const written = (text: string, rules = CIVIL as Parameters<typeof parsePeriod>[1]) => {
  const period = parsePeriod(text, rules);
  return period && `${period.kind} ${period.key} ${period.from} ${period.to}`;
};

describe('parsePeriod', () => {
  it.each([
    ['2017', 'year 2017 2017-01-01 2017-12-31'],
    ['2017-Q2', 'quarter 2017-Q2 2017-04-01 2017-06-30'],
    ['2017-05', 'month 2017-05 2017-05-01 2017-05-31'],
    ['2016-02', 'month 2016-02 2016-02-01 2016-02-29'],
    ['2017-W20', 'week 2017-W20 2017-05-15 2017-05-21'],
    ['2020-W53', 'week 2020-W53 2020-12-28 2021-01-03'],
    ['2026-W01', 'week 2026-W01 2025-12-29 2026-01-04'],
    ['2017-05-15', 'day 2017-05-15 2017-05-15 2017-05-15'],
    ['2016-02-29', 'day 2016-02-29 2016-02-29 2016-02-29'],
    ['2017-06-01..2018-06-30', 'custom 2017-06-01..2018-06-30 2017-06-01 2018-06-30'],
  ])('reads %s', (text, expected) => expect(written(text)).toBe(expected));

  it.each([
    '',
    '17',
    '2017-Q5',
    '2017-Q0',
    '2017-13',
    '2017-00',
    '2017-W00',
    '2017-W53',
    '2017-02-29',
    '2017-5',
    '2017-05-15T00',
    '2017-06-30..2017-06-01',
    '2017-06-01..',
    '..',
    '2017..2018',
    '2017-01-01..2017-02-01..2017-03-01',
    '1800',
    '9999',
    '1901-01-01..2017-01-01',
    '__proto__',
  ])('refuses %j', (text) => expect(parsePeriod(text, CIVIL)).toBeNull());

  it('cuts a fiscal year at its month and names it by the year in which it starts', () => {
    expect(written('2017', APRIL)).toBe('year 2017 2017-04-01 2018-03-31');
    expect(written('2017-Q1', APRIL)).toBe('quarter 2017-Q1 2017-04-01 2017-06-30');
    expect(written('2017-Q4', APRIL)).toBe('quarter 2017-Q4 2018-01-01 2018-03-31');
    expect(written('2017-05', APRIL)).toBe('month 2017-05 2017-05-01 2017-05-31');
    expect(periodContaining('quarter', '2018-02-10', APRIL).key).toBe('2017-Q4');
    expect(periodContaining('year', '2018-03-31', APRIL).key).toBe('2017');
  });

  it('starts a week on Sunday where the firm does', () => {
    expect(written('2017-W20', SUNDAY)).toBe('week 2017-W20 2017-05-14 2017-05-20');
    expect(periodContaining('week', '2017-05-14', SUNDAY).key).toBe('2017-W20');
  });
});

describe('steps', () => {
  const key = (text: string, step: number, rules = CIVIL as Parameters<typeof parsePeriod>[1]) => {
    const period = parsePeriod(text, rules);
    return period && shiftPeriod(period, step, rules).key;
  };
  it('moves by its own kind', () => {
    expect(key('2017-Q1', -1)).toBe('2016-Q4');
    expect(key('2017-Q4', 1, APRIL)).toBe('2018-Q1');
    expect(key('2017-12', 1)).toBe('2018-01');
    expect(key('2020-W53', 1)).toBe('2021-W01');
    expect(key('2016-03-01', -1)).toBe('2016-02-29');
    expect(key('2017-06-01..2017-06-30', -1)).toBe('2017-05-02..2017-05-31');
  });

  it('finds the same period a year ago', () => {
    const ago = (text: string) => {
      const period = parsePeriod(text, CIVIL);
      return period && sameYearAgo(period, CIVIL).key;
    };
    expect(ago('2016-02-29')).toBe('2015-02-28');
    expect(ago('2020-W53')).toBe('2019-W52');
    expect(ago('2017-Q2')).toBe('2016-Q2');
    expect(ago('2017-06-01..2018-06-30')).toBe('2016-06-01..2017-06-30');
  });

  it('gives the months, quarters and weeks of a stretch', () => {
    const year = { from: '2017-01-01', to: '2017-12-31' } as const;
    expect(subPeriods(year, 'quarter', CIVIL).map((part) => part.key)).toEqual([
      '2017-Q1',
      '2017-Q2',
      '2017-Q3',
      '2017-Q4',
    ]);
    expect(subPeriods(year, 'month', CIVIL)).toHaveLength(12);
    expect(subPeriods({ from: '2017-05-15', to: '2017-05-22' }, 'week', CIVIL).map((part) => part.key)).toEqual([
      '2017-W20',
      '2017-W21',
    ]);
  });

  const kinds: RegularKind[] = ['day', 'week', 'month', 'quarter', 'year'];
  const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map(fromDayNumber);
  const anyRules = fc.record({
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    weekStart: fc.constantFrom('monday' as const, 'sunday' as const),
  });

  it('periods tile time, keep their date, and read back from their key', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...kinds), anyRules, (date, kind, rules) => {
        const period = periodContaining(kind, date, rules);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(parsePeriod(period.key, rules)).toEqual(period);
        const next = shiftPeriod(period, 1, rules);
        expect(next.from).toBe(addDays(period.to, 1));
        expect(previousPeriod(next, rules)).toEqual(period);
      }),
    );
  });

  it('quarters of a year sum to the year, months of a quarter to the quarter, day by day', () => {
    fc.assert(
      fc.property(anyDate, anyRules, (date, rules) => {
        for (const [whole, part] of [
          ['year', 'quarter'],
          ['quarter', 'month'],
        ] as const) {
          const period = periodContaining(whole, date, rules);
          const parts = subPeriods(period, part, rules);
          expect(parts[0]?.from).toBe(period.from);
          expect(parts.at(-1)?.to).toBe(period.to);
          const days = parts.reduce((sum, each) => sum + daysBetween(each.from, each.to) + 1, 0);
          expect(days).toBe(daysBetween(period.from, period.to) + 1);
        }
      }),
    );
  });
});

describe('the elapsed part', () => {
  const range = { from: '2017-04-01', to: '2017-06-30' } as const;
  it('ends the day before an unclosed day, whose facts are known nevertheless', () => {
    expect(clipToElapsed(range, { date: '2017-05-15', closed: true })).toEqual({
      from: '2017-04-01',
      to: '2017-05-15',
    });
    expect(clipToElapsed(range, { date: '2017-05-15', closed: false })).toEqual({
      from: '2017-04-01',
      to: '2017-05-14',
    });
    expect(clipToKnown(range, { date: '2017-05-15', closed: false })).toEqual({ from: '2017-04-01', to: '2017-05-15' });
  });
  it('is nothing before the period, and the whole after it', () => {
    expect(clipToElapsed(range, { date: '2017-03-31', closed: true })).toBeNull();
    expect(clipToElapsed(range, { date: '2017-04-01', closed: false })).toBeNull();
    expect(clipToElapsed(range, { date: '2018-01-01', closed: true })).toEqual(range);
  });
});
