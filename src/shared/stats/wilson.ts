import type { Figure, Interval, NoDataReason } from '@shared/kpi/results';

/** 97.5 % point of the standard normal distribution, written out: table lookups elsewhere are off in the third digit. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's 95 % score interval of a rate (Wilson 1927, without continuity correction). Ratios 0–1.
 * `successes` and `trials` are counts with 0 ≤ successes ≤ trials and trials > 0; throws otherwise.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  return { ...wilsonBounds(successes, trials, Z_95), level: 0.95 };
}

/** The same for another point `z` of the normal distribution. */
export function wilsonBounds(
  successes: number,
  trials: number,
  z: number,
): { readonly low: number; readonly high: number } {
  if (trials <= 0 || successes < 0 || successes > trials) {
    throw new RangeError(`No rate: ${successes} of ${trials}`);
  }
  const rate = successes / trials;
  const z2 = z ** 2;
  const scale = 1 + z2 / trials;
  const centre = (rate + z2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials ** 2));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The rate at which so many successes would lie `z` standard errors off: at ±1.96 the ends of {@link wilsonInterval}, at
 * 0 the middle. With z drawn from the standard normal distribution it draws rates of which 95 % lie in the interval.
 * Ratio 0–1; trials > 0.
 */
export function wilsonQuantile(successes: number, trials: number, z: number): number {
  const rate = successes / trials;
  const spread = z * Math.sqrt((rate * (1 - rate)) / trials + z ** 2 / (4 * trials ** 2));
  return Math.min(1, Math.max(0, (rate + z ** 2 / (2 * trials) + spread) / (1 + z ** 2 / trials)));
}

/**
 * successes / trials with its Wilson interval; `n` = trials. No trials: no data, for the reason given. More successes
 * than trials (customers of this period won from leads of an earlier one) is a figure without an interval.
 */
export function computeRate(successes: number, trials: number, reason: NoDataReason): Figure {
  if (trials <= 0) return { status: 'no-data', reason };
  const interval = successes <= trials ? wilsonInterval(successes, trials) : null;
  return { status: 'ok', value: successes / trials, n: trials, interval };
}
