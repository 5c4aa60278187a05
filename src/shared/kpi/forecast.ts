import type { IsoDate } from '@shared/calendar/iso-date';
import { drawIndex, shareAtLeast, sortedQuantile } from '@shared/stats/bootstrap';
import { createRandom, seedOf } from '@shared/stats/random';
import { type DayTotals, foldIntoWorkedDays, type WeightedDay, type WorkedDay } from './day-totals';
import { type MetricUnit, roundToUnit } from './metric';
import { MIN_WORKED_DAYS } from './pace';
import type { NoData, NoDataReason } from './results';

export interface ForecastInput {
  readonly unit: MetricUnit;
  readonly target: number | null;
  /** Every day of the period in order. */
  readonly days: readonly WeightedDay[];
  readonly actualByDay: DayTotals;
  /** The first day of which anything at all was recorded: nothing is known of the days before it. `null`: nothing was. */
  readonly recordedFrom: IsoDate | null;
  /** Said where there is nothing to go by. */
  readonly nothing: NoDataReason;
}

/** Where the period will end: the run-rate, and where 5 and 8 of 10 simulated ends lie. */
export interface RunRateForecast {
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  readonly innerLow: number;
  readonly innerHigh: number;
  /** Share of simulated ends that reach the target, 0–1; `null` without a target. */
  readonly probability: number | null;
}

/**
 * Run-rate forecast A / Σw(elapsed) · Σw(all) (definitions.md). The range is a bootstrap of the elapsed daily totals
 * per weight: each simulated history is redrawn first, then the remaining days are drawn from it, so that both the
 * chance of the days to come and the uncertainty of the rate are in. What the running day has already brought counts at
 * least. Deterministic: the seed comes from the facts. Fewer than 10 elapsed working days with records: `too-few-days`.
 */
export function computeForecast(input: ForecastInput): RunRateForecast | NoData {
  const worked = foldIntoWorkedDays(input.days, input.actualByDay);
  const reason = reasonAgainst(input, worked);
  if (reason !== null) return { status: 'no-data', reason };

  const sold = worked.reduce((sum, day) => sum + day.value, 0);
  const rate = sold / worked.reduce((sum, day) => sum + day.weight, 0);
  const remaining = remainingOf(input, sold);
  const ends = simulateEnds(worked, rate, remaining);
  const mid = endAt(remaining, () => rate);
  const round = (value: number) => roundToUnit(value, input.unit);
  return {
    mid: round(mid),
    // Where a rare large day carries the mean, nine ends of ten may lie below it: the range then reaches to it.
    low: round(Math.min(mid, sortedQuantile(ends, 0.1))),
    high: round(Math.max(mid, sortedQuantile(ends, 0.9))),
    innerLow: round(sortedQuantile(ends, 0.25)),
    innerHigh: round(sortedQuantile(ends, 0.75)),
    probability: input.target === null ? null : shareAtLeast(ends, input.target),
  };
}

/** What is still to come. */
interface Remaining {
  readonly soldBefore: number;
  /** Weights of the remaining working days after the running one. */
  readonly weights: Float64Array;
  /** The running working day; weight 0 where there is none. */
  readonly runningWeight: number;
  readonly runningAlready: number;
}

function remainingOf(input: ForecastInput, soldBefore: number): Remaining {
  const ahead = input.days.filter((day) => !day.elapsed);
  const already = (day: WeightedDay) => input.actualByDay.get(day.date) ?? 0;
  // Only the running day can have brought something already, and it is the first that has not elapsed.
  const running = ahead.find((day) => day.weight > 0 && already(day) !== 0);
  const offDays = ahead.filter((day) => day.weight === 0).reduce((sum, day) => sum + already(day), 0);
  return {
    soldBefore: soldBefore + offDays,
    weights: Float64Array.from(ahead.filter((day) => day.weight > 0 && day !== running).map((day) => day.weight)),
    runningWeight: running?.weight ?? 0,
    runningAlready: running ? already(running) : 0,
  };
}

function reasonAgainst(input: ForecastInput, worked: readonly WorkedDay[]): NoDataReason | null {
  const isAhead = (day: WeightedDay) => !day.elapsed && day.weight > 0;
  if (!input.days.some((day) => day.weight > 0)) return 'no-working-days';
  if (!input.days.some((day) => day.elapsed)) return 'period-not-started';
  if (!input.days.some(isAhead)) return 'period-over';
  if (recordedDays(input) < MIN_WORKED_DAYS) return 'too-few-days';
  if (worked.some((day) => day.value !== 0)) return null;
  // What only the running day or days off have brought is something, but no rate.
  return input.days.some((day) => input.actualByDay.get(day.date)) ? 'too-few-days' : input.nothing;
}

/** Elapsed working days since anything was recorded at all: one sale is no rate, however long nobody kept records. */
function recordedDays({ days, recordedFrom }: ForecastInput): number {
  const isRecorded = (day: WeightedDay) => recordedFrom === null || day.date >= recordedFrom;
  return days.filter((day) => day.elapsed && day.weight > 0 && isRecorded(day)).length;
}

/** The end of the period when each day to come brings `drawRate() · weight`, the running one no less than it already has. */
function endAt(remaining: Remaining, drawRate: () => number): number {
  const { weights, runningWeight, runningAlready } = remaining;
  let end = remaining.soldBefore;
  if (runningWeight > 0) {
    const drawn = drawRate() * runningWeight;
    end += runningAlready < 0 ? drawn + runningAlready : Math.max(drawn, runningAlready);
  }
  for (let i = 0; i < weights.length; i += 1) end += drawRate() * (weights[i] ?? 0);
  return end;
}

/** Enough for ranges and chances shown in steps of 5 %; long periods draw less often, their sums are steadier. */
const MOST_RUNS = 1_000;
const FEWEST_RUNS = 400;
const DRAWS = 120_000;

function simulateEnds(worked: readonly WorkedDay[], rate: number, remaining: Remaining): Float64Array {
  // Rates per weight average to the run-rate only when every day weighs the same; scaled, they always do.
  const raw = worked.map((day) => day.value / day.weight);
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const rates = mean === 0 ? raw : raw.map((value) => (value * rate) / mean);
  const random = createRandom(seedOf([...rates, remaining.weights.length]));
  const perRun = rates.length + remaining.weights.length + 1;
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.round(DRAWS / perRun)));
  const history = new Float64Array(rates.length);
  const draw = () => history[drawIndex(history.length, random)] ?? 0;
  const ends = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    for (let i = 0; i < history.length; i += 1) history[i] = rates[drawIndex(rates.length, random)] ?? 0;
    ends[run] = endAt(remaining, draw);
  }
  return ends.sort();
}
