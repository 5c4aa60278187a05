import { type Counted, isProvenLower } from '@shared/stats/rate-difference';
import { computeRate } from '@shared/stats/wilson';
import type { ChangeVerdict, Figure, NoDataReason } from '../results';

/** Ripe leads that are alike in how far they came within the horizon. */
export interface WayCell {
  /** Position of the furthest stage of the firm's funnel; `null`: none. */
  readonly furthest: number | null;
  readonly won: boolean;
  /** Days from creation to the first sign that somebody dealt with the lead; `null`: none within the horizon. */
  readonly answeredAfterDays: number | null;
  readonly leads: number;
}

/** Leads that reached a step, in the order of the path; the first ones are all leads, the last ones customers. */
export type StepCounts = readonly number[];

export interface StageStep {
  readonly count: number;
  /** Of those that reached the step before; `null`: the first step. */
  readonly rate: Figure | null;
  readonly previousRate: Figure | null;
  /** What the two periods prove; `null`: nothing is compared. */
  readonly change: ChangeVerdict | null;
}

/**
 * How many ripe leads reached each stage: all leads, then the stages in the funnel's order, then customers. A lead that
 * reached a stage has reached every one before it, stepped on or skipped; a customer has reached them all.
 *
 * @param positions of the firm's stages, ascending
 */
export function countStages(cells: readonly WayCell[], positions: readonly number[]): StepCounts {
  const count = (reached: (cell: WayCell) => boolean) =>
    cells.reduce((sum, cell) => (reached(cell) ? sum + cell.leads : sum), 0);
  return [
    count(() => true),
    ...positions.map((position) => count(({ furthest, won }) => won || (furthest !== null && furthest >= position))),
    count(({ won }) => won),
  ];
}

/** Whether every lead stands at the first stage from the start, so that it says nothing beside the leads themselves. */
export function isEntry([leads, first]: StepCounts): boolean {
  return leads === first;
}

/**
 * Stage conversion = reached this step / reached the one before, of ripe leads within the horizon; ratio with Wilson's
 * 95 % interval, `n` = leads that reached the step before. `change`: proven lower or higher than in the period compared
 * with (Newcombe 1998), the 5 % shared among the steps. No lead at the step before: `no-ripe-leads`.
 * Source: definitions.md, "Conversion".
 */
export function computeStageFunnel(now: StepCounts, before: StepCounts | null): StageStep[] {
  return now.map((count, index) => ({
    count,
    ...compareStep(pairOf(now, index), before && pairOf(before, index), { tests: now.length - 1 }),
  }));
}

/** One step in two periods. `tests`: among how many steps the 5 % is shared; `missing`: why there is no rate, in each. */
export function compareStep(
  now: Counted | null,
  before: Counted | null,
  {
    tests,
    missing = NO_RIPE_LEADS,
  }: { readonly tests: number; readonly missing?: readonly [NoDataReason, NoDataReason] },
): Omit<StageStep, 'count'> {
  if (now === null) return { rate: null, previousRate: null, change: null };
  return {
    rate: computeRate(now.successes, now.trials, missing[0]),
    previousRate: before && computeRate(before.successes, before.trials, missing[1]),
    change: before && judge(now, before, tests),
  };
}

const NO_RIPE_LEADS = ['no-ripe-leads', 'no-ripe-leads'] as const;

/** Leads that reached the step, of those that reached the one before. */
export function pairOf(counts: StepCounts, index: number): Counted | null {
  const [trials, successes] = [counts[index - 1], counts[index]];
  return trials === undefined || successes === undefined ? null : { successes, trials };
}

function judge(now: Counted, before: Counted, tests: number): ChangeVerdict {
  if (isProvenLower(now, before, tests)) return 'lower';
  return isProvenLower(before, now, tests) ? 'higher' : 'not-proven';
}
