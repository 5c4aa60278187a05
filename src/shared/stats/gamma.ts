import { gammaln } from 'simple-statistics';
import type { Random } from './random';

/** P(X ≤ x) of a gamma variable with scale 1: the regularized lower incomplete gamma function, by series or fraction. */
export function gammaAtMost(x: number, shape: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  return x < shape + 1 ? front * sumSeries(x, shape) : 1 - front * fractionAbove(x, shape);
}

/** The point below which a gamma variable with scale 1 lies with that probability, 0 < probability < 1. */
export function gammaQuantile(probability: number, shape: number): number {
  let [low, high] = [0, shape + 12 * Math.sqrt(shape) + 30];
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (gammaAtMost(middle, shape) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A gamma variable with scale 1 (Marsaglia & Tsang 2000). */
export function drawGamma(random: Random, shape: number): number {
  // Below 1 by the shape one higher, lowered by a power of a uniform number.
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const cubed = (1 + c * normal) ** 3;
    if (cubed <= 0) continue;
    if (Math.log(1 - random()) < normal ** 2 / 2 + d - d * cubed + d * Math.log(cubed)) return d * cubed;
  }
}

/** A standard normal variable (Box & Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const MOST_TERMS = 100_000;

function sumSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let i = 1; i < MOST_TERMS && term > sum * Number.EPSILON; i += 1) {
    term *= x / (shape + i);
    sum += term;
  }
  return sum;
}

/** Lentz's continued fraction of the upper tail. */
function fractionAbove(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < MOST_TERMS; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return value;
}
