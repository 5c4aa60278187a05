import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, type RegularKind, subPeriods } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import { type DayWeight, sumWeights } from '@shared/calendar/working-calendar';
import type { TargetMetric, TargetVersion } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { roundToUnit, unitOfMetric } from './metric';

/** Whether a target was set for exactly this period, summed from its parts, or derived from a longer one. */
export type TargetSource = 'set' | 'summed' | 'derived';

export interface ResolvedTarget {
  readonly value: number;
  readonly source: TargetSource;
}

/** Whose target of what. */
export interface TargetSubject {
  readonly metric: TargetMetric;
  /** `null`: the firm. */
  readonly employeeId: Id | null;
}

export interface TargetBook {
  /** The version in force for exactly this period, withdrawn ones (`value: null`) included. */
  readonly inForce: (subject: TargetSubject, periodKey: string) => TargetVersion | null;
  /** The target of any period, however it comes about; `null`: none. */
  readonly resolve: (subject: TargetSubject, period: Period) => ResolvedTarget | null;
}

/**
 * The targets as they stood on a day. Of the versions of one cell the last one valid by that day is in force. Where
 * none was valid yet, the first counts as it stood at the end of its own day, so that a target entered today for a past
 * quarter shows when that quarter is looked at from inside it; a change on a later day never reaches back.
 *
 * A period's target is, in this order: the one set for exactly this period; the sum of its parts where all of them have
 * one (quarter ← months, year ← quarters); its share by weight of the shortest period around it that has one, and across
 * borders the shares of all the periods it touches. Derived money is cut so that neighbours sum to the whole to the minor
 * unit; derived counts keep their fractions.
 *
 * @param versions in the order in which they were set
 * @param weightOf weights of the pace line of whose target it is; with them the parts of a person's quarter follow the
 *   days that the person works
 */
export function createTargetBook(
  versions: readonly TargetVersion[],
  seenOn: IsoDate,
  rules: PeriodRules,
  weightOf: (employeeId: Id | null) => DayWeight,
): TargetBook {
  const cells = new Map<string, TargetVersion>();
  for (const version of versions) {
    const key = cellKey(version, version.periodKey);
    const known = cells.get(key);
    if (!known || (version.validFrom <= seenOn && isLater(version, known, seenOn))) cells.set(key, version);
    else if (known.validFrom > seenOn && version.validFrom <= known.validFrom) cells.set(key, version);
  }
  const inForce = (subject: TargetSubject, periodKey: string) => cells.get(cellKey(subject, periodKey)) ?? null;
  const weightsOf = rememberSumsByPerson(weightOf);
  return {
    inForce,
    resolve: (subject, period) =>
      resolveTarget({ subject, inForce, rules, weights: weightsOf(subject.employeeId) }, period),
  };
}

function rememberSumsByPerson(weightOf: (employeeId: Id | null) => DayWeight) {
  const known = new Map<DayWeight, (range: DateRange) => number>();
  return (employeeId: Id | null) => {
    const weight = weightOf(employeeId);
    const sums = known.get(weight) ?? rememberSums(weight);
    known.set(weight, sums);
    return sums;
  };
}

/** Sums of the same stretches are asked for by every subject: each is added up once. */
function rememberSums(weight: DayWeight): (range: DateRange) => number {
  const sums = new Map<string, number>();
  return (range) => {
    const key = `${range.from}..${range.to}`;
    const sum = sums.get(key) ?? sumWeights(weight, range);
    sums.set(key, sum);
    return sum;
  };
}

function cellKey(subject: TargetSubject, periodKey: string): string {
  return `${subject.metric}/${subject.employeeId ?? ''}/${periodKey}`;
}

/** Whether `version` takes the place of `known`, being valid by then itself. */
function isLater(version: TargetVersion, known: TargetVersion, seenOn: IsoDate): boolean {
  return known.validFrom > seenOn || version.validFrom >= known.validFrom;
}

interface Resolution {
  readonly subject: TargetSubject;
  readonly inForce: TargetBook['inForce'];
  readonly rules: PeriodRules;
  readonly weights: (range: DateRange) => number;
}

function resolveTarget(resolution: Resolution, period: Period): ResolvedTarget | null {
  return ownTarget(resolution, period) ?? derivedTarget(resolution, period);
}

const PARTS: Partial<Record<Period['kind'], RegularKind>> = { quarter: 'month', year: 'quarter' };

/** Set for exactly this period, or summed from its parts. */
function ownTarget(resolution: Resolution, period: Period): ResolvedTarget | null {
  const value = resolution.inForce(resolution.subject, period.key)?.value ?? null;
  if (value !== null) return { value, source: 'set' };
  const kind = PARTS[period.kind];
  if (kind === undefined) return null;
  let sum = 0;
  for (const part of subPeriods(period, kind, resolution.rules)) {
    const own = ownTarget(resolution, part);
    if (own === null) return null;
    sum += own.value;
  }
  return { value: sum, source: 'summed' };
}

const SOURCES: readonly RegularKind[] = ['week', 'month', 'quarter', 'year'];

/** The shares, by weight, of the shortest periods that cover this one and all have a target. */
function derivedTarget(resolution: Resolution, period: Period): ResolvedTarget | null {
  for (const kind of SOURCES) {
    const value = sharesOfKind(resolution, period, kind);
    if (value !== null) return { value, source: 'derived' };
  }
  return null;
}

function sharesOfKind(resolution: Resolution, period: Period, kind: RegularKind): number | null {
  let sum = 0;
  for (const whole of subPeriods(period, kind, resolution.rules)) {
    const own = ownTarget(resolution, whole);
    const part = intersectRanges(whole, period);
    const share = own && part ? shareOf(resolution, own.value, whole, part) : null;
    if (share === null) return null;
    sum += share;
  }
  return sum;
}

/** Target · weights up to the part's end − target · weights before it: neighbours sum to the whole. */
function shareOf({ subject, weights }: Resolution, target: number, whole: DateRange, part: DateRange): number | null {
  const all = weights(whole);
  if (all === 0) return null;
  const unit = unitOfMetric(subject.metric);
  const upTo = weights({ from: whole.from, to: part.to });
  const before = upTo - weights(part);
  return roundToUnit((target * upTo) / all, unit) - roundToUnit((target * before) / all, unit);
}
