import type { PeriodKind } from '@shared/calendar/period';
import { assertNever } from '@shared/domain/assert-never';
import type { CustomKpi, KpiExpression, KpiOperator } from '@shared/domain/custom-kpi';
import type { BenchmarkVerdict, Figure, NoDataReason } from '../results';
import { type FractionKind, findFraction } from './custom-fraction';
import { judgeFraction } from './custom-interval';
import type { MeasureReader } from './custom-measures';

export interface CustomFigure {
  readonly figure: Figure;
  readonly verdict: BenchmarkVerdict | null;
  /** What chance was reckoned with; `null`: the figure has no interval. */
  readonly chance: FractionKind | null;
  /** Cases behind it, also where they are too few for a figure. */
  readonly cases: number;
}

/**
 * A KPI of one's own over the measures of a range, not rounded; its unit is that of `inferUnit`. `n`: the cases below the
 * line, else those above it. Interval and verdict as in `judgeFraction`. A measure that is missing: its reason; nothing
 * to divide by: `divided-by-zero`; fewer cases than the definition asks for: `too-few-cases`. Source: docs/kpis.md, 6.
 */
export function computeCustomKpi(
  { expression, benchmark, minCases }: Pick<CustomKpi, 'expression' | 'benchmark' | 'minCases'>,
  read: MeasureReader,
): CustomFigure {
  const result = evaluate(expression, read);
  const cases = result.status === 'ok' ? (result.cases ?? 0) : 0;
  if (result.status === 'no-data') return missing(result.reason, cases);
  if (cases < minCases) return missing('too-few-cases', cases);
  const fraction = findFraction(expression);
  const { interval, verdict } = fraction ? judgeFraction(fraction, read, benchmark) : { interval: null, verdict: null };
  return {
    figure: { status: 'ok', value: result.value + 0, n: cases, interval },
    verdict,
    chance: interval && fraction ? fraction.kind : null,
    cases,
  };
}

/** The target of a kind of period, else that of any; `null`: none. */
export function findCustomTarget({ targets }: Pick<CustomKpi, 'targets'>, kind: PeriodKind): number | null {
  return kind === 'custom' ? targets.any : (targets[kind] ?? targets.any);
}

/** Figure ÷ target; `null` where one of them is not there or the target is nothing. */
export function computeCustomAttainment(figure: Figure, target: number | null): number | null {
  return figure.status === 'ok' && target !== null && target !== 0 ? figure.value / target : null;
}

/** What a verdict means where a person says which way is good. */
export type Standing = 'good' | 'bad' | 'neither' | 'open';

export function standingOf(verdict: BenchmarkVerdict, direction: CustomKpi['direction']): Standing {
  if (verdict === 'not-proven') return 'open';
  if (direction === 'neutral') return 'neither';
  return (verdict === 'above') === (direction === 'more') ? 'good' : 'bad';
}

type Evaluated =
  | { readonly status: 'ok'; readonly value: number; readonly cases: number | null }
  | { readonly status: 'no-data'; readonly reason: NoDataReason };

function evaluate(expression: KpiExpression, read: MeasureReader): Evaluated {
  switch (expression.kind) {
    case 'number':
      return { status: 'ok', value: expression.value, cases: null };
    case 'measure':
      return read(expression.measure, expression.filter);
    case 'operation': {
      const left = evaluate(expression.left, read);
      if (left.status === 'no-data') return left;
      const right = evaluate(expression.right, read);
      if (right.status === 'no-data') return right;
      return finite(operate(expression.operator, left.value, right.value), casesOf(expression.operator, left, right));
    }
    default:
      return assertNever(expression);
  }
}

type Known = Extract<Evaluated, { status: 'ok' }>;

function operate(operator: KpiOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return assertNever(operator);
  }
}

/** Division by nothing is the one way out of the numbers. */
function finite(value: number, cases: number | null): Evaluated {
  return Number.isFinite(value) ? { status: 'ok', value, cases } : { status: 'no-data', reason: 'divided-by-zero' };
}

function casesOf(operator: KpiOperator, left: Known, right: Known): number | null {
  if (operator === '/') return right.cases ?? left.cases;
  return left.cases === null || right.cases === null ? (left.cases ?? right.cases) : left.cases + right.cases;
}

function missing(reason: NoDataReason, cases: number): CustomFigure {
  return { figure: { status: 'no-data', reason }, verdict: null, chance: null, cases };
}
