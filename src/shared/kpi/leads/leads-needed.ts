import { probit, quantileSorted, sampleVariance } from 'simple-statistics';
import { RESAMPLES } from '../../stats/bootstrap';
import { drawGamma } from '../../stats/gamma';
import { createRandom, type Random, seedOf } from '../../stats/random';
import { wilsonQuantile } from '../../stats/wilson';
import type { Rate } from '../conversion/conversion';
import type { Figure } from '../results';

export interface LeadsNeededInput {
  /** Target − actual, minor units; `null`: no target. */
  readonly gapMinor: number | null;
  /** Net of returns, minor units. */
  readonly averageDeal: Figure;
  /** What each deal brought, minor units: how much they differ. */
  readonly dealsMinor: readonly number[];
  /** Leads → customers. */
  readonly conversion: Rate;
}

/** Whole leads; 95 % of what conversion and deal sizes allow lies between `low` and `high`. */
export interface LeadsNeeded {
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  /** Deals and leads that it rests on. */
  readonly deals: number;
  readonly leads: number;
}

/** Fewer deals do not say how much deals differ. */
const FEWEST_DEALS = 3;
/**
 * Leads that a revenue target still needs = (T − A) / average deal / conversion, whole leads rounded up. The range
 * carries both doubts at once: in each of 1,000 draws the mean of deals is another (gamma, Fay & Feuer 1997), and so is the
 * quantile taken of the conversion's Wilson distribution; it holds the middle 95 %. Deterministic: the seed comes from the facts.
 * `null` where it cannot be said: no target, target reached, fewer than three deals, nobody won yet, or more won than
 * came. Source: definitions.md, "Leads needed".
 */
export function computeLeadsNeeded(input: LeadsNeededInput): LeadsNeeded | null {
  const { gapMinor, averageDeal, dealsMinor, conversion } = input;
  const { successes, trials } = conversion;
  if (gapMinor === null || gapMinor <= 0) return null;
  if (averageDeal.status === 'no-data' || averageDeal.value <= 0 || dealsMinor.length < FEWEST_DEALS) return null;
  if (successes <= 0 || successes > trials) return null;
  const perDeal = gapMinor / averageDeal.value;
  const random = createRandom(seedOf([...dealsMinor, gapMinor, successes, trials]));
  const drawFactor = meanFactor(dealsMinor);
  const drawn = Array.from({ length: RESAMPLES }, (_, index) => {
    // Evenly over the whole distribution instead of by chance: the range does not shake, and with deals all alike it is
    // the interval of the conversion.
    const rate = wilsonQuantile(successes, trials, probit((index + 0.5) / RESAMPLES));
    return perDeal / drawFactor(random) / rate;
  }).sort((left, right) => left - right);
  return {
    mid: Math.ceil(perDeal / (successes / trials)),
    low: Math.ceil(quantileSorted(drawn, 0.025)),
    high: Math.ceil(quantileSorted(drawn, 0.975)),
    deals: dealsMinor.length,
    leads: trials,
  };
}

/**
 * Draws what the mean of deals may truly be, as a multiple of theirs: a gamma variable of the mean and variance of their
 * sum, half of the time with one more as large as the largest (Fay & Feuer 1997).
 */
function meanFactor(dealsMinor: readonly number[]): (random: Random) => number {
  const count = dealsMinor.length;
  const sum = dealsMinor.reduce((total, deal) => total + deal, 0);
  const variance = count * sampleVariance([...dealsMinor]);
  // Deals of nothing at all differ by nothing.
  if (sum <= 0 || variance === 0) return () => 1;
  const largest = Math.max(...dealsMinor);
  return (random) => {
    const extra = random() < 0.5 ? largest : 0;
    const [mean, spread] = [sum + extra, variance + extra * extra];
    return Math.max(LEAST_FACTOR, (drawGamma(random, (mean * mean) / spread) * spread) / mean / sum);
  };
}

/** A resample of worthless deals alone would ask for infinitely many leads. */
const LEAST_FACTOR = 1e-3;
