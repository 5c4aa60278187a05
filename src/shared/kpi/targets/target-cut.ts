import { addDays, type DateRange, type IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, type RegularKind, subPeriods } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import type { TargetMetric } from '@shared/domain/entities';
import { roundToUnit, unitOfMetric } from '../metric';

/** One subject's targets, and the weights by which they are cut. */
export interface Cut {
  readonly metric: TargetMetric;
  readonly rules: PeriodRules;
  /** Σ weights of the subject's pace line. */
  readonly weights: (range: DateRange) => number;
  /** The target set for a period or summed from its parts; `null`: none. */
  readonly own: (period: Period) => number | null;
  /** Of which kinds of period any target was set at all: the others need not be looked through. */
  readonly kinds: ReadonlySet<Period['kind']>;
}

/**
 * What of a period's target falls on a part of it. Shorter periods within it that have targets of their own keep them;
 * what they leave (nothing where they exceed the whole) is spread by weight over the days that none of them covers.
 * Target · weights up to the part's end − target · weights before it, each rounded: any cut of the whole, into months,
 * weeks or days, sums to it to the minor unit. Counts keep their fractions. `null`: the whole has no weight.
 */
export function cutTarget(cut: Cut, whole: Period, target: number, part: DateRange): number | null {
  const all = cut.weights(whole);
  if (all === 0) return null;
  const pieces = listPieces(cut, whole);
  let [within, taken] = [0, 0];
  for (const piece of pieces) {
    taken += valueOfPiece(cut, piece, piece.range);
    const shared = intersectRanges(piece.range, part);
    if (shared) within += valueOfPiece(cut, piece, shared);
  }
  const rest = Math.max(0, target - taken);
  const free = weightsAround(cut, pieces);
  const allFree = free(whole);
  // Weights are summed in two ways: what is left of nothing may be a speck of the last digit.
  if (allFree < 1e-9 * all) return within;
  const upTo = (date: IsoDate) => {
    const weight = date < whole.from ? 0 : free({ from: whole.from, to: date });
    return roundToUnit((rest * weight) / allFree, unitOfMetric(cut.metric));
  };
  return within + upTo(part.to) - upTo(addDays(part.from, -1));
}

/** A shorter period with a target of its own, as far as it lies within the longer one and in no piece before it. */
interface Piece {
  readonly period: Period;
  readonly target: number;
  readonly range: DateRange;
}

export const SHORTER: Readonly<Partial<Record<Period['kind'], readonly RegularKind[]>>> = {
  year: ['quarter', 'month', 'week'],
  quarter: ['month', 'week'],
  month: ['week'],
};

/** Longer periods first: a week within a planned month belongs to that month. */
function listPieces(cut: Cut, whole: Period): Piece[] {
  const pieces: Piece[] = [];
  for (const kind of SHORTER[whole.kind] ?? []) {
    if (!cut.kinds.has(kind)) continue;
    const taken = pieces.map((piece) => piece.range);
    for (const period of subPeriods(whole, kind, cut.rules)) {
      const range = outside(intersectRanges(period, whole), taken);
      const target = range && cut.own(period);
      if (range && target !== null) pieces.push({ period, target, range });
    }
  }
  return pieces;
}

/** What of the range the others leave: months and quarters cover it whole, or a week from one of its ends. */
function outside(range: DateRange | null, others: readonly DateRange[]): DateRange | null {
  let left = range;
  for (const other of others) {
    if (left === null || intersectRanges(left, other) === null) continue;
    const [from, to] = other.from <= left.from ? [addDays(other.to, 1), left.to] : [left.from, addDays(other.from, -1)];
    left = from <= to ? { from, to } : null;
  }
  return left;
}

/** Of a whole period its target, whatever its days weigh. */
function valueOfPiece(cut: Cut, { period, target }: Piece, part: DateRange): number {
  const isWhole = part.from === period.from && part.to === period.to;
  return isWhole ? target : (cutTarget(cut, period, target, part) ?? 0);
}

/** Σ weights of a range without the pieces in it. */
function weightsAround(cut: Cut, pieces: readonly Piece[]): (range: DateRange) => number {
  return (range) => {
    let sum = cut.weights(range);
    for (const piece of pieces) {
      const shared = intersectRanges(range, piece.range);
      if (shared) sum -= cut.weights(shared);
    }
    return sum;
  };
}
