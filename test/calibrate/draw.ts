import { drawNormal } from '@shared/stats/gamma';
import { createRandom, type Random } from '@shared/stats/random';

export type { Random };
export { createRandom, drawNormal };

export function drawBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** Evenly over the orders of magnitude. */
export function drawLogBetween(random: Random, low: number, high: number): number {
  return Math.exp(drawBetween(random, Math.log(low), Math.log(high)));
}

export function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** By multiplying uniform numbers (Knuth); large means in pieces. */
export function drawPoisson(random: Random, mean: number): number {
  if (mean > 30) return drawPoisson(random, 30) + drawPoisson(random, mean - 30);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Log-normal with mean 1: `sigma` 0.5 are deals of much the same size, 1.2 a few large ones among many small. */
export function drawLogNormal(random: Random, sigma: number): number {
  return Math.exp(sigma * drawNormal(random) - (sigma * sigma) / 2);
}

/** Pareto with mean 1; below 2 the variance has no bound. */
export function drawPareto(random: Random, tail: number): number {
  return ((tail - 1) / tail) * (1 - random()) ** (-1 / tail);
}
