import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFte, leftOn, nominalFte } from '../../../../src/shared/kpi/people/fte';
import {
  computeCountInterval,
  computeMoneyInterval,
  computePerFte,
  computeShare,
  groupPeople,
  intervalPerFte,
  judgePerson,
} from '../../../../src/shared/kpi/people/people';

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' } as const;

describe('FTE over a stretch of days', () => {
  it.each([
    ['all the time', [{ from: null, to: null, fteBp: 10_000 }], 1],
    ['part time', [{ from: '2020-01-01', to: null, fteBp: 7_500 }], 0.75],
    ['from the 12th on: 20 of 31 days', [{ from: '2026-10-12', to: null, fteBp: 10_000 }], 20 / 31],
    ['until the 10th: 10 of 31 days', [{ from: null, to: '2026-10-10', fteBp: 10_000 }], 10 / 31],
    ['gone before', [{ from: null, to: '2026-09-30', fteBp: 10_000 }], 0],
    ['not there yet', [{ from: '2026-11-01', to: null, fteBp: 10_000 }], 0],
    [
      'half time for 10 days, then full time for 21',
      [
        { from: null, to: '2026-10-10', fteBp: 5_000 },
        { from: '2026-10-11', to: null, fteBp: 10_000 },
      ],
      (10 * 0.5 + 21) / 31,
    ],
  ] as const)('%s', (_, employment, fte) => {
    expect(computeFte(employment, OCTOBER)).toBeCloseTo(fte, 12);
  });

  it('tells the rate of a day, after the end that of the last employment', () => {
    const employment = [
      { from: '2026-01-01', to: '2026-03-31', fteBp: 5_000 },
      { from: '2026-04-01', to: '2026-09-30', fteBp: 8_000 },
    ] as const;
    expect(nominalFte(employment, '2026-02-01')).toBe(0.5);
    expect(nominalFte(employment, '2026-10-15')).toBe(0.8);
    expect(nominalFte(employment, '2025-12-31')).toBe(0.5);
  });
});

describe('who left', () => {
  it.each([
    [
      'the last day of the last employment',
      [
        { from: null, to: '2026-03-31', fteBp: 1 },
        { from: '2026-05-01', to: '2026-09-15', fteBp: 1 },
      ],
      '2026-09-15',
    ],
    ['still there on that day', [{ from: null, to: '2026-10-31', fteBp: 1 }], null],
    ['without an end', [{ from: '2020-01-01', to: null, fteBp: 1 }], null],
    [
      'came back',
      [
        { from: null, to: '2026-03-31', fteBp: 1 },
        { from: '2026-11-01', to: null, fteBp: 1 },
      ],
      null,
    ],
    ['never employed', [], null],
  ] as const)('%s', (_, employment, day) => {
    expect(leftOn(employment, '2026-10-31')).toBe(day);
  });
});

describe('interval of what a person sold', () => {
  it('needs three deals', () => {
    expect(computeMoneyInterval([100, 200], 2)).toBeNull();
    expect(computeCountInterval(2)).toBeNull();
  });

  it('of deals of one size is the exact Poisson interval of their number times the size', () => {
    // Garwood: 5 lies between 1.6235 and 11.6683, 100 between 81.364 and 121.627.
    expect(computeMoneyInterval([1_000, 1_000, 1_000, 1_000, 1_000], 5)).toEqual({
      low: 1_623,
      high: 11_668,
      level: 0.95,
    });
    const many = Array.from({ length: 100 }, () => 1_000);
    expect(computeMoneyInterval(many, 100)).toEqual({ low: 81_364, high: 121_627, level: 0.95 });
  });

  it('of uneven deals follows Fay and Feuer by hand', () => {
    // Σ = 1 000, Σ² = 10 000 + 40 000 + 490 000 = 540 000: a gamma variable of shape 1.852 and scale 540, whose 2.5 % point
    // is 0.2029; above with one more deal of 700: 1 700, 1 030 000, shape 2.806, scale 605.9, 97.5 % point 6.914.
    const interval = computeMoneyInterval([100, 200, 700], 3);
    expect((interval?.low ?? 0) / 540).toBeCloseTo(0.2029, 2);
    expect((interval?.high ?? 0) / 605.88).toBeCloseTo(6.914, 2);
  });

  it('takes returns off with an interval of their own', () => {
    // Sold 5 · 1 000: 1 623–11 668, returned 1 000: 25–5 572. Net 4 000 − √(3 377² + 4 572²) … + √(6 668² + 975²).
    const { low, high } = computeMoneyInterval([1_000, 1_000, 1_000, 1_000, 1_000, -1_000], 5) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(4_000 - Math.hypot(3_376.5, 4_571.6), -1);
    expect(high).toBeCloseTo(4_000 + Math.hypot(6_668.3, 974.7), -1);
    // More went back than was sold: the whole interval may lie below zero.
    expect(computeMoneyInterval([10, 10, 10, -5_000, -5_000, -5_000], 3)?.high).toBeLessThan(0);
  });

  it('is the same for the same facts in any order, and wider with one large deal', () => {
    const even = computeMoneyInterval([300, 300, 300, 300], 4);
    const uneven = computeMoneyInterval([60, 60, 60, 1_020], 4);
    expect(computeMoneyInterval([1_020, 60, 60, 60], 4)).toEqual(uneven);
    expect((uneven?.high ?? 0) - (uneven?.low ?? 0)).toBeGreaterThan((even?.high ?? 0) - (even?.low ?? 0));
  });

  it('is exact Poisson for counts', () => {
    // Garwood: 10 lies between 4.795 and 18.39.
    expect(computeCountInterval(10)?.low).toBeCloseTo(4.795, 3);
    expect(computeCountInterval(10)?.high).toBeCloseTo(18.39, 2);
  });
});

describe('judging a person', () => {
  const interval = { low: 80, high: 120, level: 0.95 };
  it.each([
    ['plan inside the interval', { planToDate: 100, interval, rampUp: false }, 'not-proven'],
    ['plan below it', { planToDate: 79, interval, rampUp: false }, 'ahead'],
    ['plan above it', { planToDate: 121, interval, rampUp: false }, 'braking'],
    ['too few deals', { planToDate: 500, interval: null, rampUp: false }, 'not-proven'],
    ['no plan', { planToDate: null, interval, rampUp: false }, null],
    ['new in the firm', { planToDate: 500, interval, rampUp: true }, 'ramp-up'],
  ] as const)('%s', (_, judged, verdict) => {
    expect(judgePerson(judged)).toBe(verdict);
  });

  it('groups proven ahead, not proven, proven behind, without a plan, ramp-up, each in the given order', () => {
    const rows = (['ramp-up', null, 'not-proven', 'braking', 'ahead', 'not-proven', 'ahead'] as const).map(
      (verdict, index) => ({ verdict, index }),
    );
    expect(groupPeople(rows).map((one) => one.index)).toEqual([4, 6, 2, 5, 3, 1, 0]);
  });
});

describe('per FTE and share', () => {
  it('divides by FTE, to whole minor units for money', () => {
    expect(computePerFte(908_760_000, 7.03, 'money', 82, 'no-sales')).toMatchObject({ value: 129_268_848, n: 82 });
    expect(computePerFte(7, 2, 'count', 7, 'no-sales')).toMatchObject({ value: 3.5 });
  });

  it('has an interval where the figure has one', () => {
    const interval = { low: 100, high: 301, level: 0.95 };
    expect(intervalPerFte(interval, 0.5, 'money')).toEqual({ low: 200, high: 602, level: 0.95 });
    expect(intervalPerFte(interval, 2, 'count')).toEqual({ low: 50, high: 150.5, level: 0.95 });
    expect(intervalPerFte(null, 1, 'money')).toBeNull();
    expect(intervalPerFte(interval, 0, 'money')).toBeNull();
  });

  it('says what is missing', () => {
    expect(computePerFte(1, 0, 'money', 1, 'no-sales')).toEqual({ status: 'no-data', reason: 'no-employees' });
    expect(computePerFte(0, 1, 'money', 0, 'no-sales')).toEqual({ status: 'no-data', reason: 'no-sales' });
    expect(computeShare(5, 0, 1, 'no-sales')).toEqual({ status: 'no-data', reason: 'no-sales' });
    expect(computeShare(5, -1, 1, 'no-sales')).toEqual({ status: 'no-data', reason: 'returns-exceed-sales' });
  });

  it('gives shares that sum to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const shares = parts.map((part) => computeShare(part, whole, 1, 'no-sales'));
        const sum = shares.reduce((total, share) => total + (share.status === 'ok' ? share.value : 0), 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});
