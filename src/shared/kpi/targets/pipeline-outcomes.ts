import { drawNormal } from '@shared/stats/gamma';
import type { Random } from '@shared/stats/random';

/** The chance of a deal at a stage, and of how many leads it is known. */
export interface StageChance {
  readonly chance: number;
  readonly n: number;
}

/** An open deal: minor units, or 1 where deals are counted. */
export interface OpenDeal extends StageChance {
  readonly amount: number;
}

/** What open deals may bring together, ascending, and how likely each sum is; the shares sum to 1. */
export interface Outcomes {
  readonly sums: Float64Array;
  readonly shares: Float64Array;
}

/** The chances are uncertain together: three points that have the mean and deviation of a normal curve. */
const SHIFTS = [
  { deviations: -Math.sqrt(3), share: 1 / 6 },
  { deviations: 0, share: 2 / 3 },
  { deviations: Math.sqrt(3), share: 1 / 6 },
] as const;

/** Every outcome of a few deals, equal sums as one. Meant for up to about twenty. */
export function listOutcomes(deals: readonly OpenDeal[]): Outcomes {
  const bySum = deals.reduce<Listed>((known, deal) => withDeal(known, deal), {
    sums: [0],
    shares: SHIFTS.map(() => [1]),
  });
  const shares = bySum.sums.map((_, index) =>
    SHIFTS.reduce((sum, { share }, shift) => sum + share * (bySum.shares[shift]?.[index] ?? 0), 0),
  );
  return { sums: Float64Array.from(bySum.sums), shares: Float64Array.from(shares) };
}

interface Listed {
  /** Ascending, each once. */
  readonly sums: readonly number[];
  /** Of each shift, beside the sums. */
  readonly shares: readonly (readonly number[])[];
}

/** The sums without the deal and those with it are both in order: they are merged. */
function withDeal({ sums, shares }: Listed, deal: OpenDeal): Listed {
  const chances = SHIFTS.map(({ deviations }) => shiftedChance(deal, deviations));
  const merged: number[] = [];
  const mergedShares: number[][] = SHIFTS.map(() => []);
  const put = (sum: number, index: number, isWon: boolean) => {
    const isNew = merged.at(-1) !== sum;
    if (isNew) merged.push(sum);
    const at = merged.length - 1;
    for (const [shift, chance] of chances.entries()) {
      const list = mergedShares[shift] ?? [];
      list[at] = (isNew ? 0 : (list[at] ?? 0)) + (shares[shift]?.[index] ?? 0) * (isWon ? chance : 1 - chance);
    }
  };
  let [lost, won] = [0, 0];
  while (won < sums.length) {
    const withIt = (sums[won] ?? 0) + deal.amount;
    const without = sums[lost];
    if (without !== undefined && without <= withIt) {
      put(without, lost, false);
      lost += 1;
    } else {
      put(withIt, won, true);
      won += 1;
    }
  }
  return { sums: merged, shares: mergedShares };
}

const RUNS = 2_000;
/** The deals that spread the sum the most are drawn one by one, the many others as one normal sum. */
const DRAWN_ONE_BY_ONE = 200;

export function drawOutcomes(deals: readonly OpenDeal[], random: Random): Outcomes {
  const weighty = [...deals].sort((left, right) => varianceOf(right) - varianceOf(left));
  const single = weighty.slice(0, DRAWN_ONE_BY_ONE);
  const many = sumOfMany(weighty.slice(DRAWN_ONE_BY_ONE));
  const sums = new Float64Array(RUNS);
  for (let run = 0; run < RUNS; run += 1) {
    const shift = drawNormal(random);
    let sum = Math.max(0, many.mean + shift * many.error + drawNormal(random) * many.deviation);
    for (const deal of single) if (random() < shiftedChance(deal, shift)) sum += deal.amount;
    sums[run] = sum;
  }
  return { sums: sums.sort(), shares: new Float64Array(RUNS).fill(1 / RUNS) };
}

function sumOfMany(deals: readonly OpenDeal[]) {
  let [mean, variance, error] = [0, 0, 0];
  for (const deal of deals) {
    mean += deal.amount * deal.chance;
    variance += varianceOf(deal);
    error += deal.amount * errorOf(deal);
  }
  return { mean, deviation: Math.sqrt(variance), error };
}

function varianceOf({ amount, chance }: OpenDeal): number {
  return amount ** 2 * chance * (1 - chance);
}

/** The chance so many standard errors away, between 0 and 1. */
function shiftedChance(deal: OpenDeal, deviations: number): number {
  return Math.max(0, Math.min(1, deal.chance + deviations * errorOf(deal)));
}

function errorOf({ chance, n }: OpenDeal): number {
  return Math.sqrt((chance * (1 - chance)) / (n + 4));
}
