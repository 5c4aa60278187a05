import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IsoDate } from '@shared/calendar/iso-date';
import { createPersonalWeight } from '@shared/calendar/personal-weight';
import { eachDay } from '@shared/calendar/range';
import {
  countWorkingDays,
  createDayWeight,
  createWorkingCalendar,
  sumWeights,
} from '@shared/calendar/working-calendar';
import { describe, expect, it } from 'vitest';

const ru = createWorkingCalendar('ru');
const weekdays = createWorkingCalendar('weekdays');

const quarters = (year: number) =>
  (['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'] as const).map((ends) => {
    const [from, to] = ends.split(' ');
    return countWorkingDays(ru.weight, {
      from: `${year}-${from}` as `${number}-${number}-${number}`,
      to: `${year}-${to}` as `${number}-${number}-${number}`,
    });
  });

describe('the Russian production calendar', () => {
  it.each([
    [2015, [55, 61, 66, 65]],
    [2016, [56, 61, 66, 64]],
    [2017, [57, 61, 65, 64]],
    [2018, [56, 61, 65, 65]],
    [2019, [57, 59, 66, 65]],
    [2020, [55, 34, 65, 65]],
    [2021, [56, 58, 66, 60]],
    [2022, [57, 60, 66, 64]],
    [2023, [57, 61, 65, 64]],
    [2024, [57, 60, 66, 65]],
    [2025, [58, 59, 66, 64]],
    [2026, [55, 62, 66, 64]],
  ])('has the working days of %i by quarter', (year, expected) => expect(quarters(year)).toEqual(expected));

  it('knows what kind of day each is', () => {
    expect(ru.kind('2026-01-01')).toBe('holiday');
    expect(ru.kind('2026-01-09')).toBe('moved');
    expect(ru.kind('2026-01-10')).toBe('weekend');
    expect(ru.kind('2026-01-12')).toBe('working');
    expect(ru.kind('2026-04-30')).toBe('shortened');
    expect(ru.kind('2024-04-27')).toBe('working');
    expect(ru.kind('2025-11-01')).toBe('shortened');
    expect(ru.kind('2020-04-15')).toBe('holiday');
    expect(ru.weight('2026-04-30')).toBe(0.875);
    expect(ru.weight('2026-05-01')).toBe(0);
  });

  it('is provisional where no decree is known: weekends and fixed holidays', () => {
    expect(ru.isProvisional(2027)).toBe(true);
    expect(ru.isProvisional(2014)).toBe(true);
    expect(ru.isProvisional(2026)).toBe(false);
    expect(ru.kind('2027-01-08')).toBe('holiday');
    expect(ru.kind('2027-01-11')).toBe('working');
  });

  it('springs the trap of mid-January: 48 % of the calendar days, 4 of 15 working days', () => {
    const january = { from: '2026-01-01', to: '2026-01-31' } as const;
    const elapsed = { from: '2026-01-01', to: '2026-01-15' } as const;
    const everyDay = createDayWeight(ru, 'calendar');
    expect(sumWeights(everyDay, elapsed) / sumWeights(everyDay, january)).toBeCloseTo(0.484, 3);
    expect(countWorkingDays(ru.weight, elapsed)).toBe(4);
    expect(countWorkingDays(ru.weight, january)).toBe(15);
  });

  it('weighs by hours: a quarter with a shortened day weighs an eighth less', () => {
    const quarter = { from: '2026-10-01', to: '2026-12-31' } as const;
    expect(countWorkingDays(ru.weight, quarter)).toBe(64);
    expect(sumWeights(ru.weight, quarter)).toBe(63.875);
    expect(sumWeights(ru.weight, null)).toBe(0);
  });

  const facts = resolve(import.meta.dirname, '../../../../../shared/data/production-calendar-ru.json');
  it.skipIf(!existsSync(facts))(
    'agrees day by day with the published facts (skipped where they are not at hand)',
    () => {
      const years: Record<string, { nonWorking: string[]; shortened: string[]; workingWeekends: string[] }> =
        JSON.parse(readFileSync(facts, 'utf8'));
      for (const [year, { nonWorking, shortened, workingWeekends }] of Object.entries(years)) {
        for (const date of eachDay({ from: `${Number(year)}-01-01`, to: `${Number(year)}-12-31` })) {
          const isWeekend = weekdays.weight(date) === 0;
          const isOff =
            !shortened.includes(date) && !workingWeekends.includes(date) && (nonWorking.includes(date) || isWeekend);
          const expected = shortened.includes(date) ? 0.875 : isOff ? 0 : 1;
          expect({ date, weight: ru.weight(date) }).toEqual({ date, weight: expected });
        }
      }
    },
  );
});

describe('Monday to Friday', () => {
  it('knows no holidays', () => {
    expect(weekdays.kind('2026-01-01')).toBe('working');
    expect(weekdays.kind('2026-01-03')).toBe('weekend');
    expect(countWorkingDays(weekdays.weight, { from: '2026-01-01', to: '2026-01-31' })).toBe(22);
  });
});

describe('a calendar with the days that the firm edited', () => {
  const edited = createWorkingCalendar('ru', [
    { date: '2026-12-30', kind: 'shortened' },
    { date: '2026-12-26', kind: 'working' },
    { date: '2026-12-31', kind: 'working' },
    { date: '2027-01-01', kind: 'shortened' },
    { date: '2028-02-29', kind: 'off' },
    { date: '2026-11-22', kind: 'off' },
    { date: '2026-11-04', kind: 'off' },
  ]);

  it.each([
    ['2026-12-29', 'working', 'working', 1, false],
    ['2026-12-30', 'shortened', 'working', 7 / 8, true],
    ['2026-12-26', 'working', 'weekend', 1, true],
    ['2026-12-31', 'working', 'moved', 1, true],
    ['2027-01-01', 'shortened', 'holiday', 7 / 8, true],
    ['2027-01-02', 'holiday', 'holiday', 0, false],
    ['2028-02-28', 'working', 'working', 1, false],
    ['2028-02-29', 'off', 'working', 0, true],
    ['2028-03-01', 'working', 'working', 1, false],
    // A day off that stays off keeps its name.
    ['2026-11-22', 'weekend', 'weekend', 0, true],
    ['2026-11-04', 'holiday', 'holiday', 0, true],
  ] as const)('%s is %s instead of %s', (date, kind, plainKind, weight, isEdited) => {
    expect([edited.kind(date), edited.plainKind(date), edited.weight(date), edited.isEdited(date)]).toEqual([
      kind,
      plainKind,
      weight,
      isEdited,
    ]);
  });

  it('counts the edited days on both sides of a year end', () => {
    const turn = { from: '2026-12-24', to: '2027-01-11' } as const;
    // 24, 25, 26, 28, 29, 30 and 31 December, 1 and 11 January; two of them an eighth shorter.
    expect(countWorkingDays(edited.weight, turn)).toBe(9);
    expect(sumWeights(edited.weight, turn)).toBe(8.75);
    expect(countWorkingDays(ru.weight, turn)).toBe(6);
  });

  it('gives days, whatever the clocks do', () => {
    const weeks = { from: '2026-03-23', to: '2026-11-01' } as const;
    const days = eachDay(weeks);
    expect(days).toHaveLength(224);
    expect(new Set(days).size).toBe(224);
    expect(countWorkingDays(weekdays.weight, weeks)).toBe(160);
  });
});

describe('the weight of a day for one person', () => {
  const personal = createPersonalWeight(ru.weight, [
    { from: '2026-12-14', to: '2026-12-18' },
    { from: '2026-12-30', to: '2027-01-12' },
    { from: '2028-02-29', to: '2028-02-29' },
  ]);

  it('is the firm’s, and nothing on leave, both ends included', () => {
    const worked = (from: IsoDate, to: IsoDate) => countWorkingDays(personal, { from, to });
    expect(worked('2026-12-11', '2026-12-21')).toBe(2);
    expect(worked('2026-12-29', '2027-01-13')).toBe(2);
    expect(worked('2028-02-28', '2028-03-01')).toBe(2);
    expect(personal('2026-11-03')).toBe(7 / 8);
    expect(personal('2026-12-14')).toBe(0);
    expect(personal('2026-12-18')).toBe(0);
  });

  it('holds for calendar days as well', () => {
    const everyDay = createPersonalWeight(createDayWeight(ru, 'calendar'), [{ from: '2026-12-14', to: '2026-12-18' }]);
    expect(sumWeights(everyDay, { from: '2026-12-01', to: '2026-12-31' })).toBe(26);
  });
});
