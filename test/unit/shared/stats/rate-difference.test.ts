import { describe, expect, it } from 'vitest';
import { isProvenLower, rateDifferenceInterval } from '../../../../src/shared/stats/rate-difference';

describe('difference of two rates', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i/%i − %i/%i', (k1, n1, k2, n2, low, high) => {
    const interval = rateDifferenceInterval({ successes: k1, trials: n1 }, { successes: k2, trials: n2 });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('proves nothing without cases', () => {
    const some = { successes: 5, trials: 10 };
    expect(isProvenLower({ successes: 0, trials: 0 }, some)).toBe(false);
    expect(isProvenLower(some, { successes: 0, trials: 0 })).toBe(false);
    expect(isProvenLower({ successes: 1, trials: 100 }, some)).toBe(true);
    expect(isProvenLower(some, some)).toBe(false);
  });
});
