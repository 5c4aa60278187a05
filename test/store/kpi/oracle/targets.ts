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
  readonly source: 'set' | 'summed' | 'derived';
}

/** The target of a period by the words of the docs: set, else summed from its parts, else its share of what is around. */
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
  const inside = new Set(days.map((day) => day.date));
  let sum = 0;
  for (const key of keysTouched(days, kind, question.rules)) {
    const target = ownTarget(question, key);
    if (target === null) return null;
    let [all, before, upTo] = [0, 0, 0];
    for (const day of daysOfPeriod(key, question.rules)) {
      const weight = question.eighths(day);
      all += weight;
      if (day.date < (days[0]?.date ?? '')) before += weight;
      if (inside.has(day.date) || day.date < (days[0]?.date ?? '')) upTo += weight;
    }
    if (all === 0) return null;
    const cut = (weight: number) => {
      const value = (target.value * weight) / all;
      return question.metric === 'revenue' ? Math.round(value) : value;
    };
    sum += cut(upTo) - cut(before);
  }
  return sum;
}
