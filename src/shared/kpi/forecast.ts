import { drawIndex, shareAtLeast, sortedQuantile } from '@shared/stats/bootstrap';
import { createRandom, seedOf } from '@shared/stats/random';
import { type DayTotals, foldIntoWorkedDays, sumTotals, type WeightedDay, type WorkedDay } from './day-totals';
import { type MetricUnit, roundToUnit } from './metric';
import { MIN_WORKED_DAYS } from './pace';
import type { NoData, NoDataReason } from './results';

export interface ForecastInput {
  readonly unit: MetricUnit;
  readonly target: number | null;
  /** Every day of the period in order. */
  readonly days: readonly WeightedDay[];
  readonly actualByDay: DayTotals;
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
 * least. Deterministic: the seed comes from the facts. Fewer than 10 elapsed working days: `too-few-days`.
 */
export function computeForecast(input: ForecastInput): RunRateForecast | NoData {
  const worked = foldIntoWorkedDays(input.days, input.actualByDay);
  const remaining = input.days.filter((day) => !day.elapsed && day.weight > 0);
  const reason = reasonAgainst(input, worked, remaining.length);
  if (reason !== null) return { status: 'no-data', reason };

  const sold = worked.reduce((sum, day) => sum + day.value, 0);
  const rate = sold / worked.reduce((sum, day) => sum + day.weight, 0);
  const plan: Remaining = {
    soldBefore: sold,
    days: remaining.map((day) => ({ weight: day.weight, already: input.actualByDay.get(day.date) ?? 0 })),
    alreadyOff: offDayFacts(input),
  };
  const ends = simulateEnds(worked, rate, plan);
  const round = (value: number) => roundToUnit(value, input.unit);
  return {
    mid: round(endAt(plan, () => rate)),
    low: round(sortedQuantile(ends, 0.1)),
    high: round(sortedQuantile(ends, 0.9)),
    innerLow: round(sortedQuantile(ends, 0.25)),
    innerHigh: round(sortedQuantile(ends, 0.75)),
    probability: input.target === null ? null : shareAtLeast(ends, input.target),
  };
}

interface Remaining {
  readonly soldBefore: number;
  /** Remaining working days; only the running one can have brought something already. */
  readonly days: readonly { readonly weight: number; readonly already: number }[];
  /** Facts of a running day off. */
  readonly alreadyOff: number;
}

function reasonAgainst(input: ForecastInput, worked: readonly WorkedDay[], remaining: number): NoDataReason | null {
  if (worked.length + remaining === 0) return 'no-working-days';
  if (!input.days.some((day) => day.elapsed)) return 'period-not-started';
  if (remaining === 0) return 'period-over';
  if (worked.length < MIN_WORKED_DAYS) return 'too-few-days';
  return worked.every((day) => day.value === 0) ? input.nothing : null;
}

function offDayFacts(input: ForecastInput): number {
  const off = input.days.filter((day) => !day.elapsed && day.weight === 0);
  return off.reduce((sum, day) => sum + sumTotals(input.actualByDay, { from: day.date, to: day.date }), 0);
}

/** The end of the period when each remaining day brings `drawRate() · weight`, and no less than it already has. */
function endAt(remaining: Remaining, drawRate: () => number): number {
  let end = remaining.soldBefore + remaining.alreadyOff;
  for (const day of remaining.days) {
    const drawn = drawRate() * day.weight;
    end += day.already === 0 ? drawn : Math.max(day.already, drawn);
  }
  return end;
}

const DRAWS = 600_000;

function simulateEnds(worked: readonly WorkedDay[], rate: number, remaining: Remaining): Float64Array {
  // Rates per weight average to the run-rate only when every day weighs the same; scaled, they always do.
  const raw = worked.map((day) => day.value / day.weight);
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const rates = mean === 0 ? raw : raw.map((value) => (value * rate) / mean);
  const random = createRandom(seedOf([...rates, remaining.days.length]));
  const perRun = rates.length + remaining.days.length;
  const runs = Math.min(2_000, Math.max(300, Math.round(DRAWS / perRun)));
  const history = new Float64Array(rates.length);
  const ends = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    for (let i = 0; i < history.length; i += 1) history[i] = rates[drawIndex(rates.length, random)] ?? 0;
    ends[run] = endAt(remaining, () => history[drawIndex(history.length, random)] ?? 0);
  }
  return ends.sort();
}
