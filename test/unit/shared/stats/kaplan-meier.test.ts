import { medianInterval, rankedQuantile, rankValues } from '@shared/stats/counted-values';
import { kaplanMeier, survivalInterval } from '@shared/stats/kaplan-meier';
import { normalQuantile } from '@shared/stats/normal';
import { describe, expect, it } from 'vitest';

const seen = (event: boolean, ...days: number[]) => days.map((day) => ({ days: day, event, cases: 1 }));

describe('the product-limit estimate', () => {
  // Weeks of remission under 6-MP (Freireich 1963), the example of the textbooks; intervals as Stata's sts list has them.
  const REMISSION = [
    ...seen(true, 6, 6, 6, 7, 10, 13, 16, 22, 23),
    ...seen(false, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
  ];
  it.each([
    [6, 21, 3, 0.8571, 0.0764],
    [7, 17, 1, 0.8067, 0.0869],
    [10, 15, 1, 0.7529, 0.0963],
    [13, 12, 1, 0.6902, 0.1068],
    [16, 11, 1, 0.6275, 0.1141],
    [22, 7, 1, 0.5378, 0.1282],
    [23, 6, 1, 0.4482, 0.1346],
  ])('after %i weeks', (days, atRisk, events, survival, error) => {
    const step = kaplanMeier(REMISSION).find((one) => one.days === days);
    expect(step).toMatchObject({ atRisk, events });
    expect(step?.survival).toBeCloseTo(survival, 4);
    expect((step?.survival ?? 0) * Math.sqrt(step?.greenwood ?? 0)).toBeCloseTo(error, 4);
  });

  it.each([
    [6, 0.6197, 0.9516],
    [10, 0.5032, 0.8894],
    [23, 0.1881, 0.6801],
  ])('its interval after %i weeks', (days, low, high) => {
    const step = kaplanMeier(REMISSION).find((one) => one.days === days);
    if (!step) throw new Error('no step');
    const interval = survivalInterval(step);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is the plain share where nothing is censored before the event, in any order of entry', () => {
    const cells = [...seen(false, 30, 30, 30, 30, 30, 30), ...seen(true, 12, 3, 3, 20)];
    expect(kaplanMeier(cells).at(-1)?.survival).toBeCloseTo(0.6, 12);
    expect(kaplanMeier(cells.toReversed())).toEqual(kaplanMeier(cells));
  });

  it('ends at nobody left with an interval all the same', () => {
    const last = kaplanMeier(seen(true, 1, 2, 3)).at(-1);
    if (!last) throw new Error('no step');
    expect(last.survival).toBe(0);
    // One case at risk on the last day: 0 of 1.
    expect(survivalInterval(last)).toMatchObject({ low: 0, high: expect.closeTo(0.793, 3) });
  });

  it('refuses what was never seen', () => {
    expect(() => kaplanMeier([{ days: -1, event: true, cases: 1 }])).toThrow(RangeError);
  });
});

describe('values with counts', () => {
  const ranked = rankValues([
    { value: 40, count: 2 },
    { value: 5, count: 3 },
    { value: 100, count: 1 },
    { value: 7, count: 0 },
  ]);

  it('quantiles lie between the two values around them', () => {
    expect(ranked.total).toBe(6);
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => rankedQuantile(ranked, p))).toEqual([5, 5, 22.5, 40, 100]);
    expect(() => ranked.at(6)).toThrow(RangeError);
  });

  it('the median has an interval from six values on', () => {
    // 1/64 in each tail of six; 1/32 of five is more than 2.5 %.
    expect(medianInterval(ranked)).toEqual({ low: 5, high: 100 });
    expect(medianInterval(rankValues([{ value: 5, count: 5 }]))).toBeNull();
    expect(medianInterval(rankValues([]))).toBeNull();
    // n = 20: the sixth from either end (Conover 1999).
    const twenty = rankValues(Array.from({ length: 20 }, (_, index) => ({ value: index + 1, count: 1 })));
    expect(medianInterval(twenty)).toEqual({ low: 6, high: 15 });
  });
});

it('points of the normal distribution', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.95996, 4);
  expect(normalQuantile(1 - 0.025 / 6)).toBeCloseTo(2.63826, 4);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 4);
  for (const none of [0.4, 1]) expect(() => normalQuantile(none)).toThrow(RangeError);
});
