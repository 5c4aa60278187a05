import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../src/shared/calendar/iso-date';
import { computeCac, computeCpl } from '../../../../src/shared/kpi/cost/cac';
import { type AllocationKey, allocateCost, splitByWeights } from '../../../../src/shared/kpi/cost/cac-allocation';
import { computeMarginalCac, judgeCacChange } from '../../../../src/shared/kpi/cost/cac-change';
import {
  type CostCell,
  computeCost,
  computeDailyCost,
  costWithin,
  sumCategories,
} from '../../../../src/shared/kpi/cost/cac-cost';

function cost(from: IsoDate, to: IsoDate, amountMinor: number, more: Partial<CostCell> = {}): CostCell {
  return {
    from,
    to,
    category: 'marketing',
    channelId: null,
    campaign: null,
    employeeId: null,
    amountMinor,
    shareBp: 10_000,
    ...more,
  };
}

const MAY = { from: '2026-05-01', to: '2026-05-31' } as const;

describe('cost of a stretch of days', () => {
  it.each([
    ['a day inside', cost('2026-05-10', '2026-05-10', 5_000), 5_000],
    ['a day outside', cost('2026-06-01', '2026-06-01', 5_000), 0],
    ['a month, all of it', cost('2026-05-01', '2026-05-31', 31_000), 31_000],
    ['a year: 31 of 365 days', cost('2026-01-01', '2026-12-31', 365_00), 31_00],
    ['two months: 31 of 61 days', cost('2026-04-01', '2026-05-31', 61_000), 31_000],
    ['a salary at 40 %', cost('2026-05-01', '2026-05-31', 100_01, { category: 'salary', shareBp: 4_000 }), 40_00],
  ])('%s', (_, cell, amount) => {
    expect(costWithin(cell, MAY)).toBe(amount);
  });

  it('carries by the day what every one of its days gets', () => {
    expect(computeDailyCost(50_000_00, MAY)).toEqual({ days: 31, leastMinor: 161_290, mostMinor: 161_291 });
    expect(computeDailyCost(31_000, MAY)).toEqual({ days: 31, leastMinor: 1_000, mostMinor: 1_000 });
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 100 }), (amount, days) => {
        const from: IsoDate = '2026-01-01';
        const range = { from, to: addDays(from, days - 1) };
        const cell = cost(range.from, range.to, amount);
        const each = Array.from({ length: days }, (_, index) => {
          const day = addDays(from, index);
          return costWithin(cell, { from: day, to: day });
        });
        expect(computeDailyCost(amount, range)).toEqual({
          days,
          leastMinor: Math.min(...each),
          mostMinor: Math.max(...each),
        });
      }),
    );
  });

  it('adds up over any cut of its days, to the minor unit', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(10_000),
        fc.nat(399),
        (amount, days, share, at) => {
          const from: IsoDate = '2026-01-01';
          const to = addDays(from, days - 1);
          const cell = cost(from, to, amount, { shareBp: share });
          const cut = addDays(from, at % days);
          const whole = costWithin(cell, { from, to });
          const parts = costWithin(cell, { from, to: cut }) + costWithin(cell, { from: addDays(cut, 1), to });
          expect(parts).toBe(whole);
          expect(whole).toBe(Math.round((amount * share) / 10_000));
        },
      ),
    );
  });

  it('stays exact where floating point would not', () => {
    const cell = cost('2026-01-01', '2026-12-31', Number.MAX_SAFE_INTEGER, { shareBp: 3_333 });
    const half = { from: '2026-01-01', to: '2026-06-30' } as const;
    const rest = { from: '2026-07-01', to: '2026-12-31' } as const;
    const whole = { from: half.from, to: rest.to } as const;
    expect(costWithin(cell, half) + costWithin(cell, rest)).toBe(costWithin(cell, whole));
  });

  it('sums by category and by channel, with salaries before their cut beside', () => {
    const sum = computeCost(
      [
        cost('2026-05-03', '2026-05-03', 1_000, { channelId: 'ads' }),
        cost('2026-05-03', '2026-05-03', 300, { channelId: 'ads', category: 'sales' }),
        cost('2026-05-01', '2026-05-31', 5_000, { category: 'salary', shareBp: 4_000 }),
        cost('2026-06-01', '2026-06-30', 9_999),
      ],
      MAY,
    );
    expect(sum.byCategory).toEqual({ marketing: 1_000, sales: 300, salary: 2_000, other: 0 });
    expect(sum.totalMinor).toBe(3_300);
    expect(sum.salaryBeforeShareMinor).toBe(5_000);
    expect(sum.byChannel.get('ads')).toMatchObject({ marketing: 1_000, sales: 300 });
  });
});

describe('cost by channel', () => {
  const channels = [
    { key: 'ads', leads: 2, customers: 0, revenueMinor: 0 },
    { key: 'site', leads: 1, customers: 3, revenueMinor: 700 },
    { key: null, leads: 0, customers: 0, revenueMinor: 0 },
  ];
  const spent = computeCost(
    [
      cost('2026-05-03', '2026-05-03', 1_000, { channelId: 'ads' }),
      cost('2026-05-04', '2026-05-04', 100),
      cost('2026-05-05', '2026-05-05', 50, { category: 'other' }),
    ],
    MAY,
  );

  it.each([
    // 100 → 66.7 + 33.3, 50 → 33.3 + 16.7: the unit left over goes to the larger remainder.
    ['leads', [67 + 33, 33 + 17, 0], 0],
    ['customers', [0, 150, 0], 0],
    ['revenue', [0, 150, 0], 0],
    ['none', [0, 0, 0], 150],
  ] as const)('by %s', (key, allocated, unallocated) => {
    const result = allocateCost(spent, channels, key);
    expect(result.channels.map((channel) => channel.allocatedMinor)).toEqual(allocated);
    expect(result.channels.map((channel) => channel.directMinor)).toEqual([1_000, 0, 0]);
    expect(result.unallocatedMinor).toBe(unallocated);
  });

  it('keeps common cost apart where nobody brought anything to spread it by', () => {
    const idle = channels.map((channel) => ({ ...channel, leads: 0 }));
    expect(allocateCost(spent, idle, 'leads').unallocatedMinor).toBe(150);
  });

  it('sums to the whole to the minor unit, for any channels and any key', () => {
    const cell = fc.record({ channel: fc.constantFrom('a', 'b', 'c', null), amountMinor: fc.nat(1e7) });
    const weight = fc.record({ leads: fc.nat(50), customers: fc.nat(9), revenueMinor: fc.nat(1e8) });
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 12 }),
        fc.tuple(weight, weight, weight, weight),
        fc.constantFrom<AllocationKey>('leads', 'customers', 'revenue', 'none'),
        (cells, weights, key) => {
          const all = computeCost(
            cells.map(({ channel, amountMinor }) =>
              cost('2026-05-01', '2026-07-31', amountMinor, { channelId: channel }),
            ),
            MAY,
          );
          const keys = ['a', 'b', 'c', null];
          const result = allocateCost(
            all,
            weights.map((one, index) => ({ key: keys[index] ?? null, ...one })),
            key,
          );
          const sum = result.channels.reduce((total, channel) => total + channel.costMinor, 0);
          expect(sum + result.unallocatedMinor).toBe(all.totalMinor);
          expect(sumCategories(all.byCategory)).toBe(all.totalMinor);
        },
      ),
    );
  });

  it('splits whole numbers by the largest remainders', () => {
    expect(splitByWeights(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(splitByWeights(7, [3, 2, 2])).toEqual([3, 2, 2]);
    expect(splitByWeights(1, [1, 2])).toEqual([0, 1]);
    expect(splitByWeights(5, [0, 0])).toEqual([0, 0]);
  });
});

describe('cost of a customer', () => {
  // definitions: exact Poisson multipliers.
  it.each([
    [5, 0.43, 3.08],
    [10, 0.54, 2.09],
    [20, 0.65, 1.64],
  ])('%i customers: ×%f to ×%f', (customers, low, high) => {
    const figure = computeCac(customers * 1_000_000, customers);
    if (figure.status !== 'ok' || figure.interval === null) throw new Error('no figure');
    expect(figure).toMatchObject({ value: 1_000_000, n: customers });
    expect(figure.interval.low / 1_000_000).toBeCloseTo(low, 2);
    expect(figure.interval.high / 1_000_000).toBeCloseTo(high, 2);
  });

  it('is never free and never infinite', () => {
    expect(computeCac(0, 5)).toEqual({ status: 'no-data', reason: 'no-costs' });
    expect(computeCac(500, 0)).toEqual({ status: 'no-data', reason: 'no-customers' });
  });

  it('is called cost per lead where it is one', () => {
    expect(computeCpl(1_000, 3)).toEqual({ status: 'ok', value: 333, n: 3, interval: null });
    expect(computeCpl(1_000, 0)).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(computeCpl(0, 3)).toEqual({ status: 'no-data', reason: 'no-costs' });
  });
});

describe('change of the cost of a customer', () => {
  it.each([
    // The cost page: 1.65 million for 48 after 1.11 million for 45.
    [1_649_700, 48, 1_111_500, 45, 'not-proven'],
    // Twice the money for as many: P(X ≤ 40 of 80 at 2/3) = 0.2 %.
    [2_000_000, 40, 1_000_000, 40, 'higher'],
    [1_000_000, 40, 2_000_000, 40, 'lower'],
    [1_000, 1, 1_000, 7, 'not-proven'],
  ])('%i for %i after %i for %i: %s', (costMinor, customers, costBefore, customersBefore, verdict) => {
    expect(judgeCacChange({ costMinor, customers }, { costMinor: costBefore, customers: customersBefore })).toBe(
      verdict,
    );
  });

  it('has nothing to say where one side has no figure', () => {
    expect(judgeCacChange({ costMinor: 100, customers: 0 }, { costMinor: 100, customers: 9 })).toBeNull();
    expect(judgeCacChange({ costMinor: 100, customers: 9 }, { costMinor: 0, customers: 9 })).toBeNull();
  });
});

describe('one more customer', () => {
  const now = { costMinor: 3_000, customers: 60 };
  it('costs the difference in money by the difference in customers', () => {
    const marginal = computeMarginalCac(now, { costMinor: 1_000, customers: 20 });
    expect(marginal).toEqual({
      deltaCostMinor: 2_000,
      deltaCustomers: 40,
      // 20 of 80: Clopper & Pearson 16.0–35.9 %, so Δ lies between 80 · (1 − 2 · 0.3594) = 22.5 and 54.4.
      figure: { status: 'ok', value: 50, n: 40, interval: { low: 37, high: 89, level: 0.95 } },
      againstAverage: 'not-proven',
    });
  });

  it.each([
    ['48 after 45 is chance', { costMinor: 1_650, customers: 48 }, { costMinor: 1_112, customers: 45 }, 'within-noise'],
    ['more for less money', now, { costMinor: 4_000, customers: 20 }, 'opposite-change'],
    ['nothing was spent', { costMinor: 0, customers: 60 }, { costMinor: 0, customers: 20 }, 'no-costs'],
    ['nobody came', { costMinor: 5, customers: 0 }, { costMinor: 6, customers: 0 }, 'within-noise'],
    ['nothing to compare', now, null, 'no-previous'],
  ] as const)('%s', (_, current, before, reason) => {
    expect(computeMarginalCac(current, before).figure).toEqual({ status: 'no-data', reason });
  });
});
