import type { ScoreLimits, ScoreScheme } from '../../domain/score';
import { isProvenLower } from '../../stats/rate-difference';
import { computeCohortConversion, type Rate } from '../conversion/conversion';
import { BANDS, type Band, bandOf, bandRange, computeScore, type ScorableLead } from './lead-score';

/** Leads that are alike in everything a score looks at. */
export interface ScoreCell extends ScorableLead {
  readonly leads: number;
  /** Those of them won within the horizon. */
  readonly won: number;
}

export interface BandCounts {
  readonly leads: number;
  readonly won: number;
}

/** Leads by band; `unscored`: without points, in no band. The four sum to all. */
export type LeadsByBand = Readonly<Record<Band | 'unscored', BandCounts>>;

/** How many leads are in each band, and how many of them were won. */
export function countBands(cells: Iterable<ScoreCell>, { rules, limits }: ScoreScheme): LeadsByBand {
  const nobody = () => ({ leads: 0, won: 0 });
  const counts = { A: nobody(), B: nobody(), C: nobody(), unscored: nobody() };
  for (const cell of cells) {
    const score = computeScore(cell, rules);
    const band = counts[score === null ? 'unscored' : bandOf(score.points, limits)];
    band.leads += cell.leads;
    band.won += cell.won;
  }
  return counts;
}

export interface BandRow {
  readonly band: Band;
  /** Points, both in the band. */
  readonly from: number;
  readonly to: number;
  /** Of the ripe leads of the band: won within the horizon, against the benchmark. */
  readonly conversion: Rate;
}

/**
 * Band validation: cohort conversion of each band with Wilson's interval and the verdict against the benchmark (ratio).
 * `ripe` holds only leads that are as old as the horizon. No such lead in a band: `no-ripe-leads`.
 * Source: definitions.md, "Score".
 */
export function computeBands(ripe: LeadsByBand, limits: ScoreLimits, benchmark: number): BandRow[] {
  return BANDS.map((band) => {
    const { leads, won } = ripe[band];
    // Of a band without a ripe lead it is not known whether it has others: the reason is that none is ripe.
    const counts = { ripe: leads, ripeWon: won, ripening: leads === 0 ? 1 : 0 };
    return { band, ...bandRange(band, limits), conversion: computeCohortConversion(counts, benchmark) };
  });
}

/**
 * Whether the bands say who buys.
 * - `works`: the best band buys more often than the worst, proven; `steps`: each more often than the next, proven.
 * - `reversed`: a lower band is proven to buy more often than a higher one.
 * - `not-proven`: no difference can be proven.
 * - `not-enough`: not even if all purchases had been those of the higher band.
 */
export interface BandOrder {
  readonly verdict: 'steps' | 'works' | 'not-proven' | 'reversed' | 'not-enough';
  /** Of whom the verdict speaks: the higher and the lower band. `null`: fewer than two bands have ripe leads. */
  readonly higher: Band | null;
  readonly lower: Band | null;
  /** Neighbours whose rates stand the wrong way round, proven or not. */
  readonly disordered: readonly { readonly higher: Band; readonly lower: Band }[];
}

/**
 * Do the bands order as they should, A before B before C? Two rates differ where the 95 % interval of their difference
 * (Newcombe 1998, method 10) does not cover 0. Bands without ripe leads are left out. Source: definitions.md, "Score".
 */
export function computeBandOrder(rows: readonly BandRow[]): BandOrder {
  const present = rows.filter(({ conversion }) => conversion.trials > 0);
  const [best, worst] = [present[0], present.at(-1)];
  if (best === undefined || worst === undefined || best === worst) {
    return { verdict: 'not-enough', higher: null, lower: null, disordered: [] };
  }
  const neighbours = present.slice(1).map((lower, index) => ({ higher: present[index] ?? best, lower }));
  const disordered = neighbours
    .filter(({ higher, lower }) => rateOf(higher) < rateOf(lower))
    .map(({ higher, lower }) => ({ higher: higher.band, lower: lower.band }));
  const wrong = [{ higher: best, lower: worst }, ...neighbours].find(({ higher, lower }) => buysLess(higher, lower));
  if (wrong) return { verdict: 'reversed', higher: wrong.higher.band, lower: wrong.lower.band, disordered };
  const verdict = verdictOf(best, worst, neighbours);
  return { verdict, higher: best.band, lower: worst.band, disordered };
}

function verdictOf(
  best: BandRow,
  worst: BandRow,
  neighbours: readonly { readonly higher: BandRow; readonly lower: BandRow }[],
): BandOrder['verdict'] {
  if (neighbours.length > 1 && neighbours.every(({ higher, lower }) => buysLess(lower, higher))) return 'steps';
  if (buysLess(worst, best)) return 'works';
  return couldBeProven(best, worst) ? 'not-proven' : 'not-enough';
}

function rateOf({ conversion }: BandRow): number {
  return conversion.successes / conversion.trials;
}

function buysLess(one: BandRow, other: BandRow): boolean {
  return isProvenLower(one.conversion, other.conversion);
}

/** Whether as many purchases would prove a difference if all of them had been the better band's. */
function couldBeProven(best: BandRow, worst: BandRow): boolean {
  const won = best.conversion.successes + worst.conversion.successes;
  const { trials } = best.conversion;
  return isProvenLower({ successes: 0, trials: worst.conversion.trials }, { successes: Math.min(won, trials), trials });
}
