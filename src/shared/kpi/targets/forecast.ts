import type { IsoDate } from '@shared/calendar/iso-date';
import { drawIndex, shareAtLeast, sortedQuantile } from '@shared/stats/bootstrap';
import { dayDispersion } from '@shared/stats/dispersion';
import { drawGamma, drawNormal } from '@shared/stats/gamma';
import { createRandom, type Random, seedOf } from '@shared/stats/random';
import { type DayTotals, foldIntoWorkedDays, type WeightedDay, type WorkedDay } from '../days/day-totals';

import { type MetricUnit, roundToUnit } from '../metric';
import type { NoData, NoDataReason } from '../results';
import { MIN_WORKED_DAYS } from './pace';

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

/** Where the period will end: the likeliest end, and where 8 (`low`–`high`) and 5 of 10 ends lie; `null`: no range. */
export interface ForecastEstimate {
  readonly mid: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly innerLow: number | null;
  readonly innerHigh: number | null;
  /** P(target reached), 0–1; `null` without a target or a range. */
  readonly probability: number | null;
  /** What it rests on: worked days of the period, earlier periods, or open deals. */
  readonly n: number;
}

/** One that has its ranges. */
export interface RangedForecast extends ForecastEstimate {
  readonly low: number;
  readonly high: number;
  readonly innerLow: number;
  readonly innerHigh: number;
}

/**
 * Run-rate forecast A / Σw(elapsed) · Σw(all) (definitions.md). The range is simulated: how much the days to come bring
 * is drawn from a gamma distribution with the mean and variance of what the elapsed days brought (Fay & Feuer 1997), the
 * days themselves from the elapsed ones (bootstrap, Efron 1979). The variance is that of the days, more where weeks and
 * months differ more than their days explain ({@link dayDispersion}), so that neither few days nor bad and good weeks
 * make it too sure of itself; how often it holds is in docs/calibration.md. What the running day has already brought
 * counts at least. Deterministic: the seed comes from the facts. Fewer than 10 elapsed working days with records:
 * `too-few-days`.
 */
export function computeForecast(input: ForecastInput): RangedForecast | NoData {
  const worked = foldIntoWorkedDays(input.days, input.actualByDay);
  const reason = reasonAgainst(input, worked);
  if (reason !== null) return { status: 'no-data', reason };

  const sold = worked.reduce((sum, day) => sum + day.value, 0);
  const rate = sold / worked.reduce((sum, day) => sum + day.weight, 0);
  const remaining = remainingOf(input, sold);
  const ends = simulateEnds(worked, rate, remaining);
  const mid = endAt(remaining, rate * remaining.runningWeight, rate * remaining.restWeight);
  const round = (value: number) => roundToUnit(value, input.unit);
  return {
    mid: round(mid),
    // Where a rare large day carries the mean, nine ends of ten may lie below it: the range then reaches to it.
    low: round(Math.min(mid, sortedQuantile(ends, 0.1))),
    high: round(Math.max(mid, sortedQuantile(ends, 0.9))),
    innerLow: round(sortedQuantile(ends, 0.25)),
    innerHigh: round(sortedQuantile(ends, 0.75)),
    probability: input.target === null ? null : shareAtLeast(ends, input.target),
    n: worked.length,
  };
}

/** What is still to come. */
interface Remaining {
  readonly soldBefore: number;
  /** Σ weights of the remaining working days after the running one. */
  readonly restWeight: number;
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
    restWeight: ahead.filter((day) => day !== running).reduce((sum, day) => sum + day.weight, 0),
    runningWeight: running?.weight ?? 0,
    runningAlready: running ? already(running) : 0,
  };
}

/** Why no end of a period is left to foresee; `null`: it runs. */
export function reasonNotRunning(days: readonly WeightedDay[]): NoDataReason | null {
  if (!days.some((day) => day.weight > 0)) return 'no-working-days';
  if (!days.some((day) => day.elapsed)) return 'period-not-started';
  return days.some((day) => !day.elapsed && day.weight > 0) ? null : 'period-over';
}

function reasonAgainst(input: ForecastInput, worked: readonly WorkedDay[]): NoDataReason | null {
  const notRunning = reasonNotRunning(input.days);
  if (notRunning !== null) return notRunning;
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

/** The end of the period when the running day brings `ofRunning`, no less than it already has, and the rest `ofRest`. */
function endAt({ soldBefore, runningAlready }: Remaining, ofRunning: number, ofRest: number): number {
  const running = runningAlready < 0 ? ofRunning + runningAlready : Math.max(ofRunning, runningAlready);
  return soldBefore + running + ofRest;
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
  const random = createRandom(seedOf([...rates, remaining.restWeight]));
  const drawDay = () => rates[drawIndex(rates.length, random)] ?? 0;
  const level = levelOf(rates, remaining.restWeight + remaining.runningWeight);
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.round(DRAWS / (remaining.restWeight + 2))));
  const ends = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const { times, more } = level(random);
    // More or less comes as more or fewer days like the elapsed ones: cases stay whole.
    const days = Math.floor(remaining.restWeight * times + random());
    let rest = remaining.restWeight * more;
    for (let i = 0; i < days; i += 1) rest += drawDay();
    ends[run] = endAt(remaining, drawDay() * remaining.runningWeight, rest);
  }
  return ends.sort();
}

/** How the days to come differ from the elapsed ones: so many times as much comes, and on each day so much more. */
type Level = (random: Random) => { readonly times: number; readonly more: number };

/** Fewer cases than this behind a sum: a gamma variable of its mean and variance is next to always zero. */
const LEAST_SHAPE = 0.5;

function levelOf(rates: readonly number[], ahead: number): Level {
  const days = rates.length;
  const sum = rates.reduce((total, rate) => total + rate, 0);
  const largest = Math.max(...rates);
  const dispersion = dayDispersion(rates);
  const dayVariance = rates.reduce((total, rate) => total + (rate - sum / days) ** 2, 0) / (days - 1);
  // The spread that drawing from the days leaves out: of the sum itself, and of the days to come beyond their chance.
  const missing = (dispersion * days) / (days - 1) - 1;
  const variance = dayVariance * (dispersion * days + (missing * days * days) / ahead);
  if (variance === 0) return () => ({ times: 1, more: 0 });
  if (sum <= 0 || (Math.min(...rates) < 0 && sum * sum < LEAST_SHAPE * variance)) {
    return (random) => ({ times: 1, more: (Math.sqrt(variance) / days) * drawNormal(random) });
  }
  return (random) => {
    // Between what the days say and what they say with one more day as large as the largest.
    const extra = random() < 0.5 ? largest : 0;
    const [mean, spread] = [sum + extra, variance + extra * extra];
    return { times: (drawGamma(random, (mean * mean) / spread) * spread) / mean / sum, more: 0 };
  };
}
