import { createRandom, type Random, seedOf } from '@shared/stats/random';
import { type MetricUnit, roundToUnit } from '../metric';
import type { NoData, NoDataReason } from '../results';
import type { ForecastEstimate } from './forecast';
import { drawOutcomes, listOutcomes, type OpenDeal, type Outcomes, type StageChance } from './pipeline-outcomes';

/** Leads of the own history that reached a stage long enough ago, and those of them won in time. */
export interface StageHistory {
  /** `null`: all leads, from the day they came. */
  readonly stageId: string | null;
  readonly reached: number;
  readonly won: number;
}

/** Fewer leads say nothing about what becomes of one. */
const MIN_LEADS = 10;
/** A stage that few leads have reached speaks with the voice of this many leads in general. */
export const BORROWED = 4;

/**
 * Chance that a deal is won before the period ends: of the leads that reached its stage at least that many days ago, the
 * share won within as many days. Drawn towards the chance of any lead, (won + 1) / (all + 2), by the weight of four
 * leads: (won + 4 · general) / (reached + 4). Fewer than 10 leads in all: `too-few-leads`.
 */
export function computeStageChances(
  all: StageHistory,
  stages: readonly StageHistory[],
): ReadonlyMap<string | null, StageChance> | NoData {
  if (all.reached < MIN_LEADS) return { status: 'no-data', reason: 'too-few-leads' };
  const general = (all.won + 1) / (all.reached + 2);
  const chances = new Map<string | null, StageChance>([[null, { chance: general, n: all.reached }]]);
  for (const { stageId, reached, won } of stages) {
    chances.set(stageId, { chance: (won + BORROWED * general) / (reached + BORROWED), n: reached });
  }
  return chances;
}

export interface PipelineInput {
  readonly unit: MetricUnit;
  readonly target: number | null;
  readonly actual: number;
  readonly deals: readonly OpenDeal[];
  /** Why nothing can be said of this period at all; `null`: something can. */
  readonly against: NoDataReason | null;
}

/** From so many open deals on outcomes are drawn instead of listed. */
const MOST_LISTED = 19;

/**
 * Pipeline forecast A + Σ aᵢpᵢ over the open deals (definitions.md); `n` = open deals. Deals that are not open yet are
 * not in it. Up to 19 deals every outcome is listed, exactly; from 20 on 2 000 are drawn, from a seed taken from the
 * facts. Either way the chances themselves are known only from so many leads: all of them shift up and down together by
 * their standard error. Without open deals: `no-open-deals`.
 */
export function computePipelineForecast(input: PipelineInput): ForecastEstimate | NoData {
  const { unit, target, actual, deals } = input;
  if (input.against !== null) return { status: 'no-data', reason: input.against };
  if (deals.length === 0) return { status: 'no-data', reason: 'no-open-deals' };
  const outcomes = deals.length <= MOST_LISTED ? listOutcomes(deals) : drawOutcomes(deals, randomOf(deals));
  const end = (value: number) => roundToUnit(actual + value, unit);
  const mid = end(deals.reduce((sum, { amount, chance }) => sum + amount * chance, 0));
  return {
    mid,
    low: Math.min(mid, end(quantileOf(outcomes, 0.1))),
    high: Math.max(mid, end(quantileOf(outcomes, 0.9))),
    innerLow: end(quantileOf(outcomes, 0.25)),
    innerHigh: end(quantileOf(outcomes, 0.75)),
    probability: target === null ? null : shareReaching(outcomes, target - actual),
    n: deals.length,
  };
}

function randomOf(deals: readonly OpenDeal[]): Random {
  return createRandom(seedOf(deals.flatMap(({ amount, chance }) => [amount, chance])));
}

function quantileOf({ sums, shares }: Outcomes, probability: number): number {
  let passed = 0;
  for (const [index, share] of shares.entries()) {
    passed += share;
    if (passed >= probability - 1e-12) return sums[index] ?? 0;
  }
  return sums.at(-1) ?? 0;
}

function shareReaching({ sums, shares }: Outcomes, threshold: number): number {
  let reached = 0;
  for (const [index, share] of shares.entries()) if ((sums[index] ?? 0) >= threshold) reached += share;
  return Math.min(1, reached);
}
