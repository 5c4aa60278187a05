import { customPeriod, type Period, type PeriodRules, type RegularKind, subPeriods } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import type { TargetVersion } from '@shared/domain/entities';
import { type MetricUnit, roundToUnit, unitOfMetric } from '../metric';
import { SHORTER } from './target-cut';
import { PARTS, SOURCES, type Staff, type TargetBook, type TargetSubject } from './target-resolution';

/** A version on which a target stands, and what it gives to it: minor units or a count. */
export interface TargetPart {
  readonly version: TargetVersion;
  readonly value: number;
}

interface Question {
  readonly book: TargetBook;
  readonly subject: TargetSubject;
  readonly rules: PeriodRules;
  readonly staff: readonly Staff[];
}

/**
 * Where a target comes from, as {@link TargetBook} resolves it: the versions behind it in the order of their periods.
 * What they give sums to the target; empty where there is none.
 */
export function listTargetParts(question: Question, period: Period): TargetPart[] {
  const { book, subject, rules, staff } = question;
  const resolved = book.resolve(subject, period);
  switch (resolved?.source) {
    case undefined:
      return [];
    case 'set': {
      const version = book.inForce(subject, period.key);
      return version === null ? [] : [{ version, value: resolved.value }];
    }
    case 'summed':
      return subPeriods(period, PARTS[period.kind] ?? 'month', rules).flatMap((part) =>
        listTargetParts(question, part),
      );
    case 'persons':
      return staff.flatMap(({ id }) =>
        listTargetParts({ ...question, subject: { ...subject, employeeId: id } }, period),
      );
    case 'derived':
      return partsOfLonger(question, period, resolved.value);
  }
}

/** What of each longer period falls on this one: shorter ones within it that are set for themselves, then the rest. */
function partsOfLonger(question: Question, period: Period, total: number): TargetPart[] {
  const wholes = sourcesOf(question, period);
  let left = total;
  return wholes.flatMap((whole, index) => {
    const part = intersectRanges(whole, period);
    if (part === null) return [];
    const share =
      index === wholes.length - 1 ? left : (question.book.resolve(question.subject, customPeriod(part))?.value ?? 0);
    left -= share;
    const pieces = piecesWithin(question, whole, customPeriod(part));
    const rest = share - pieces.reduce((sum, piece) => sum + piece.value, 0);
    return [...pieces, ...cutParts(question, whole, rest)];
  });
}

/** The shortest kind of period that covers this one with targets of its own all over. */
function sourcesOf(question: Question, period: Period): Period[] {
  for (const kind of SOURCES) {
    const wholes = subPeriods(period, kind, question.rules);
    if (wholes.every((whole) => hasOwn(question, whole))) return wholes;
  }
  return [];
}

function hasOwn({ book, subject }: Question, period: Period): boolean {
  const source = book.resolve(subject, period)?.source;
  return source === 'set' || source === 'summed';
}

function piecesWithin(question: Question, whole: Period, part: Period): TargetPart[] {
  const { book, subject, rules } = question;
  const kinds: readonly RegularKind[] = SHORTER[whole.kind] ?? [];
  const kind = kinds.find((shorter) => subPeriods(part, shorter, rules).some((piece) => isSet(question, piece)));
  if (kind === undefined || book.resolve(subject, whole)?.source === 'summed') return [];
  return subPeriods(part, kind, rules).flatMap((piece) => {
    const version = book.inForce(subject, piece.key);
    const shared = intersectRanges(piece, part);
    if (version === null || version.value === null || shared === null) return [];
    const isWhole = shared.from === piece.from && shared.to === piece.to;
    const value = isWhole ? version.value : (book.resolve(subject, customPeriod(shared))?.value ?? 0);
    return [{ version, value }];
  });
}

function isSet({ book, subject }: Question, period: Period): boolean {
  return (book.inForce(subject, period.key)?.value ?? null) !== null;
}

/** A share of a target on its versions, cut by a rounded running sum: they sum to the share. */
function cutParts(question: Question, whole: Period, share: number): TargetPart[] {
  const parts = listTargetParts(question, whole);
  const [only] = parts;
  if (parts.length === 1 && only) return [{ version: only.version, value: share }];
  const all = parts.reduce((sum, part) => sum + part.value, 0);
  const unit: MetricUnit = unitOfMetric(question.subject.metric);
  let [running, given] = [0, 0];
  return parts.map(({ version, value }, index) => {
    const before = given;
    running += value;
    given = index === parts.length - 1 ? share : all === 0 ? 0 : roundToUnit((share * running) / all, unit);
    return { version, value: given - before };
  });
}
