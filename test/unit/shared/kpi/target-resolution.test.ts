import type { IsoDate } from '@shared/calendar/iso-date';
import { type PeriodRules, parsePeriod, periodContaining, subPeriods } from '@shared/calendar/period';
import type { TargetVersion } from '@shared/domain/entities';
import { createTargetBook, type TargetSubject } from '@shared/kpi/target-resolution';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIVIL, RU } from './support';

const FIRM: TargetSubject = { metric: 'revenue', employeeId: null };
const ANNA = '018f0000-0000-7000-8000-000000000001';

function version(periodKey: string, value: number | null, fields: Partial<TargetVersion> = {}): TargetVersion {
  return {
    id: `${periodKey}-${value}`,
    metric: 'revenue',
    employeeId: null,
    periodKey,
    value,
    validFrom: '2017-01-01',
    reason: '',
    ...fields,
  };
}

function resolve(
  versions: TargetVersion[],
  text: string,
  { seenOn = '2017-05-15' as IsoDate, subject = FIRM, rules = CIVIL as PeriodRules } = {},
) {
  const period = parsePeriod(text, rules);
  if (period === null) throw new Error(text);
  return createTargetBook(versions, seenOn, rules, () => RU).resolve(subject, period);
}

describe('where a target comes from', () => {
  it('the one set for exactly this period wins', () => {
    const versions = [
      version('2017-Q2', 300),
      version('2017-04', 1),
      version('2017-05', 1),
      version('2017-06', 1),
      version('2017', 9_000),
    ];
    expect(resolve(versions, '2017-Q2')).toEqual({ value: 300, source: 'set' });
  });

  it('a quarter sums its months, a year its quarters, once all of them have one', () => {
    const months = [version('2017-04', 10), version('2017-05', 20), version('2017-06', 30)];
    expect(resolve(months, '2017-Q2')).toEqual({ value: 60, source: 'summed' });
    expect(resolve(months.slice(1), '2017-Q2')).toBeNull();
    const quarters = [...months, version('2017-Q1', 1), version('2017-Q3', 3), version('2017-Q4', 4)];
    expect(resolve(quarters, '2017')).toEqual({ value: 68, source: 'summed' });
  });

  it('else it is the share by working days of the shortest longer period that has one', () => {
    // May 2017 has 20 of the quarter's 61 working days: 300 000 000 · 20 / 61 = 98 360 655.7;
    // cut as round(· 38 / 61) − round(· 18 / 61), so that April, May and June sum to the quarter.
    expect(resolve([version('2017-Q2', 300_000_000), version('2017', 5)], '2017-05')).toEqual({
      value: 98_360_655,
      source: 'derived',
    });
    expect(resolve([version('2017', 247_000)], '2017-Q2')).toMatchObject({ source: 'derived' });
    expect(resolve([version('2017-05', 20_00)], '2017-05-15')).toEqual({ value: 100, source: 'derived' });
    expect(resolve([version('2017-05', 20_00)], '2017-05-14')).toEqual({ value: 0, source: 'derived' });
  });

  it('across month borders the pieces add up, where every month has one', () => {
    const months = [version('2017-05', 2_000), version('2017-06', 2_100)];
    // 29–31 May: 3 of 20 working days; 1–2 June: 2 of 21.
    expect(resolve(months, '2017-W22')).toEqual({ value: 300 + 200, source: 'derived' });
    expect(resolve(months, '2017-05-01..2017-06-30')).toEqual({ value: 4_100, source: 'derived' });
    expect(resolve(months, '2017-05-01..2017-07-31')).toBeNull();
  });

  it("a person's target is not the firm's", () => {
    const versions = [version('2017-Q2', 300), version('2017-Q2', 40, { employeeId: ANNA })];
    expect(resolve(versions, '2017-Q2', { subject: { metric: 'revenue', employeeId: ANNA } })?.value).toBe(40);
    expect(resolve(versions, '2017-Q2', { subject: { metric: 'leads', employeeId: null } })).toBeNull();
  });

  it('without targets there is none', () => expect(resolve([], '2017-Q2')).toBeNull());
});

describe('versions', () => {
  const versions = [
    version('2017-Q2', 100, { validFrom: '2017-03-20' }),
    version('2017-Q2', 200, { validFrom: '2017-05-10' }),
    version('2017-Q2', 250, { validFrom: '2017-05-10' }),
    version('2017-Q2', null, { validFrom: '2017-06-01' }),
  ];
  it.each([
    ['2017-04-01', 100],
    ['2017-05-09', 100],
    ['2017-05-10', 250],
    ['2017-05-31', 250],
    ['2017-01-01', 100],
  ] as const)('seen on %s it is %i', (seenOn, value) =>
    expect(resolve(versions, '2017-Q2', { seenOn })?.value).toBe(value),
  );

  it('a withdrawn target is none', () => expect(resolve(versions, '2017-Q2', { seenOn: '2017-06-01' })).toBeNull());

  it('entered later for a past quarter, the state of the first day shows', () => {
    const late = [
      version('2017-Q2', 300, { validFrom: '2026-11-23' }),
      version('2017-Q2', 320, { validFrom: '2026-11-23' }),
      version('2017-Q2', 900, { validFrom: '2026-12-01' }),
    ];
    expect(resolve(late, '2017-Q2', { seenOn: '2017-05-15' })?.value).toBe(320);
    expect(resolve(late, '2017-Q2', { seenOn: '2026-12-01' })?.value).toBe(900);
  });
});

describe('parts sum to the whole', () => {
  const anyRules = fc.record({
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    weekStart: fc.constant('monday' as const),
  });

  it('derived months of a quarter, and days of a month, to the minor unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 4 }),
        anyRules,
        (value, quarter, rules) => {
          const book = createTargetBook([version(`2025-Q${quarter}`, value)], '2025-01-01', rules, () => RU);
          const whole = parsePeriod(`2025-Q${quarter}`, rules);
          if (whole === null) throw new Error('no quarter');
          for (const kind of ['month', 'day'] as const) {
            const parts = subPeriods(whole, kind, rules).map((part) => book.resolve(FIRM, part)?.value ?? Number.NaN);
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('weeks across borders too', () => {
    const months = subPeriods({ from: '2025-01-01', to: '2026-02-28' }, 'month', CIVIL);
    const book = createTargetBook(
      months.map((month, index) => version(month.key, 1_000_003 + index * 77)),
      '2025-01-01',
      CIVIL,
      () => RU,
    );
    const first = periodContaining('week', '2025-01-15', CIVIL);
    const weeks = subPeriods({ from: first.from, to: '2025-12-31' }, 'week', CIVIL);
    const byWeek = weeks.reduce((sum, week) => sum + (book.resolve(FIRM, week)?.value ?? Number.NaN), 0);
    const range = { from: first.from, to: weeks.at(-1)?.to ?? first.to };
    const byDay = subPeriods(range, 'day', CIVIL).reduce(
      (sum, day) => sum + (book.resolve(FIRM, day)?.value ?? Number.NaN),
      0,
    );
    expect(byWeek).toBe(byDay);
  });
});
