import type { IsoDate } from '@shared/calendar/iso-date';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import { foldIntoWorkedDays } from '@shared/kpi/days/day-totals';
import { computeUsualDay, recentWorkingDays } from '@shared/kpi/days/usual-day';
import { recentFullWeeks, recentWeeks, weeklyTotals } from '@shared/kpi/days/weekly-totals';
import { isRampUp, startOfEmployment } from '@shared/kpi/people/ramp-up';
import { computeReverseFunnel } from '@shared/kpi/targets/reverse-funnel';
import { computeEvening } from '@shared/kpi/today/evening';
import { computeNeeds } from '@shared/kpi/today/needs';
import { describe, expect, it } from 'vitest';
import { CIVIL, daysOf, RU } from './support';

const ok = (value: number, n = 1) => ({ status: 'ok', value, n, interval: null }) as const;
const none = (reason: 'no-sales' | 'no-leads' | 'no-customers' | 'no-target' | 'period-over') =>
  ({ status: 'no-data', reason }) as const;

describe('facts of days off', () => {
  it('go to the working day before, and nothing is lost', () => {
    const days = daysOf({ from: '2017-04-29', to: '2017-05-03' }, '2017-05-03');
    const totals = new Map<IsoDate, number>([
      ['2017-04-30', 5],
      ['2017-05-02', 1],
      ['2017-05-01', 7],
      ['2017-05-03', 2],
    ]);
    expect(foldIntoWorkedDays(days, totals)).toEqual([
      { weight: 1, value: 13 },
      { weight: 1, value: 2 },
    ]);
  });
});

describe('what today needs', () => {
  const input = {
    moneyPerDay: 258_000,
    averageDeal: ok(117_000, 70),
    conversion: ok(0.03, 1_000),
    ownSalesPerDay: null,
    ownLeadsPerDay: null,
    missing: 'no-target',
  } as const;

  it('turns money into deals, and deals into leads', () => {
    const needs = computeNeeds(input);
    expect(needs.revenue).toMatchObject({ value: 258_000 });
    expect(needs.sales).toMatchObject({ value: expect.closeTo(2.205, 3), n: 70 });
    expect(needs.leads).toMatchObject({ value: expect.closeTo(73.5, 1), n: 1_000 });
  });

  it('takes the own lead target before the detour', () => {
    expect(computeNeeds({ ...input, ownLeadsPerDay: 48 }).leads).toMatchObject({ value: 48 });
  });

  it('takes a target of deals where there is none of money', () => {
    const needs = computeNeeds({ ...input, moneyPerDay: null, ownSalesPerDay: 3 });
    expect(needs.revenue).toEqual(none('no-target'));
    expect(needs.sales).toMatchObject({ value: 3 });
    expect(needs.leads).toMatchObject({ value: 100 });
  });

  it('says what is missing, and needs nothing once the target is reached', () => {
    expect(computeNeeds({ ...input, averageDeal: none('no-sales') })).toMatchObject({
      sales: none('no-sales'),
      leads: none('no-sales'),
    });
    expect(computeNeeds({ ...input, conversion: none('no-leads') }).leads).toEqual(none('no-leads'));
    expect(computeNeeds({ ...input, conversion: ok(0, 40) }).leads).toEqual(none('no-customers'));
    const reached = computeNeeds({ ...input, moneyPerDay: 0, averageDeal: none('no-sales') });
    expect(reached.sales).toMatchObject({ value: 0 });
    expect(reached.leads).toMatchObject({ value: 0 });
    expect(computeNeeds({ ...input, moneyPerDay: null, missing: 'period-over' }).revenue).toEqual(none('period-over'));
  });
});

describe('tonight', () => {
  // 64 days, 36 elapsed, 15 600 000 planned: a day asks 243 750. Behind by 392 500 this morning.
  const input = {
    unit: 'money',
    target: 15_600_000,
    weightAll: 64,
    weightElapsed: 36,
    weightToday: 1,
    actual: 8_382_500,
    today: 0,
    usualDay: 154_000,
    neededPerDay: 258_000,
  } as const;

  it('has three ends', () => {
    expect(computeEvening(input)).toEqual({ withoutSales: -636_250, afterUsualDay: -482_250, withNeedMet: -378_250 });
  });

  it('keeps what the day has already brought', () => {
    const noon = { ...input, actual: 8_582_500, today: 200_000 };
    expect(computeEvening(noon)).toEqual({ withoutSales: -436_250, afterUsualDay: -436_250, withNeedMet: -378_250 });
  });

  it('asks nothing of a day off', () => {
    expect(computeEvening({ ...input, weightToday: 0 })?.withNeedMet).toBe(8_382_500 - 8_775_000);
    expect(computeEvening({ ...input, weightAll: 0 })).toBeNull();
    expect(computeEvening({ ...input, usualDay: null })?.afterUsualDay).toBeNull();
  });
});

describe('the usual day', () => {
  it('is the median of the last working days since the first fact', () => {
    const days = recentWorkingDays('2017-05-15', '2017-05-03', RU);
    // 3, 4, 5, 10, 11, 12, 15 May.
    expect(days).toHaveLength(7);
    const totals = new Map<IsoDate, number>([
      ['2017-05-03', 10],
      ['2017-05-04', 40],
      ['2017-05-05', 20],
      ['2017-05-10', 30],
      ['2017-05-13', 999],
    ]);
    expect(computeUsualDay(days, totals)).toEqual({ usual: 10, best: 40 });
    expect(computeUsualDay(days, new Map())).toBeNull();
    expect(computeUsualDay([], totals)).toBeNull();
  });

  it('looks back sixty working days and no further', () => {
    expect(recentWorkingDays('2017-05-15', '2000-01-01', RU)).toHaveLength(60);
  });
});

describe('weeks behind a spark', () => {
  it('end with the running one and start with the first fact', () => {
    const weeks = recentWeeks('2017-05-17', 3, CIVIL);
    expect(weeks.map((week) => week.key)).toEqual(['2017-W18', '2017-W19', '2017-W20']);
    const totals = new Map<IsoDate, number>([
      ['2017-05-09', 1],
      ['2017-05-15', 2],
      ['2017-05-17', 3],
    ]);
    expect(weeklyTotals(weeks, totals, '2017-05-09')).toEqual([1, 5]);
    expect(weeklyTotals(weeks, totals, null)).toEqual([]);
  });
});

describe('full weeks behind a spark', () => {
  const last = (date: IsoDate) => recentFullWeeks(date, 2, CIVIL, RU).at(-1)?.key;
  it('leave out a week that still has working days to come', () => {
    expect(last('2017-05-18')).toBe('2017-W19');
    expect(last('2017-05-19')).toBe('2017-W20');
    expect(last('2017-05-21')).toBe('2017-W20');
  });
});

describe('ramp-up', () => {
  const since = (from: IsoDate | null) => [{ from, to: null, fteBp: 10_000 }];
  it('lasts the first months after the start', () => {
    expect(isRampUp(since('2026-10-12'), 3, '2026-11-23')).toBe(true);
    expect(isRampUp(since('2026-10-12'), 3, '2027-01-11')).toBe(true);
    expect(isRampUp(since('2026-10-12'), 3, '2027-01-12')).toBe(false);
    expect(isRampUp(since('2026-10-12'), 3, '2026-10-11')).toBe(false);
    expect(isRampUp(since('2026-10-12'), 0, '2026-10-12')).toBe(false);
    expect(isRampUp(since(null), 3, '2026-10-12')).toBe(false);
    expect(isRampUp(since('2025-11-30'), 3, '2026-02-27')).toBe(true);
    expect(isRampUp(since('2025-11-30'), 3, '2026-02-28')).toBe(false);
  });
  it('counts from the first employment', () => {
    expect(startOfEmployment([...since('2026-06-01'), ...since('2025-01-01')])).toBe('2025-01-01');
    expect(startOfEmployment([...since('2026-06-01'), ...since(null)])).toBeNull();
    // Here since always, at another rate since June: no newcomer.
    expect(startOfEmployment([...since(null), ...since('2026-06-01')])).toBeNull();
    expect(isRampUp([...since(null), ...since('2026-06-01')], 3, '2026-06-10')).toBe(false);
    expect(startOfEmployment([])).toBeNull();
  });
});

describe('average deal', () => {
  it('is net money per deal, or missing', () => {
    expect(computeAverageDeal(1_000_001, 4)).toEqual({ status: 'ok', value: 250_000.25, n: 4, interval: null });
    expect(computeAverageDeal(0, 0)).toEqual(none('no-sales'));
  });
});

describe('from leads to money', () => {
  // 20 days in, 10 to go. 200 leads, 100 assessed, 50 fit; 10 customers worth 1 000 000; 400 000 without a lead.
  const steps = computeReverseFunnel({
    targetMinor: 2_500_000,
    actualMinor: 1_400_000,
    remainingWeight: 10,
    elapsedWeight: 20,
    leads: 200,
    assessed: 100,
    qualified: 50,
    customers: 10,
    revenueFromLeadsMinor: 1_000_000,
  });
  const step = (stage: string) => steps.find((each) => each.stage === stage);

  it('expects what today’s rates bring, and sums to the run-rate', () => {
    expect(step('leads')).toMatchObject({ expected: 100 });
    expect(step('qualified')).toMatchObject({ expected: 50, rate: { value: 0.5, n: 100 } });
    expect(step('customers')).toMatchObject({ expected: 5, rate: { value: 0.1, n: 100 } });
    const money = ['first-sales-minor', 'repeat-sales-minor', 'already-minor'].map(
      (stage) => step(stage)?.expected ?? 0,
    );
    expect(money).toEqual([500_000, 200_000, 1_400_000]);
    expect(money.reduce((sum, value) => sum + value, 0)).toBe((1_400_000 / 20) * 30);
  });

  it('goes back from the target at the same rates', () => {
    // 2 500 000 − 1 400 000 − 200 000 = 900 000 → 9 customers → 90 fit → 180 leads.
    expect(step('first-sales-minor')?.needed).toBe(900_000);
    expect(step('customers')?.needed).toBeCloseTo(9, 9);
    expect(step('qualified')?.needed).toBeCloseTo(90, 9);
    expect(step('leads')?.needed).toBeCloseTo(180, 9);
  });

  it('says nothing where there is nothing to go by', () => {
    const empty = computeReverseFunnel({
      targetMinor: null,
      actualMinor: 0,
      remainingWeight: 10,
      elapsedWeight: 0,
      leads: 0,
      assessed: 0,
      qualified: 0,
      customers: 0,
      revenueFromLeadsMinor: 0,
    });
    expect(
      empty
        .filter((each) => each.stage !== 'already-minor')
        .every((each) => each.expected === null && each.needed === null),
    ).toBe(true);
  });
});
