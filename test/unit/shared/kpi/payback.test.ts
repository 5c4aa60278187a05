import { describe, expect, it } from 'vitest';
import { computeFirstSaleProfit, type FirstSale } from '../../../../src/shared/kpi/cost/first-sale-profit';
import { computeGrossMargin } from '../../../../src/shared/kpi/cost/gross-margin';
import { computeMonthlyRevenue } from '../../../../src/shared/kpi/cost/monthly-revenue';
import {
  computeFirstSalePayback,
  computeMonthsPayback,
  computeRomi,
  judgeRomi,
} from '../../../../src/shared/kpi/cost/payback';
import type { Figure } from '../../../../src/shared/kpi/results';
import { poissonInterval } from '../../../../src/shared/stats/poisson';

const ok = (value: number, n: number, interval: Extract<Figure, { status: 'ok' }>['interval'] = null): Figure => ({
  status: 'ok',
  value,
  n,
  interval,
});
const sale = (amountMinor: number, marginMinor: number | null = null, returnedMinor = 0): FirstSale => ({
  amountMinor,
  marginMinor,
  returnedMinor,
});

describe('gross margin', () => {
  const known = { marginMinor: 38_000, ofMinor: 100_000, netMinor: 250_000, deals: 12 };

  it.each([
    ['of the sales that know it', known, null, { rate: ok(0.38, 12), source: 'sales', knownShare: 0.4 }],
    ['of the sales before the setting', known, 5_000, { rate: ok(0.38, 12), source: 'sales', knownShare: 0.4 }],
    [
      'of the setting where under a fifth is known',
      { ...known, netMinor: 600_000 },
      2_500,
      { rate: ok(0.25, 0), source: 'setting', knownShare: 1 / 6 },
    ],
    [
      'missing where neither speaks',
      { ...known, netMinor: 600_000 },
      null,
      { rate: { status: 'no-data', reason: 'no-margin' }, source: null, knownShare: 1 / 6 },
    ],
    [
      'of the setting in a firm without sales',
      { marginMinor: 0, ofMinor: 0, netMinor: 0, deals: 0 },
      3_000,
      { rate: ok(0.3, 0), source: 'setting', knownShare: null },
    ],
    [
      'not judged by a year of returns',
      { marginMinor: -5, ofMinor: -20, netMinor: -20, deals: 1 },
      null,
      { rate: { status: 'no-data', reason: 'no-margin' }, source: null, knownShare: null },
    ],
  ] as const)('%s', (_, margins, settingBp, expected) => {
    expect(computeGrossMargin(margins, settingBp)).toEqual(expected);
  });
});

describe('profit of first sales', () => {
  it('takes the own margin of a sale, else the rate, and takes off what came back with its margin', () => {
    // 100,000 at 40 % less a half that came back = 20,000; 50,000 at 30 % = 15,000.
    const profit = computeFirstSaleProfit([sale(100_000, 40_000, 50_000), sale(50_000)], 0.3);
    expect(profit).toMatchObject({ profitMinor: 35_000, netMinor: 100_000, sales: 2, withMargin: 1 });
  });

  it('is not known where a margin is not', () => {
    expect(computeFirstSaleProfit([sale(100_000, 40_000), sale(50_000)], null)).toBeNull();
    expect(computeFirstSaleProfit([sale(100_000, 40_000)], null)).toMatchObject({ profitMinor: 40_000 });
    expect(computeFirstSaleProfit([], null)).toMatchObject({ profitMinor: 0, sales: 0 });
  });

  it('knows losses, gifts and a sale that came back whole', () => {
    const profit = computeFirstSaleProfit([sale(1_000, -200), sale(0, 0), sale(700, 300, 700)], null);
    expect(profit).toMatchObject({ profitMinor: -200, netMinor: 1_000, sales: 3, withMargin: 3 });
    expect(profit?.interval?.low).toBeLessThan(-200);
  });
});

// Eight customers for 846,000, each first order earned 40,000; customers of one size are a plain Poisson count.
const eight = computeFirstSaleProfit(
  Array.from({ length: 8 }, () => sale(100_000_00, 40_000_00)),
  null,
);
const { low, high } = poissonInterval(8);

describe('payback in first sales', () => {
  it('is the cost of a customer by what the first order earned', () => {
    const payback = computeFirstSalePayback({ costMinor: 846_000_00, customers: 8, profit: eight });
    // 846,000 / 320,000.
    expect(payback).toMatchObject({ status: 'ok', value: 2.64375, n: 8 });
    if (payback.status !== 'ok' || payback.interval === null) throw new Error('no interval');
    expect(payback.interval.low).toBeCloseTo(846 / (40 * high), 9);
    expect(payback.interval.high).toBeCloseTo(846 / (40 * low), 9);
  });

  it('takes customers that were only typed to have brought what the others did', () => {
    expect(computeFirstSalePayback({ costMinor: 846_000_00, customers: 16, profit: eight })).toMatchObject({
      value: 1.321875,
      n: 16,
    });
  });

  const none = computeFirstSaleProfit([], 0.4);
  const lost = computeFirstSaleProfit([sale(100, -5)], null);
  it.each([
    ['nothing was spent', { costMinor: 0, customers: 8, profit: eight }, 'no-costs'],
    ['nobody came', { costMinor: 5, customers: 0, profit: none }, 'no-customers'],
    ['no margin is known', { costMinor: 5, customers: 1, profit: null }, 'no-margin'],
    ['customers were only typed', { costMinor: 5, customers: 3, profit: none }, 'no-sales'],
    ['they earned nothing', { costMinor: 5, customers: 1, profit: lost }, 'no-profit'],
  ] as const)('%s', (_, earned, reason) => {
    expect(computeFirstSalePayback(earned)).toEqual({ status: 'no-data', reason });
  });

  it('has no upper bound where profit may be none', () => {
    const profit = computeFirstSaleProfit([sale(1_000, 300), sale(1_000, -250)], null);
    expect(computeFirstSalePayback({ costMinor: 100, customers: 2, profit })).toMatchObject({
      value: 2,
      interval: null,
    });
  });
});

describe('payback in months', () => {
  it('is the cost of a customer by what a customer earns in a month', () => {
    const cac = ok(34_400_00, 48, { low: 25_900_00, high: 46_600_00, level: 0.95 });
    // 34,400 / (20,000 · 0.43 = 8,600) = 4 months.
    expect(computeMonthsPayback(cac, ok(20_000_00, 90), ok(0.43, 200))).toEqual(
      ok(4, 48, { low: 25_900 / 8_600, high: 46_600 / 8_600, level: 0.95 }),
    );
  });

  const missing = (reason: 'no-costs' | 'no-repeat-sales' | 'no-margin'): Figure => ({ status: 'no-data', reason });
  it.each([
    ['no cost', missing('no-costs'), ok(1, 1), ok(0.4, 1), 'no-costs'],
    ['no repeat sales', ok(5, 1), missing('no-repeat-sales'), ok(0.4, 1), 'no-repeat-sales'],
    ['no margin', ok(5, 1), ok(1, 1), missing('no-margin'), 'no-margin'],
    ['nothing earned', ok(5, 1), ok(1, 1), ok(0, 1), 'no-profit'],
  ] as const)('%s', (_, cac, monthly, margin, reason) => {
    expect(computeMonthsPayback(cac, monthly, margin)).toEqual({ status: 'no-data', reason });
  });
});

describe('monthly revenue of a customer', () => {
  // A year of ten customers: 120 months for 600,000 of repeat sales.
  const repeatByDayMinor = Array.from({ length: 40 }, () => 15_000_00);
  const year = { days: 365.25, repeatMinor: 600_000_00, repeatDeals: 40, repeatByDayMinor, customerDays: 3_652.5 };

  it('is what came after first sales by the months that customers had for it', () => {
    const figure = computeMonthlyRevenue(year);
    expect(figure).toMatchObject({ status: 'ok', value: 5_000_00, n: 40 });
    if (figure.status !== 'ok' || figure.interval === null) throw new Error('no interval');
    // Forty days of 15,000 among 365: as a Poisson count of 40, a little closer, for two cannot fall on one day: 0.715–1.362.
    expect(figure.interval.low / 5_000_00).toBeGreaterThan(poissonInterval(40).low / 40);
    expect(figure.interval.low / 5_000_00).toBeCloseTo(poissonInterval(40).low / 40, 1);
    expect(figure.interval.high / 5_000_00).toBeCloseTo(poissonInterval(40).high / 40, 1);
  });

  it('is less certain with one large order among small ones', () => {
    const uneven = [...Array.from({ length: 39 }, () => 5_000_00), 405_000_00];
    const [even, one] = [year, { ...year, repeatByDayMinor: uneven }].map(computeMonthlyRevenue);
    if (even?.status !== 'ok' || one?.status !== 'ok') throw new Error('no figure');
    expect(one.value).toBe(even.value);
    expect(one.interval?.low).toBeLessThan(even.interval?.low ?? 0);
    expect(one.interval?.high).toBeGreaterThan(even.interval?.high ?? 0);
  });

  it.each([
    ['a quarter is needed', { ...year, days: 89 }, 'too-few-days'],
    ['nobody to come back', { ...year, customerDays: 0 }, 'no-repeat-sales'],
    ['two deals are no habit', { ...year, repeatDeals: 2 }, 'no-repeat-sales'],
    ['more came back than was bought', { ...year, repeatMinor: -5 }, 'no-repeat-sales'],
  ] as const)('%s', (_, business, reason) => {
    expect(computeMonthlyRevenue(business)).toEqual({ status: 'no-data', reason });
  });
});

describe('ROMI', () => {
  it('is profit less cost by cost', () => {
    const romi = computeRomi({ costMinor: 846_000_00, customers: 8, profit: eight }, 40_000_00);
    expect(romi).toMatchObject({ status: 'ok', value: 320 / 846 - 1, n: 8 });
    if (romi.status !== 'ok' || romi.interval === null) throw new Error('no interval');
    expect(romi.interval.low).toBeCloseTo((40 * low) / 846 - 1, 9);
    expect(romi.interval.high).toBeCloseTo((40 * high) / 846 - 1, 9);
  });

  it.each([
    // 320,000 earned; by chance 138,000–631,000.
    [600_000_00, 'not-proven'],
    [640_000_00, 'loses'],
    [320_000_00, 'not-proven'],
    [130_000_00, 'earns'],
  ] as const)('of a cost of %i is %s', (costMinor, verdict) => {
    expect(judgeRomi(computeRomi({ costMinor, customers: 8, profit: eight }, null))).toBe(verdict);
  });

  it('is −100 % without a customer, and proven where even 3.7 usual customers would not do', () => {
    const nothing = computeFirstSaleProfit([], 0.4);
    const romi = (costMinor: number) => computeRomi({ costMinor, customers: 0, profit: nothing }, 40_000_00);
    // Up to 3.689 customers may hide behind none: 147,556.
    expect(romi(100_000_00)).toMatchObject({ value: -1, n: 0, interval: { low: -1 } });
    expect(judgeRomi(romi(100_000_00))).toBe('not-proven');
    expect(judgeRomi(romi(150_000_00))).toBe('loses');
    expect(judgeRomi(computeRomi({ costMinor: 5, customers: 0, profit: nothing }, null))).toBe('not-proven');
  });

  it('says what is missing', () => {
    expect(computeRomi({ costMinor: 0, customers: 1, profit: eight }, null)).toMatchObject({ reason: 'no-costs' });
    expect(computeRomi({ costMinor: 1, customers: 1, profit: null }, null)).toMatchObject({ reason: 'no-margin' });
    expect(judgeRomi({ status: 'no-data', reason: 'no-margin' })).toBeNull();
  });
});
