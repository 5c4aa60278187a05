import { describe, expect, it } from 'vitest';
import { computeBandOrder, computeBands, type LeadsByBand } from '../../../../src/shared/kpi/leads/lead-bands';

type Pair = readonly [won: number, leads: number];
const limits = { a: 70, b: 42 };

function byBand(A: Pair, B: Pair, C: Pair): LeadsByBand {
  const counts = ([won, leads]: Pair) => ({ won, leads });
  return { A: counts(A), B: counts(B), C: counts(C), unscored: { leads: 7, won: 1 } };
}

const judge = (A: Pair, B: Pair, C: Pair) => computeBandOrder(computeBands(byBand(A, B, C), limits, 0.03));

describe('bands against the benchmark', () => {
  it('each with its points, rate, interval and verdict: the picture of the leads page', () => {
    const rows = computeBands(byBand([36, 409], [29, 1304], [7, 1001]), limits, 0.03);
    expect(rows).toMatchObject([
      { band: 'A', from: 70, to: 100, conversion: { successes: 36, trials: 409, verdict: 'above' } },
      { band: 'B', from: 42, to: 69, conversion: { verdict: 'not-proven' } },
      { band: 'C', from: 0, to: 41, conversion: { verdict: 'below' } },
    ]);
    const [best] = rows;
    if (best?.conversion.figure.status !== 'ok') throw new Error('36 of 409 is a rate');
    // Wilson by hand: 36/409 = 8.80 %, centre (36 + 1.9207) / 412.8415 = 9.185 %, half 2.723 %.
    expect(best.conversion.figure.value).toBeCloseTo(0.08802, 5);
    expect(best.conversion.figure.interval?.low).toBeCloseTo(0.06426, 3);
    expect(best.conversion.figure.interval?.high).toBeCloseTo(0.1194, 3);
  });

  it('a band without a ripe lead has no rate', () => {
    const rows = computeBands(byBand([3, 40], [0, 0], [0, 60]), limits, 0.03);
    expect(rows[1]?.conversion).toMatchObject({
      trials: 0,
      verdict: null,
      figure: { status: 'no-data', reason: 'no-ripe-leads' },
    });
  });
});

describe('do the points work', () => {
  it('every step is proven', () => {
    expect(judge([36, 409], [29, 1304], [7, 1001])).toEqual({
      verdict: 'steps',
      higher: 'A',
      lower: 'C',
      disordered: [],
    });
  });

  it('only the ends differ provably', () => {
    expect(judge([20, 300], [14, 300], [6, 300])).toMatchObject({ verdict: 'works', higher: 'A', lower: 'C' });
  });

  it('says which neighbours stand the wrong way round, though A is proven better than C', () => {
    const order = judge([30, 300], [5, 300], [8, 300]);
    expect(order).toMatchObject({ verdict: 'works', disordered: [{ higher: 'B', lower: 'C' }] });
  });

  it('no difference can be proven', () => {
    expect(judge([10, 300], [9, 300], [8, 300])).toMatchObject({ verdict: 'not-proven', higher: 'A', lower: 'C' });
  });

  it('a lower band is proven better: the ends first, then neighbours', () => {
    expect(judge([5, 500], [15, 500], [40, 500])).toMatchObject({ verdict: 'reversed', higher: 'A', lower: 'C' });
    expect(judge([10, 500], [45, 500], [8, 500])).toMatchObject({ verdict: 'reversed', higher: 'A', lower: 'B' });
  });

  it('is not asked where no order at all could be proven, or only one band has leads', () => {
    // Three purchases, all of them in A: 3 of 20 against 0 of 15 is still chance.
    expect(judge([2, 20], [0, 0], [1, 15])).toMatchObject({ verdict: 'not-enough', higher: 'A', lower: 'C' });
    expect(judge([9, 100], [0, 0], [0, 0])).toMatchObject({ verdict: 'not-enough', higher: null, lower: null });
    expect(judge([0, 0], [0, 0], [0, 0])).toMatchObject({ verdict: 'not-enough', higher: null });
    expect(judge([0, 4000], [0, 10], [0, 4000])).toMatchObject({ verdict: 'not-enough' });
  });

  it('leaves out a band without leads', () => {
    expect(judge([36, 409], [0, 0], [7, 1001])).toMatchObject({ verdict: 'works', higher: 'A', lower: 'C' });
    expect(judge([0, 0], [36, 409], [7, 1001])).toMatchObject({ verdict: 'works', higher: 'B', lower: 'C' });
  });
});
