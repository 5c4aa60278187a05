import { mean, probit, quantileSorted, standardDeviation } from 'simple-statistics';
import { drawIndex, RESAMPLES } from '../stats/bootstrap';
import { createRandom, type Random, seedOf } from '../stats/random';
import { wilsonQuantile } from '../stats/wilson';
import type { Rate } from './conversion';
import type { Figure } from './results';

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
/** From so many deals on their mean is as good as normal, and resampling it would only cost time. */
const MANY_DEALS = 200;

/**
 * Leads that a revenue target still needs = (T − A) / average deal / conversion, whole leads rounded up. The range
 * carries both doubts at once: in each of 1,000 resamples the deals are drawn anew (bootstrap, Efron 1979) and another
 * quantile of the conversion's Wilson distribution is taken; it holds the middle 95 %. Deterministic: the seed comes from the facts.
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

/** Draws the mean of as many deals drawn anew, as a multiple of their mean. */
function meanFactor(dealsMinor: readonly number[]): (random: Random) => number {
  const average = mean([...dealsMinor]);
  const count = dealsMinor.length;
  // Deals of nothing at all differ by nothing.
  if (average <= 0) return () => 1;
  if (count >= MANY_DEALS) {
    const error = standardDeviation([...dealsMinor]) / Math.sqrt(count) / average;
    return (random) => Math.max(LEAST_FACTOR, 1 + error * drawNormal(random));
  }
  return (random) => {
    let sum = 0;
    for (let drawn = 0; drawn < count; drawn += 1) sum += dealsMinor[drawIndex(count, random)] ?? 0;
    return Math.max(LEAST_FACTOR, sum / count / average);
  };
}

/** A resample of worthless deals alone would ask for infinitely many leads. */
const LEAST_FACTOR = 1e-3;

function drawNormal(random: Random): number {
  return probit(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, random())));
}
