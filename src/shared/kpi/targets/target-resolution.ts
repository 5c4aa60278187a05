import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, type RegularKind, subPeriods } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import { type DayWeight, sumWeights } from '@shared/calendar/working-calendar';
import type { Employee, TargetMetric, TargetVersion } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { type Cut, cutTarget } from './target-cut';

/** Whether a target was set for exactly this period, summed from its parts, cut from longer ones, or summed from persons. */
export type TargetSource = 'set' | 'summed' | 'derived' | 'persons';

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
 * one (quarter ← months, year ← quarters); its part of the shortest period around it that has one (`cutTarget`), and
 * across borders its parts of all the periods it touches. The firm without any of these takes the sum of the personal
 * ones where everyone employed for the whole period has one; a person never takes from the firm.
 *
 * @param versions in the order in which they were set
 * @param weightOf weights of the pace line of whose target it is; with them the parts of a person's quarter follow the
 *   days that the person works
 * @param staff whose targets may make up the firm's; none: the firm has only its own
 */
export function createTargetBook(
  versions: readonly TargetVersion[],
  seenOn: IsoDate,
  rules: PeriodRules,
  weightOf: (employeeId: Id | null) => DayWeight,
  staff: readonly Staff[] = [],
): TargetBook {
  const cells = new Map<string, TargetVersion>();
  for (const version of versions) {
    const key = cellKey(version, version.periodKey);
    const known = cells.get(key);
    if (!known || (version.validFrom <= seenOn && isLater(version, known, seenOn))) cells.set(key, version);
    else if (known.validFrom > seenOn && version.validFrom <= known.validFrom) cells.set(key, version);
  }
  const kindsOf = rememberKinds(cells.values());
  const inForce = (subject: TargetSubject, periodKey: string) => cells.get(cellKey(subject, periodKey)) ?? null;
  const weightsOf = rememberSumsByPerson(weightOf);
  const resolveOwn = (subject: TargetSubject, period: Period) =>
    resolveTarget({ subject, inForce, rules, kinds: kindsOf(subject), weights: weightsOf(subject.employeeId) }, period);
  return {
    inForce,
    resolve: (subject, period) =>
      resolveOwn(subject, period) ??
      (subject.employeeId === null ? sumOfPersons(subject.metric, period, staff, resolveOwn) : null),
  };
}

export type Staff = Pick<Employee, 'id' | 'employment'>;

/** What persons' facts sum to is the firm's fact: only of such metrics their targets sum to the firm's. */
const ADDITIVE: readonly TargetMetric[] = ['revenue', 'leads'];

/** Σ personal targets; `null` where nobody has one, or somebody employed for the whole period has none. */
function sumOfPersons(
  metric: TargetMetric,
  period: Period,
  staff: readonly Staff[],
  resolve: TargetBook['resolve'],
): ResolvedTarget | null {
  if (!ADDITIVE.includes(metric)) return null;
  let sum: number | null = null;
  for (const person of staff) {
    const own = resolve({ metric, employeeId: person.id }, period);
    if (own !== null) sum = (sum ?? 0) + own.value;
    else if (isEmployedThrough(person, period)) return null;
  }
  return sum === null ? null : { value: sum, source: 'persons' };
}

/** On its first and on its last day. */
function isEmployedThrough({ employment }: Staff, period: Period): boolean {
  return [period.from, period.to].every((date) =>
    employment.some(({ from, to }) => (from === null || from <= date) && (to === null || to >= date)),
  );
}

/** Of which kinds of period each subject has targets. */
function rememberKinds(versions: Iterable<TargetVersion>) {
  const kinds = new Map<string, Set<Period['kind']>>();
  for (const { value, periodKey, ...subject } of versions) {
    if (value === null) continue;
    const key = cellKey(subject, '');
    kinds.set(key, (kinds.get(key) ?? new Set()).add(kindOfKey(periodKey)));
  }
  return (subject: TargetSubject): ReadonlySet<Period['kind']> => kinds.get(cellKey(subject, '')) ?? new Set();
}

/** Targets are of years, quarters, months and weeks. */
function kindOfKey(periodKey: string): RegularKind {
  if (periodKey.includes('Q')) return 'quarter';
  if (periodKey.includes('W')) return 'week';
  return periodKey.length === 4 ? 'year' : 'month';
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
  readonly kinds: Cut['kinds'];
  readonly weights: (range: DateRange) => number;
}

function resolveTarget(resolution: Resolution, period: Period): ResolvedTarget | null {
  return ownTarget(resolution, period) ?? derivedTarget(resolution, period);
}

export const PARTS: Partial<Record<Period['kind'], RegularKind>> = { quarter: 'month', year: 'quarter' };

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

export const SOURCES: readonly RegularKind[] = ['week', 'month', 'quarter', 'year'];

/** The parts of the shortest periods that cover this one and all have a target. */
function derivedTarget(resolution: Resolution, period: Period): ResolvedTarget | null {
  for (const kind of SOURCES) {
    const value = partsOfKind(resolution, period, kind);
    if (value !== null) return { value, source: 'derived' };
  }
  return null;
}

function partsOfKind(resolution: Resolution, period: Period, kind: RegularKind): number | null {
  const { subject, rules, kinds, weights } = resolution;
  const cut: Cut = {
    metric: subject.metric,
    rules,
    kinds,
    weights,
    own: (whole) => ownTarget(resolution, whole)?.value ?? null,
  };
  let sum = 0;
  for (const whole of subPeriods(period, kind, rules)) {
    const own = cut.own(whole);
    const part = intersectRanges(whole, period);
    const share = own !== null && part ? cutTarget(cut, whole, own, part) : null;
    if (share === null) return null;
    sum += share;
  }
  return sum;
}
