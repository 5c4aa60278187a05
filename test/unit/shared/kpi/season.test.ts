import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { type PeriodRules, parsePeriod, yearPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar, sumWeights } from '@shared/calendar/working-calendar';
import { createSeasonalPace, type SeasonHistory, scaleToRange } from '@shared/kpi/targets/season';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIVIL, RU } from './support';

const WEEKDAYS = createWorkingCalendar('weekdays').weight;

/** A firm that sold `daily(date)` on each day that has a weight. */
function historyOf(
  daily: (date: IsoDate) => number,
  { recordedFrom = '2020-01-01' as IsoDate | null, seenOn = '2026-11-23' as IsoDate, asked = [] as DateRange[] } = {},
): SeasonHistory {
  return {
    recordedFrom,
    seenOn,
    totalsOf: (range) => {
      asked.push(range);
      return new Map(eachDay(range).map((date) => [date, daily(date)]));
    },
  };
}

describe('seasonal weights', () => {
  it('are those of the working days where every day sold alike', () => {
    const { weight, yearsBehind } = createSeasonalPace(
      RU,
      historyOf((date) => 800 * RU(date)),
      CIVIL,
    );
    for (const date of ['2026-01-05', '2026-01-15', '2026-04-30', '2026-11-23'] as const) {
      expect(weight(date)).toBeCloseTo(RU(date), 10);
    }
    expect(yearsBehind('2026-11-23')).toBe(3);
  });

  it('follow the weekday: one year, drawn halfway to the mean', () => {
    // 2025 has 52 Mondays of 300 and 209 other weekdays of 100: 36 500 on 261 days. A Monday is 300 · 261 / 36 500 =
    // 2.1452 of the mean, another day 0.7151; halfway to 1: 1.5726 and 0.8575.
    const monday = (date: IsoDate) => (WEEKDAYS(date) === 0 ? 0 : new Date(date).getUTCDay() === 1 ? 300 : 100);
    const { weight } = createSeasonalPace(WEEKDAYS, historyOf(monday, { recordedFrom: '2025-01-01' }), CIVIL);
    expect(weight('2026-11-23') / weight('2026-11-24')).toBeCloseTo(1.5726 / 0.8575, 3);
    expect(weight('2026-11-22')).toBe(0);
  });

  it('follow the week of the year, and the neighbours on either side', () => {
    // Only the 11th week (days 70–76) sells double in each of three years; smoothed 1-2-3-2-1 it is 1 + 3/9, and after
    // pooling three years a quarter of the way back to 1. Weekdays of that week are alike, so weekdays stay at 1.
    const first: Record<string, IsoDate> = { 2023: '2023-01-01', 2024: '2024-01-01', 2025: '2025-01-01' };
    const daily = (date: IsoDate) => {
      const day = Math.round((Date.parse(date) - Date.parse(first[date.slice(0, 4)] ?? date)) / 86_400_000);
      return day >= 70 && day < 77 ? 200 : 100;
    };
    const everyDay = () => 1;
    const { weight, yearsBehind } = createSeasonalPace(everyDay, historyOf(daily), CIVIL);
    expect(yearsBehind('2026-03-13')).toBe(3);
    const peak = 4 / 3;
    const meanOf = (365 * 100 + 700) / 365 / 100;
    const index = (smoothed: number) => (3 * (smoothed / meanOf) + 1) / 4;
    expect(weight('2026-03-13') / weight('2026-07-10')).toBeCloseTo(index(peak) / index(1), 3);
    expect(weight('2026-03-20') / weight('2026-07-10')).toBeCloseTo(index(1 + 2 / 9) / index(1), 3);
  });

  it('sum to the working time of the year and of any stretch they are scaled to, and are never 0 on a working day', () => {
    const anyYear = fc.record({
      sales: fc.array(fc.integer({ min: -500, max: 100_000 }), { minLength: 1, maxLength: 40 }),
      year: fc.constantFrom(2024, 2026, 2028),
      fiscalYearStartMonth: fc.constantFrom(1, 4, 10),
    });
    fc.assert(
      fc.property(anyYear, ({ sales, year, fiscalYearStartMonth }) => {
        const rules: PeriodRules = { ...CIVIL, fiscalYearStartMonth };
        const daily = (date: IsoDate) => sales[Number(date.slice(8)) % sales.length] ?? 0;
        const { weight } = createSeasonalPace(RU, historyOf(daily, { seenOn: `${year + 1}-12-31` as IsoDate }), rules);
        const whole = yearPeriod(year, rules);
        expect(sumWeights(weight, whole)).toBeCloseTo(sumWeights(RU, whole), 8);
        const quarter = parsePeriod(`${year}-Q2`, rules) ?? whole;
        expect(sumWeights(scaleToRange(weight, RU, quarter), quarter)).toBeCloseTo(sumWeights(RU, quarter), 8);
        for (const date of eachDay(whole)) expect(weight(date) > 0).toBe(RU(date) > 0);
      }),
      { numRuns: 30 },
    );
  });

  it('need one full earlier year, which may begin within four weeks', () => {
    const years = (recordedFrom: IsoDate | null) =>
      createSeasonalPace(
        RU,
        historyOf(() => 100, { recordedFrom }),
        CIVIL,
      ).yearsBehind('2026-11-23');
    expect(years('2025-01-28')).toBe(1);
    expect(years('2025-01-29')).toBe(0);
    expect(years('2024-01-10')).toBe(2);
    expect(years(null)).toBe(0);
    const { weight } = createSeasonalPace(
      RU,
      historyOf(() => 100, { recordedFrom: '2025-03-01' }),
      CIVIL,
    );
    expect(weight('2026-11-03')).toBe(7 / 8);
  });

  it('know nothing of the running year, nor of what lies ahead of it', () => {
    const asked: DateRange[] = [];
    const { weight } = createSeasonalPace(
      RU,
      historyOf(() => 100, { asked }),
      CIVIL,
    );
    weight('2026-11-23');
    weight('2027-02-01');
    expect(
      asked
        .map(({ to }) => to)
        .sort()
        .at(-1),
    ).toBe('2025-12-31');
  });

  it('count in fiscal years: seen in February, the year from April on is the running one', () => {
    const asked: DateRange[] = [];
    const rules = { ...CIVIL, fiscalYearStartMonth: 4 };
    const history = historyOf(() => 100, { asked, seenOn: '2026-02-01', recordedFrom: '2024-04-02' });
    const { weight, yearsBehind } = createSeasonalPace(RU, history, rules);
    weight('2026-02-01');
    expect(yearsBehind('2026-02-01')).toBe(1);
    expect(asked).toMatchObject([{ from: '2024-04-01', to: '2025-03-31' }]);
  });

  it('a year of nothing but returns is none', () => {
    const { weight, yearsBehind } = createSeasonalPace(
      RU,
      historyOf(() => -5),
      CIVIL,
    );
    expect(yearsBehind('2026-05-05')).toBe(0);
    expect(weight('2026-05-05')).toBe(1);
  });
});
