import type { TargetMetric, TargetVersion } from '@shared/domain/entities';
import { type Day, daysOfPeriod, KINDS, type Kind, keysTouched, type Rules } from './calendar';

export interface TargetQuestion {
  readonly versions: readonly TargetVersion[];
  readonly metric: TargetMetric;
  readonly employeeId: string | null;
  readonly today: string;
  readonly rules: Rules;
  readonly eighths: (day: Day) => number;
}

export interface OracleTarget {
  readonly value: number;
  readonly source: 'set' | 'summed' | 'derived' | 'persons';
}

/** The target of a period by the words of the docs: set, else summed from its parts, else its part of what is around. */
export function targetOf(question: TargetQuestion, period: string): OracleTarget | null {
  const own = ownTarget(question, period);
  if (own) return own;
  const days = daysOfPeriod(period, question.rules);
  for (const kind of KINDS) {
    const value = shareOfKind(question, days, kind);
    if (value !== null) return { value, source: 'derived' };
  }
  return null;
}

function ownTarget(question: TargetQuestion, key: string): OracleTarget | null {
  const value = inForce(question, key);
  if (value !== null) return { value, source: 'set' };
  const parts = /^\d{4}-Q\d$/.test(key) ? 'month' : /^\d{4}$/.test(key) ? 'quarter' : null;
  if (parts === null) return null;
  let sum = 0;
  for (const part of keysTouched(daysOfPeriod(key, question.rules), parts, question.rules)) {
    const target = ownTarget(question, part);
    if (target === null) return null;
    sum += target.value;
  }
  return { value: sum, source: 'summed' };
}

/**
 * The last version valid by today; where none is valid yet, what the first day with one ended with. Of one day the one
 * entered last.
 */
function inForce({ versions, metric, employeeId, today }: TargetQuestion, key: string): number | null {
  const cell = versions.filter(
    (each) => each.metric === metric && each.employeeId === employeeId && each.periodKey === key,
  );
  const days = cell.map((each) => each.validFrom).sort();
  const day = days.filter((date) => date <= today).at(-1) ?? days[0];
  return cell.filter((each) => each.validFrom === day).at(-1)?.value ?? null;
}

function shareOfKind(question: TargetQuestion, days: readonly Day[], kind: Kind): number | null {
  let sum = 0;
  for (const key of keysTouched(days, kind, question.rules)) {
    const target = ownTarget(question, key);
    if (target === null) return null;
    const inside = daysOfPeriod(key, question.rules);
    const share = spread(question, key, target.value, overlap(inside, days));
    if (share === null) return null;
    sum += share;
  }
  return sum;
}

const KIND_OF_KEY = (key: string): Kind =>
  key.includes('Q') ? 'quarter' : key.includes('W') ? 'week' : key.length === 4 ? 'year' : 'month';

/** What falls on some days of a period: shorter periods that have a target keep it, the other days share the rest. */
function spread(question: TargetQuestion, key: string, target: number, part: readonly Day[]): number | null {
  const days = daysOfPeriod(key, question.rules);
  if (weigh(question, days) === 0) return null;
  const keeper = new Map<string, string>();
  for (const kind of KINDS.slice(0, KINDS.indexOf(KIND_OF_KEY(key))).reverse()) {
    for (const shorter of keysTouched(days, kind, question.rules)) {
      if (ownTarget(question, shorter) === null) continue;
      for (const day of overlap(daysOfPeriod(shorter, question.rules), days)) {
        if (!keeper.has(day.date)) keeper.set(day.date, shorter);
      }
    }
  }
  const kept = (among: readonly Day[]) => {
    let sum = 0;
    for (const shorter of new Set(keeper.values())) {
      const own = among.filter((day) => keeper.get(day.date) === shorter);
      const value = ownTarget(question, shorter)?.value ?? 0;
      const isWhole = own.length === daysOfPeriod(shorter, question.rules).length;
      if (own.length > 0) sum += isWhole ? value : (spread(question, shorter, value, own) ?? 0);
    }
    return sum;
  };
  const free = days.filter((day) => !keeper.has(day.date));
  const allFree = weigh(question, free);
  if (allFree === 0) return kept(part);
  const rest = Math.max(0, target - kept(days));
  const cut = (weight: number) => {
    const value = (rest * weight) / allFree;
    return question.metric === 'revenue' ? Math.round(value) : value;
  };
  const before = free.filter((day) => day.date < (part[0]?.date ?? ''));
  return (
    kept(part) + cut(weigh(question, before) + weigh(question, overlap(free, part))) - cut(weigh(question, before))
  );
}

function weigh(question: TargetQuestion, days: readonly Day[]): number {
  return days.reduce((sum, day) => sum + question.eighths(day), 0);
}

function overlap(days: readonly Day[], others: readonly Day[]): readonly Day[] {
  const dates = new Set(others.map((day) => day.date));
  return days.filter((day) => dates.has(day.date));
}
