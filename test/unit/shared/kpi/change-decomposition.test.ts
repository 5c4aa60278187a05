import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeChange, type GroupRates } from '../../../../src/shared/kpi/conversion/change-decomposition';

const group = (key: string, before: readonly [number, number], now: readonly [number, number]): GroupRates => ({
  key,
  customersBefore: before[0],
  leadsBefore: before[1],
  customers: now[0],
  leads: now[1],
});

describe('why a rate changed', () => {
  it('splits a change into mix and rate, by hand', () => {
    // Ads 2 of 50 (4 %) → 3 of 75 (4 %); friends 5 of 50 (10 %) → 5 of 25 (20 %). In all 7 % → 8 %.
    // Mean rate 7.5 %. Ads: share 50 → 75 %: 0.25 · (4 % − 7.5 %) = −0.875 points; rate unchanged.
    // Friends: −0.25 · (15 % − 7.5 %) = −1.875; mean share 37.5 % · 10 points = +3.75. Sum −2.75 + 3.75 = +1.
    const change = decomposeChange([group('ads', [2, 50], [3, 75]), group('friends', [5, 50], [5, 25])]);
    expect(change).toMatchObject({ from: 0.07, to: 0.08 });
    expect(change?.rows[0]?.mixEffect).toBeCloseTo(-0.00875, 12);
    expect(change?.rows[0]?.rateEffect).toBeCloseTo(0, 12);
    expect(change?.rows[1]?.mixEffect).toBeCloseTo(-0.01875, 12);
    expect(change?.rows[1]?.rateEffect).toBeCloseTo(0.0375, 12);
    expect(change?.mixTotal).toBeCloseTo(-0.0275, 12);
    expect(change?.rateTotal).toBeCloseTo(0.0375, 12);
  });

  it('counts the coming of a new group as mix', () => {
    const change = decomposeChange([group('old', [3, 100], [3, 100]), group('new', [0, 0], [10, 100])]);
    expect(change?.rows[1]?.rateEffect).toBeCloseTo(0, 12);
    expect(change?.rows[1]?.mixEffect).toBeGreaterThan(0);
    expect(change?.rateTotal).toBeCloseTo(0, 12);
  });

  it('needs leads in both periods', () => {
    expect(decomposeChange([group('a', [0, 0], [1, 10])])).toBeNull();
    expect(decomposeChange([])).toBeNull();
  });

  it('adds up to the whole change for any numbers, customers without leads among them', () => {
    const counts = fc.record({
      leads: fc.nat(500),
      customers: fc.nat(60),
      leadsBefore: fc.nat(500),
      customersBefore: fc.nat(60),
    });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (rows) => {
        const change = decomposeChange(rows.map((row, index) => ({ key: String(index), ...row })));
        fc.pre(change !== null);
        const sum = change?.rows.reduce((total, row) => total + row.mixEffect + row.rateEffect, 0) ?? 0;
        expect(sum).toBeCloseTo((change?.to ?? 0) - (change?.from ?? 0), 9);
        expect((change?.mixTotal ?? 0) + (change?.rateTotal ?? 0)).toBeCloseTo(sum, 9);
      }),
    );
  });
});
