import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { median } from 'simple-statistics';
import type { WeightedDay } from '../days/day-totals';

/** Is the planned number of leads realistic, by the own history? */
export type LeadRealism =
  | {
      readonly status: 'ok';
      readonly verdict: 'realistic' | 'ambitious' | 'unseen';
      /** Leads still needed and the working days left for them. */
      readonly needed: number;
      readonly workingDays: number;
      readonly windows: number;
      readonly reached: number;
      /** P(the leads still needed come), 0–1, smoothed. */
      readonly probability: number;
      readonly best: number;
      readonly bestRange: DateRange;
      readonly median: number;
      /** Windows with `from` ≤ leads < `to`. */
      readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
    }
  | { readonly status: 'no-data'; readonly reason: 'no-target' | 'too-few-windows' | 'period-over' | 'target-reached' };

export interface LeadRealismInput {
  /** `null`: no plan of leads. */
  readonly target: number | null;
  readonly actual: number;
  /** Working days left, a running one among them. */
  readonly remainingDays: number;
  /** Elapsed days of the own history in order, from the first lead on. */
  readonly history: readonly WeightedDay[];
  readonly leadsByDay: ReadonlyMap<IsoDate, number>;
}

/** So many windows have to fit side by side before their spread says anything. */
const FEWEST_WINDOWS = 6;
const REALISTIC = 0.5;
const AMBITIOUS = 0.1;

/**
 * Looks for the leads that are still needed in every stretch of the own history with as many working days as remain.
 *
 * P = (m · share + ½) / (m + 1), where share = stretches that reached them / all stretches, and m = stretches that fit
 * side by side. Stretches overlap: 255 of them are no more evidence than the nine that do not, so the share is smoothed
 * as one of m (Jeffreys' prior); never 0 nor 1. P ≥ 50 % realistic, 10–50 % ambitious, < 10 % unseen. No-data: no plan,
 * plan reached, no working day left, or m < 6. Source: definitions.md, "P(plan of N leads)".
 */
export function computeLeadRealism(input: LeadRealismInput): LeadRealism {
  const { target, actual, remainingDays } = input;
  if (target === null) return { status: 'no-data', reason: 'no-target' };
  const needed = Math.ceil(target - actual);
  if (needed <= 0) return { status: 'no-data', reason: 'target-reached' };
  if (remainingDays <= 0) return { status: 'no-data', reason: 'period-over' };
  const days = foldDatedDays(input.history, input.leadsByDay);
  const apart = Math.floor(days.length / remainingDays);
  if (apart < FEWEST_WINDOWS) return { status: 'no-data', reason: 'too-few-windows' };

  const windows = slideWindows(days, remainingDays);
  const sums = windows.map((window) => window.leads);
  const reached = sums.filter((sum) => sum >= needed).length;
  const probability = ((apart * reached) / windows.length + 0.5) / (apart + 1);
  const best = windows.reduce((top, window) => (window.leads > top.leads ? window : top));
  return {
    status: 'ok',
    verdict: verdictOf(probability),
    needed,
    workingDays: remainingDays,
    windows: windows.length,
    reached,
    probability,
    best: best.leads,
    bestRange: { from: best.from, to: best.to },
    median: median(sums),
    histogram: computeHistogram(sums),
  };
}

function verdictOf(probability: number): 'realistic' | 'ambitious' | 'unseen' {
  if (probability >= REALISTIC) return 'realistic';
  return probability >= AMBITIOUS ? 'ambitious' : 'unseen';
}

interface LeadDay {
  readonly date: IsoDate;
  leads: number;
}

/** Working days with their leads; a day off gives its leads to the working day before it. */
function foldDatedDays(history: readonly WeightedDay[], leadsByDay: ReadonlyMap<IsoDate, number>): LeadDay[] {
  const days: LeadDay[] = [];
  let waiting = 0;
  for (const { date, weight, elapsed } of history) {
    if (!elapsed) continue;
    const leads = leadsByDay.get(date) ?? 0;
    const last = days.at(-1);
    if (weight > 0) {
      days.push({ date, leads: leads + waiting });
      waiting = 0;
    } else if (last) last.leads += leads;
    else waiting += leads;
  }
  return days;
}

interface Window extends DateRange {
  readonly leads: number;
}

function slideWindows(days: readonly LeadDay[], length: number): Window[] {
  const windows: Window[] = [];
  let leads = 0;
  days.forEach((day, index) => {
    leads += day.leads;
    const first = days[index - length + 1];
    if (!first) return;
    windows.push({ from: first.date, to: day.date, leads });
    leads -= first.leads;
  });
  return windows;
}

const MOST_BARS = 16;

/** Bars of one round width (1, 2, 5, 10 …), at most 16 of them. */
function computeHistogram(sums: readonly number[]): { from: number; to: number; count: number }[] {
  const low = Math.min(...sums);
  const high = Math.max(...sums);
  const width = roundWidth((high - low + 1) / MOST_BARS);
  const start = Math.floor(low / width) * width;
  const bars = Array.from({ length: Math.floor((high - start) / width) + 1 }, (_, index) => ({
    from: start + index * width,
    to: start + (index + 1) * width,
    count: 0,
  }));
  for (const sum of sums) {
    const bar = bars[Math.floor((sum - start) / width)];
    if (bar) bar.count += 1;
  }
  return bars;
}

/** The smallest of 1, 2, 5, 10, 20 … that is at least `width`. */
function roundWidth(width: number): number {
  for (let scale = 1; ; scale *= 10) {
    for (const step of [1, 2, 5]) if (step * scale >= width) return step * scale;
  }
}
