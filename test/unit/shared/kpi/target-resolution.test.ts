import type { IsoDate } from '@shared/calendar/iso-date';
import { type PeriodRules, parsePeriod, periodContaining, subPeriods } from '@shared/calendar/period';
import type { TargetVersion } from '@shared/domain/entities';
import { createTargetBook, type TargetSubject } from '@shared/kpi/targets/target-resolution';
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
    // cut as round(· 40 / 61) − round(· 20 / 61), so that April, May and June sum to the quarter.
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

describe('what parts of a period leave to the others', () => {
  // Working days of 2017: January 17, February 18, March 22; April 20, May 20, June 21; Q3 65; Q4 64; in all 247.
  it('a month that is set keeps its target, the others of the quarter share the rest by their days', () => {
    const versions = [version('2017-Q2', 6_100), version('2017-04', 4_000)];
    // 2 100 over 41 days: May 1 024.39, June to 2 100.
    expect(resolve(versions, '2017-04')).toEqual({ value: 4_000, source: 'set' });
    expect(resolve(versions, '2017-05')).toEqual({ value: 1_024, source: 'derived' });
    expect(resolve(versions, '2017-06')).toEqual({ value: 1_076, source: 'derived' });
    expect(resolve(versions, '2017-05-01..2017-06-30')).toEqual({ value: 2_100, source: 'derived' });
    // Ten working days of April (3–14) are half of it.
    expect(resolve(versions, '2017-04-01..2017-05-31')).toEqual({ value: 5_024, source: 'derived' });
  });

  it('a year leaves to its days what set quarters and months do not take', () => {
    const versions = [version('2017', 247_000), version('2017-01', 40_000), version('2017-Q3', 70_000)];
    // 137 000 over 246.625 − 17 − 65 = 164.625 days, 832.19 each: 39.75, 61 and 63.875 days (three are shortened).
    const quarters = ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'].map((key) => resolve(versions, key)?.value);
    expect(quarters).toEqual([40_000 + 33_080, 50_764, 70_000, 53_156]);
    expect(resolve(versions, '2017-02')).toEqual({ value: 14_875, source: 'derived' });
  });

  it('a week that is set keeps its target within the month', () => {
    const versions = [version('2017-05', 2_000), version('2017-W20', 1_000)];
    // 1 000 over the 15 other days; of W19 the 10th to the 12th are worked.
    expect(resolve(versions, '2017-W20')).toEqual({ value: 1_000, source: 'set' });
    expect(resolve(versions, '2017-05-10..2017-05-12')?.value).toBe(200);
    expect(resolve(versions, '2017-05-15')?.value).toBe(200);
  });

  it('a week across a border gives each side its days', () => {
    // 29 May – 2 June: three days of May, two of June; with 1 000 a week 600 and 400.
    const versions = [version('2017-05', 2_000), version('2017-W22', 1_000)];
    expect(resolve(versions, '2017-05-29..2017-05-31')?.value).toBe(600);
    // 1 400 over the 17 days from the 2nd to the 26th.
    expect(resolve(versions, '2017-05-02')?.value).toBe(82);
  });

  it('parts that exceed the whole leave nothing to the others', () => {
    const versions = [version('2017-Q2', 100), version('2017-04', 150)];
    expect(resolve(versions, '2017-05')).toEqual({ value: 0, source: 'derived' });
    expect(resolve(versions, '2017-Q2')).toEqual({ value: 100, source: 'set' });
  });

  it('some of the parts alone make no whole', () => {
    expect(resolve([version('2017-04', 10), version('2017-05', 10)], '2017-Q2')).toBeNull();
    expect(resolve([version('2017-W18', 10)], '2017-05')).toBeNull();
  });

  it('weeks alone make up a month: those at its ends by their days within it', () => {
    const weeks = ['W18', 'W19', 'W20', 'W21', 'W22'].map((week) => version(`2017-${week}`, 1_000));
    // 1 May is off: W18 lies in May whole; of W22 three days of five.
    expect(resolve(weeks, '2017-05')).toEqual({ value: 4_600, source: 'derived' });
  });
});

describe('the firm and its people', () => {
  const BORIS = '018f0000-0000-7000-8000-000000000002';
  const person = (id: string, from: IsoDate | null, to: IsoDate | null) => ({
    id,
    employment: [{ from, to, fteBp: 10_000 }],
  });
  const staff = ({ from, to }: { from: IsoDate | null; to: IsoDate | null }) => [
    person(ANNA, null, null),
    person(BORIS, from, to),
  ];
  const ofFirm = (
    versions: TargetVersion[],
    people: ReturnType<typeof staff>,
    metric: TargetSubject['metric'] = 'revenue',
  ) => {
    const period = parsePeriod('2017-Q2', CIVIL);
    if (period === null) throw new Error('no period');
    return createTargetBook(versions, '2017-05-15', CIVIL, () => RU, people).resolve(
      { metric, employeeId: null },
      period,
    );
  };
  const ANNAS = version('2017-Q2', 300, { employeeId: ANNA });
  const always = { from: null, to: null };

  it('without a target of its own the firm has what its people have, once everyone there all the time has one', () => {
    const both = [ANNAS, version('2017-04', 100, { employeeId: BORIS }), version('2017', 2_470, { employeeId: BORIS })];
    // Boris: 100 in April, the rest of his year by days: 2 370 · 41 / 226.625 = 428.77, cut as 1 022 − 593.
    expect(ofFirm(both, staff(always))).toEqual({ value: 300 + 529, source: 'persons' });
    expect(ofFirm([ANNAS], staff(always))).toBeNull();
    expect(ofFirm([ANNAS], staff({ from: '2017-05-02', to: null }))).toEqual({ value: 300, source: 'persons' });
    expect(ofFirm([ANNAS], staff({ from: null, to: '2017-06-01' }))?.value).toBe(300);
    expect(ofFirm([], staff(always))).toBeNull();
  });

  it('a target of its own stands, whatever people promise', () => {
    expect(ofFirm([ANNAS, version('2017-Q2', 1_000)], staff({ from: '2017-05-02', to: null }))).toEqual({
      value: 1_000,
      source: 'set',
    });
  });

  it('deals shared by two would count twice: they are not summed', () => {
    const deals = version('2017-Q2', 5, { employeeId: ANNA, metric: 'sales' });
    expect(ofFirm([deals], staff({ from: '2017-05-02', to: null }), 'sales')).toBeNull();
  });

  it('a person takes nothing from the firm', () => {
    const subject = { metric: 'revenue', employeeId: ANNA } as const;
    expect(resolve([version('2017-Q2', 1_000)], '2017-Q2', { subject })).toBeNull();
  });

  it('a month away from end to end keeps a target that was set for it', () => {
    const away = (date: IsoDate) => (date.startsWith('2017-05') ? 0 : RU(date));
    const quarter = [version('2017-Q2', 4_000, { employeeId: ANNA }), version('2017-05', 900, { employeeId: ANNA })];
    const book = createTargetBook(quarter, '2017-05-15', CIVIL, () => away);
    const of = (key: string) =>
      book.resolve({ metric: 'revenue', employeeId: ANNA }, parsePeriod(key, CIVIL) ?? never());
    expect(of('2017-05')?.value).toBe(900);
    expect(of('2017-04')?.value).toBe(Math.round((3_100 * 20) / 41));
    expect(of('2017-05-01..2017-05-10')?.value).toBe(0);
  });
});

function never(): never {
  throw new Error('no period');
}

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

/** So that no week exceeds its month, and no month its quarter. */
const sizeOf = (key: string) => (key.includes('Q') ? 30 : key.includes('W') ? 1 : 6);

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

  it('days of a year sum to it, whatever of it is set apart', () => {
    const keys = [
      '2025-01',
      '2025-02',
      '2025-Q3',
      '2025-11',
      '2025-W10',
      '2025-W20',
      '2025-W27',
      '2025-W48',
      '2025-W01',
    ];
    fc.assert(
      fc.property(fc.subarray(keys), fc.integer({ min: 1_000, max: 99_999 }), (set, each) => {
        const versions = [
          version('2025', 12_345_677),
          ...set.map((key, index) => version(key, each * sizeOf(key) + index)),
        ];
        const book = createTargetBook(versions, '2025-01-01', CIVIL, () => RU);
        const days = subPeriods({ from: '2025-01-01', to: '2025-12-31' }, 'day', CIVIL);
        const sum = days.reduce((total, day) => total + (book.resolve(FIRM, day)?.value ?? 0), 0);
        const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((key) =>
          book.resolve(FIRM, parsePeriod(`2025-${key}`, CIVIL) ?? never()),
        );
        expect(quarters.reduce((total, quarter) => total + (quarter?.value ?? 0), 0)).toBe(12_345_677);
        // A week across the year's end is set for both years; the days of the one next to it are not of this year.
        if (!set.includes('2025-W01')) expect(sum).toBe(12_345_677);
      }),
      { numRuns: 6 },
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
