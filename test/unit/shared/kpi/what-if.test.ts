import { computeWhatIf, requiredPerDay, shiftForecast, type WhatIfBase } from '@shared/kpi/targets/what-if';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** 10 days left, 5 leads a day, one in ten buys for 1 000: 5 customers, 5 000; 2 000 repeat, 1 000 sold. */
const BASE: WhatIfBase = {
  targetMinor: 10_000,
  actualMinor: 1_000,
  remainingWeight: 10,
  repeatMinor: 2_000,
  qualifiedRate: 0.4,
};
const LEVERS = { conversion: 0.1, firstDealMinor: 1_000, leadsPerDay: 5 };

describe('computeWhatIf', () => {
  it('goes from leads to money and back', () => {
    const result = computeWhatIf(BASE, LEVERS);
    expect(result.expected).toEqual({ leads: 50, qualified: 20, customers: 5, firstSalesMinor: 5_000 });
    expect(result.endMinor).toBe(8_000);
    expect(result.gapMinor).toBe(-2_000);
    expect(result.needed).toEqual({ leads: 70, qualified: 28, customers: 7, firstSalesMinor: 7_000 });
    expect(result.breakEven?.conversion).toBeCloseTo(0.14);
    expect(result.breakEven?.firstDealMinor).toBe(1_400);
    expect(result.breakEven?.leadsPerDay).toBe(7);
  });

  it('needs nothing once sold and repeat reach the target', () => {
    const result = computeWhatIf({ ...BASE, targetMinor: 2_500 }, LEVERS);
    expect(result.needed).toEqual({ leads: 0, qualified: 0, customers: 0, firstSalesMinor: 0 });
  });

  it('says nothing about a target that is not there, nor divides by a lever at zero', () => {
    const without = computeWhatIf({ ...BASE, targetMinor: null }, LEVERS);
    expect([without.needed, without.gapMinor, without.breakEven]).toEqual([null, null, null]);
    expect(computeWhatIf(BASE, { ...LEVERS, conversion: 0 }).needed?.leads).toBeNull();
  });

  it('ends exactly at the target when a lever stands at its break-even', () => {
    const lever = fc.record({
      conversion: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      firstDealMinor: fc.integer({ min: 100, max: 1_000_000 }),
      leadsPerDay: fc.double({ min: 0.1, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(lever, (levers) => {
        const leadsPerDay = computeWhatIf(BASE, levers).breakEven?.leadsPerDay ?? 0;
        expect(Math.abs(computeWhatIf(BASE, { ...levers, leadsPerDay }).gapMinor ?? 99)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('shiftForecast', () => {
  const forecast = { mid: 100, low: 80, high: 120 };

  it('moves the range with the middle', () => {
    expect(shiftForecast(forecast, 110, null)).toEqual({ low: 90, high: 130, probability: null });
  });

  it('gives even odds at the target, and 90 % where the lower end touches it', () => {
    expect(shiftForecast(forecast, 100, 100).probability).toBeCloseTo(0.5);
    expect(shiftForecast(forecast, 120, 100).probability).toBeCloseTo(0.9, 3);
    expect(shiftForecast(forecast, 80, 100).probability).toBeCloseTo(0.1, 3);
  });

  it('is certain where there is no spread', () => {
    expect(shiftForecast({ mid: 5, low: 5, high: 5 }, 5, 5).probability).toBe(1);
    expect(shiftForecast({ mid: 5, low: 5, high: 5 }, 4, 5).probability).toBe(0);
  });
});

it('required per day is nothing once reached, and unknown once no day remains', () => {
  expect(requiredPerDay(500, 100, 8)).toBe(50);
  expect(requiredPerDay(100, 500, 8)).toBe(0);
  expect(requiredPerDay(500, 100, 0)).toBeNull();
});
