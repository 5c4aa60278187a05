import type { TargetProgress } from '@shared/contract/views/common';
import { assertNever } from '@shared/domain/assert-never';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Rule, Term, TermId } from '@shared/kpi/derivation/derivation';
import { type Expression, evaluateExpression, product, quotient, rounded } from '@shared/kpi/derivation/expression';
import { type FigureRef, figureRefSchema } from '@shared/kpi/derivation/figure-ref';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { NOTHING_OF, unitOfMetric } from '@shared/kpi/metric';
import type { Figure } from '@shared/kpi/results';
import { type Desk, type Draft, exact, term, termOfRows } from './desk';

/** Whose line of which metric; `employeeId` `null`: the firm's, or that of the person asked about. */
export interface Line {
  readonly metric: TargetMetric;
  readonly employeeId: Id | null;
}

export type LineKpi =
  | 'actual'
  | 'target'
  | 'attainment'
  | 'planToDate'
  | 'paceIndex'
  | 'deviation'
  | 'deviationDays'
  | 'requiredPerDay'
  | 'forecast'
  | 'targetProbability';

/** The line as the pages have it; `undefined`: no such person is looked at. */
export function progressOf(desk: Desk, { metric, employeeId }: Line): TargetProgress | undefined {
  const view = desk.targets(metric);
  if (employeeId === null) return view.firmRows.find((row) => row.metric === metric);
  return view.personRows.find((row) => row.employeeId === employeeId);
}

/** The person whose facts and days count: that of the line, else of the question. */
export function personOf({ frame }: Desk, { employeeId }: Pick<Line, 'employeeId'>): Id | null {
  return employeeId ?? frame.filter.employeeId;
}

export function unitOf({ metric }: Pick<Line, 'metric'>): 'money' | 'count' {
  return unitOfMetric(metric);
}

/** The figure of the line, with the unit it has there. */
export function figureOfLine(desk: Desk, line: Line, kpi: LineKpi): Pick<Draft, 'value' | 'unit'> {
  const progress = progressOf(desk, line);
  const unit = unitOf(line);
  const withoutPlan = progress?.target == null ? 'no-target' : 'no-working-days';
  switch (kpi) {
    case 'actual':
      return { unit, value: exact(progress?.actual ?? null, NOTHING_OF[line.metric]) };
    case 'target':
      return { unit, value: exact(progress?.target ?? null, 'no-target') };
    case 'attainment':
      return { unit: 'ratio', value: progress?.attainment ?? NO_TARGET };
    case 'planToDate':
      return { unit, value: exact(progress?.planToDate ?? null, withoutPlan) };
    case 'paceIndex':
      return { unit: 'ratio', value: progress?.paceIndex ?? NO_TARGET };
    case 'deviation':
      return { unit, value: exact(progress?.deviation ?? null, withoutPlan) };
    case 'deviationDays':
      return { unit: 'weight', value: exact(progress?.deviationDays ?? null, withoutPlan) };
    case 'requiredPerDay':
      return {
        unit: unit === 'money' ? 'money-per-day' : 'count-per-day',
        value: exact(progress?.requiredPerDay ?? null, progress?.target == null ? 'no-target' : 'period-over'),
      };
    case 'forecast':
      return { unit, value: forecastOf(desk, progress) };
    case 'targetProbability':
      return { unit: 'ratio', value: probabilityOf(progress) };
    default:
      return assertNever(kpi);
  }
}

const NO_TARGET: Figure = { status: 'no-data', reason: 'no-target' };

function forecastOf({ frame }: Desk, progress: TargetProgress | undefined): Figure {
  if (progress === undefined) return NO_TARGET;
  const { forecast } = progress;
  if ('status' in forecast) return forecast;
  return {
    status: 'ok',
    value: forecast.mid,
    n: frame.days.filter((day) => day.elapsed && day.weight > 0).length,
    interval: { low: forecast.low, high: forecast.high, level: 0.8 },
  };
}

function probabilityOf(progress: TargetProgress | undefined): Figure {
  if (progress === undefined) return NO_TARGET;
  const { forecast } = progress;
  return 'status' in forecast ? forecast : exact(forecast.probability, 'no-target');
}

export function refOf(kpi: LineKpi, { metric, employeeId }: Line): FigureRef {
  // The compiler does not see which of so many kinds it is; the schema does.
  return figureRefSchema.parse({ kpi, metric, employeeId });
}

/** A figure of the line as an input of another one. */
export function lineTerm(desk: Desk, line: Line, id: TermId, kpi: LineKpi, rule: Rule = FIGURE): Term {
  const { value, unit } = figureOfLine(desk, line, kpi);
  return term(id, value.status === 'ok' ? value.value : null, unit, rule, { figure: refOf(kpi, line) });
}

/** A number that has a derivation of its own. */
export const FIGURE: Rule = { id: 'figure' };

export function actualTerm(desk: Desk, line: Line): Term {
  const { known } = desk.frame;
  return lineTerm(desk, line, 'actual', 'actual', known === null ? FIGURE : { id: RULES[line.metric], range: known });
}

const RULES = {
  revenue: 'sold-in',
  sales: 'sold-in',
  customers: 'first-sale-in',
  leads: 'created-in',
} as const satisfies Readonly<Record<TargetMetric, Rule['id']>>;

export function targetTerm(desk: Desk, line: Line): Term {
  return lineTerm(desk, line, 'target', 'target', ruleOfTarget(progressOf(desk, line)?.targetSource ?? null));
}

export function ruleOfTarget(source: TargetProgress['targetSource']): Rule {
  const ids = {
    set: 'set-for-period',
    summed: 'summed-from-parts',
    derived: 'share-of-longer',
    persons: 'sum-of-persons',
  } as const;
  return source === null ? FIGURE : { id: ids[source] };
}

type WeightTerm = 'elapsed-weight' | 'remaining-weight' | 'all-weight';

/** Σ weights of the days of whose line it is; `plain`: without its season. */
export function weightTerm(desk: Desk, line: Line, id: WeightTerm, measure: 'weight' | 'plain' = 'weight'): Term {
  const which = { 'elapsed-weight': 'elapsed', 'remaining-weight': 'remaining', 'all-weight': 'all' } as const;
  const rules = { 'elapsed-weight': 'elapsed-days', 'remaining-weight': 'remaining-days', 'all-weight': null } as const;
  const { workingTime, period } = desk.frame;
  const all = { working: 'working-days', calendar: 'calendar-days', seasonal: 'seasonal-days' } as const;
  const rule: Rule = { id: rules[id] ?? all[workingTime.paceBasis(period).used], range: period };
  return termOfRows(desk, id, 'weight', rule, daySet(which[id], measure, personOf(desk, line)));
}

export function daySet(
  which: RowSetOf<'days'>['which'],
  measure: RowSetOf<'days'>['measure'],
  employeeId: Id | null,
): RowSetOf<'days'> {
  return { kind: 'days', which, until: null, measure, employeeId };
}

export const PLAN_TO_DATE: Expression<TermId> = quotient<TermId>(
  product<TermId>('target', 'elapsed-weight'),
  'all-weight',
);

export function planTerms(desk: Desk, line: Line): Term[] {
  return [targetTerm(desk, line), weightTerm(desk, line, 'elapsed-weight'), weightTerm(desk, line, 'all-weight')];
}

/** Not rounded: the index is measured by the exact line. */
export function exactPlanTerm(desk: Desk, line: Line): Term {
  const inputs = planTerms(desk, line);
  const value = evaluateExpression(PLAN_TO_DATE, (id) => inputs.find((input) => input.id === id)?.value ?? null);
  return term('plan-to-date', value, unitOf(line), FIGURE, { figure: refOf('planToDate', line) });
}

/** Money is whole minor units. */
export function roundedMoney(line: Pick<Line, 'metric'>, formula: Expression<TermId>): Expression<TermId> {
  return unitOf(line) === 'money' ? rounded<TermId>(formula) : formula;
}
