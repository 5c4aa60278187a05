import { describe, expect, it } from 'vitest';
import {
  computeCohortConversion,
  computePeriodConversion,
  computeProvable,
  sumCohorts,
} from '../../../../src/shared/kpi/conversion/conversion';
import {
  chooseHorizon,
  computeMedianCycle,
  lastRipeDay,
} from '../../../../src/shared/kpi/conversion/conversion-horizon';

const BENCHMARK = 0.03;

describe('period conversion', () => {
  // definitions: Wilson 95 % checks.
  it.each([
    [0, 30, 0, 0.114],
    [1, 30, 0.006, 0.167],
    [3, 100, 0.01, 0.085],
    [9, 300, 0.016, 0.056],
    [30, 1000, 0.021, 0.043],
  ])('%i of %i lies between %f and %f', (won, leads, low, high) => {
    const { figure } = computePeriodConversion(won, leads, BENCHMARK);
    if (figure.status !== 'ok' || figure.interval === null) throw new Error('no figure');
    expect(figure.value).toBe(won / leads);
    expect(figure.n).toBe(leads);
    expect(figure.interval.low).toBeCloseTo(low, 3);
    expect(figure.interval.high).toBeCloseTo(high, 3);
  });

  it.each([
    [0, 98, 'not-proven'],
    [0, 99, 'below'],
    [8, 632, 'below'],
    [15, 127, 'above'],
    [48, 1649, 'not-proven'],
  ])('%i of %i against 3 %%: %s', (won, leads, verdict) => {
    expect(computePeriodConversion(won, leads, BENCHMARK).verdict).toBe(verdict);
  });

  it('may exceed the leads of the period: a figure without an interval', () => {
    expect(computePeriodConversion(6, 5, BENCHMARK).figure).toEqual({ status: 'ok', value: 1.2, n: 5, interval: null });
  });

  it('has no rate without leads, neither 0 % nor 100 %', () => {
    expect(computePeriodConversion(1, 0, BENCHMARK)).toEqual({
      successes: 1,
      trials: 0,
      figure: { status: 'no-data', reason: 'no-leads' },
      verdict: null,
    });
  });
});

describe('cohort conversion', () => {
  it('rates ripe leads only', () => {
    const rate = computeCohortConversion({ ripe: 805, ripeWon: 22, ripening: 844 }, BENCHMARK);
    expect(rate).toMatchObject({ successes: 22, trials: 805, verdict: 'not-proven' });
    expect(rate.figure).toMatchObject({ status: 'ok', value: 22 / 805, n: 805 });
  });

  it('tells ripening leads from none', () => {
    const none = { ripe: 0, ripeWon: 0, ripening: 0 };
    const noLeads = computeCohortConversion(none, BENCHMARK).figure;
    const allRipening = computeCohortConversion({ ...none, ripening: 9 }, BENCHMARK).figure;
    expect(noLeads).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(allRipening).toEqual({ status: 'no-data', reason: 'no-ripe-leads' });
  });

  it('sums', () => {
    const day = { ripe: 3, ripeWon: 1, ripening: 2 };
    expect(sumCohorts([day, day])).toEqual({ ripe: 6, ripeWon: 2, ripening: 4 });
  });
});

describe('horizon of a cohort', () => {
  it('takes the median cycle and rounds it up', () => {
    // 3 + 2 + 1 wins in 5, 40 and 100 days: the middle of 5 5 5 40 40 100 is 22.5.
    const cells = [
      { days: 40, leads: 2 },
      { days: 5, leads: 3 },
      { days: 100, leads: 1 },
    ];
    expect(computeMedianCycle(cells)).toBe(22.5);
    expect(computeMedianCycle(cells.slice(0, 2))).toBe(5);
    expect(computeMedianCycle([])).toBeNull();
  });

  it.each([
    [null, 22.5, 30, 'median-cycle'],
    [null, 30, 30, 'median-cycle'],
    [null, 30.5, 60, 'median-cycle'],
    [null, 400, 180, 'median-cycle'],
    [null, null, 30, 'default'],
    [90, 12, 90, 'set'],
  ] as const)('set %s, cycle %s: %i days, %s', (set, cycle, days, source) => {
    expect(chooseHorizon(set, cycle)).toEqual({ days, source });
  });

  it('gives every ripe lead its whole horizon of elapsed days', () => {
    expect(lastRipeDay({ date: '2026-11-23', closed: true }, 30)).toBe('2026-10-24');
    expect(lastRipeDay({ date: '2026-11-23', closed: false }, 30)).toBe('2026-10-23');
  });
});

describe('what is provable', () => {
  it('gives the table of the empty page at 3 %', () => {
    expect(computeProvable(BENCHMARK)).toEqual([
      { customers: 0, below: 99, above: null },
      { customers: 1, below: 157, above: 1 },
      { customers: 2, below: 208, above: 12 },
      { customers: 3, below: 257, above: 27 },
      { customers: 5, below: 348, above: 66 },
      { customers: 8, below: 478, above: 134 },
    ]);
  });

  it('follows the benchmark', () => {
    const atHalf = computeProvable(0.5);
    // 0 of 5 happens in 3.1 % of cases at 50 %, 0 of 4 in 6.3 %.
    expect(atHalf[0]).toEqual({ customers: 0, below: 5, above: null });
  });
});
