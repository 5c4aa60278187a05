import { benchmarkVerdict, provenAboveUpTo, provenBelowFrom } from '@shared/stats/benchmark';
import { binomialAtLeast, binomialAtMost } from '@shared/stats/binomial';
import { bootstrap, centralRange, shareAtLeast, sortedQuantile } from '@shared/stats/bootstrap';
import { countDispersion, dayDispersion } from '@shared/stats/dispersion';
import { drawGamma, gammaAtMost, gammaQuantile } from '@shared/stats/gamma';
import { poissonAtLeast, poissonAtMost, poissonInterval } from '@shared/stats/poisson';
import { createRandom, seedOf } from '@shared/stats/random';
import { estimateInterval, netInterval, sumInterval } from '@shared/stats/sum-interval';
import { computeRate, wilsonInterval } from '@shared/stats/wilson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('Wilson interval', () => {
  it.each([
    [0, 30, 0, 11.4],
    [1, 30, 0.6, 16.7],
    [3, 100, 1.0, 8.5],
    [9, 300, 1.6, 5.6],
    [30, 1000, 2.1, 4.3],
  ])('%i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low * 100).toBeCloseTo(low, 1);
    expect(interval.high * 100).toBeCloseTo(high, 1);
  });

  it('holds the rate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(trials * share);
        const { low, high } = wilsonInterval(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
      }),
    );
  });

  it('of no trials is missing, not zero; above 100 % there is a figure without interval', () => {
    expect(computeRate(0, 0, 'no-leads')).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(computeRate(5, 4, 'no-leads')).toEqual({ status: 'ok', value: 1.25, n: 4, interval: null });
    expect(() => wilsonInterval(1, 0)).toThrow(RangeError);
  });
});

describe('exact binomial tails', () => {
  it('agree with a hand computation', () => {
    expect(binomialAtMost(1, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialAtLeast(2, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialAtMost(0, 30, 0.03)).toBeCloseTo(0.401, 3);
    expect(binomialAtMost(-1, 3, 0.5)).toBe(0);
    expect(binomialAtLeast(4, 3, 0.5)).toBe(0);
    expect(binomialAtMost(0, 10, 1)).toBe(0);
    expect(binomialAtLeast(10, 10, 1)).toBe(1);
  });

  it('complement each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p, share) => {
          const k = Math.floor(n * share);
          expect(binomialAtMost(k, n, p) + binomialAtLeast(k + 1, n, p)).toBeCloseTo(1, 7);
        },
      ),
    );
  });
});

describe('benchmark of 3 %', () => {
  it.each([
    [0, 99],
    [1, 157],
    [2, 208],
    [3, 257],
  ])('%i customers prove "below" from %i leads on', (customers, leads) => {
    expect(benchmarkVerdict(customers, leads, 0.03)).toBe('below');
    expect(benchmarkVerdict(customers, leads - 1, 0.03)).toBe('not-proven');
    expect(provenBelowFrom(customers, 0.03)).toBe(leads);
  });

  it('proves "above" symmetrically', () => {
    const most = provenAboveUpTo(5, 0.03);
    expect(most).not.toBeNull();
    expect(benchmarkVerdict(5, most ?? 0, 0.03)).toBe('above');
    expect(benchmarkVerdict(5, (most ?? 0) + 1, 0.03)).toBe('not-proven');
    expect(benchmarkVerdict(15, 127, 0.03)).toBe('above');
    expect(benchmarkVerdict(48, 1649, 0.03)).toBe('not-proven');
    expect(benchmarkVerdict(8, 632, 0.03)).toBe('below');
  });

  it('says nothing about nothing, and more customers than leads are above', () => {
    expect(benchmarkVerdict(0, 0, 0.03)).toBe('not-proven');
    expect(benchmarkVerdict(3, 2, 0.03)).toBe('above');
    expect(provenBelowFrom(0, 0)).toBeNull();
    expect(provenAboveUpTo(0, 0.03)).toBeNull();
  });
});

describe('exact Poisson interval', () => {
  it.each([
    [5, 0.43, 3.08],
    [10, 0.54, 2.09],
    [20, 0.65, 1.64],
  ])('%i customers put the cost of one between ×%f and ×%f', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(count / interval.high).toBeCloseTo(low, 2);
    expect(count / interval.low).toBeCloseTo(high, 2);
  });

  it('of none starts at zero and ends at −ln 0.025', () => {
    expect(poissonInterval(0).low).toBe(0);
    expect(poissonInterval(0).high).toBeCloseTo(-Math.log(0.025), 9);
  });

  it('leaves 2.5 % on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(poissonAtLeast(count, low)).toBeCloseTo(0.025, 6);
        expect(poissonAtMost(count, high)).toBeCloseTo(0.025, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('bootstrap', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const sum = (indices: Uint32Array) => indices.reduce((total, index) => total + (values[index] ?? 0), 0);

  it('gives the same answer for the same facts', () => {
    expect(bootstrap(10, sum, values)).toEqual(bootstrap(10, sum, values));
    expect(bootstrap(10, sum, values)).not.toEqual(bootstrap(10, sum, [...values, 1]));
  });

  it('spreads as theory says: sd of the sum = √n · sd', () => {
    const results = bootstrap(10, sum, values, 4_000);
    expect(sortedQuantile(results, 0.5)).toBeCloseTo(55, -0.5);
    const { low, high } = centralRange(results, 0.8);
    expect((high - low) / 2 / 1.2816).toBeGreaterThan(8.4);
    expect((high - low) / 2 / 1.2816).toBeLessThan(9.8);
    expect(shareAtLeast([1, 2, 3, 4], 3)).toBe(0.5);
  });

  it('draws evenly', () => {
    const random = createRandom(seedOf([1, 2, 3]));
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 40_000; i += 1) {
      const cell = Math.floor(random() * 4);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('gamma variable', () => {
  it('agrees with what is known of it', () => {
    // Shape 1 is exponential; shape k says whether k events of a Poisson count have come.
    expect(gammaAtMost(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(gammaAtMost(0, 3)).toBe(0);
    for (const [k, mean] of [
      [1, 0.5],
      [4, 3],
      [10, 25],
      [300, 280],
    ] as const)
      expect(gammaAtMost(mean, k)).toBeCloseTo(poissonAtLeast(k, mean), 9);
    // Chi-square of 2 degrees of freedom: 95 % lie below 5.991.
    expect(2 * gammaQuantile(0.95, 1)).toBeCloseTo(5.991, 3);
    expect(gammaAtMost(gammaQuantile(0.3, 0.2), 0.2)).toBeCloseTo(0.3, 9);
  });

  it.each([0.4, 1, 6, 400])('is drawn with mean and variance %f', (shape) => {
    const random = createRandom(7);
    const draws = Array.from({ length: 20_000 }, () => drawGamma(random, shape));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });
});

describe('interval of a sum of parts', () => {
  it('of equal parts is the exact Poisson interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 1_000 }), (count, part) => {
        const sum = sumInterval({ sum: count * part, variance: count * part ** 2, largest: part });
        const { low, high } = poissonInterval(count);
        expect((sum?.low ?? 0) / part / low).toBeCloseTo(1, 6);
        expect((sum?.high ?? 0) / part / high).toBeCloseTo(1, 6);
      }),
    );
  });

  it('of nothing is not known, of what never varies a point', () => {
    expect(sumInterval({ sum: 0, variance: 0, largest: 0 })).toBeNull();
    expect(netInterval({ sum: 0, variance: 0, largest: 0 }, { sum: 0, variance: 0, largest: 0 })).toBeNull();
    expect(estimateInterval({ sum: 7, variance: 0, largest: 0 })).toMatchObject({ low: 7, high: 7 });
  });

  it('is the normal one where parts cancel each other', () => {
    const { low, high } = estimateInterval({ sum: 10, variance: 10_000, largest: 90 });
    expect(low).toBeCloseTo(10 - 195.996, 2);
    expect(high).toBeCloseTo(10 + 195.996, 2);
  });
});

describe('dispersion', () => {
  it('is 1 where weeks differ no more than their days explain', () => {
    expect(dayDispersion(Array.from({ length: 40 }, () => 3))).toBe(1);
    expect(dayDispersion(Array.from({ length: 40 }, (_, day) => day % 2))).toBe(1);
    expect(countDispersion(Array.from({ length: 40 }, () => 3))).toBe(1);
  });

  it('by hand: two weeks of one, two of three', () => {
    // Mean 2, days' variance 20/19. Weeks: four sums of ±5, (1 + 4·25/5/(20/19)) / (1 + 3) = 5. Fortnights: two of ±10,
    // (1 + 2·100/10/(20/19)) / 2 = 10; halves the same.
    const values = Array.from({ length: 20 }, (_, day) => (day < 10 ? 1 : 3));
    expect(dayDispersion(values)).toBeCloseTo(10, 12);
  });

  it('of counts is measured against chance: a heap is more than that', () => {
    // Ten on one day of twenty: mean ½, squares 9.5² + 19·0.5² = 95. Days: (1 + 95/½)/20 = 9.55; weeks and fortnights less.
    const heap = Array.from({ length: 20 }, (_, day) => (day === 3 ? 10 : 0));
    expect(countDispersion(heap)).toBeGreaterThanOrEqual(9.55);
  });
});
