import { errorFunction } from 'simple-statistics';

const MOST = 8;

/**
 * Point of the standard normal distribution below which the probability (0.5–1) lies, to four digits: the library's own
 * quantile is off in the third. 0.975 → 1.96.
 */
export function normalQuantile(probability: number): number {
  if (probability < 0.5 || probability >= 1) throw new RangeError(`Not a probability of 0.5–1: ${probability}`);
  let [low, high] = [0, MOST];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if ((1 + errorFunction(middle / Math.SQRT2)) / 2 < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
