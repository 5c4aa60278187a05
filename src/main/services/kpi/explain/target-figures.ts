import { daysBetween } from '@shared/calendar/iso-date';
import type { Exclusion, Proof, RelatedFigure, TermId } from '@shared/kpi/derivation/derivation';
import { difference, greatest, method, product, quotient } from '@shared/kpi/derivation/expression';
import { type Derivers, type Desk, exact, exclusion, only, termOfRows } from './desk';
import { factsOf } from './fact-terms';
import {
  actualTerm,
  daySet,
  exactPlanTerm,
  figureOfLine,
  type Line,
  type LineKpi,
  lineTerm,
  PLAN_TO_DATE,
  personOf,
  planTerms,
  progressOf,
  refOf,
  roundedMoney,
  ruleOfTarget,
  targetTerm,
  unitOf,
  weightTerm,
} from './target-line';

/** Figures of one target against reality. */
export const deriveTargets: Derivers<LineKpi | 'paceLine'> = {
  actual: (desk, line) => ({
    ...figureOfLine(desk, line, 'actual'),
    ...factsOf(desk, line.metric, { employeeId: personOf(desk, line), channelId: desk.frame.filter.channelId }),
    related: related(desk, line, ['target', 'attainment']),
  }),
  target: (desk, line) => ({
    ...figureOfLine(desk, line, 'target'),
    formula: only('target-version'),
    terms: [
      termOfRows(desk, 'target-version', unitOf(line), ruleOfTarget(progressOf(desk, line)?.targetSource ?? null), {
        kind: 'targets',
        metric: line.metric,
        employeeId: personOf(desk, line),
      }),
    ],
    related: related(desk, line, ['attainment']),
  }),
  attainment: (desk, line) => ({
    ...figureOfLine(desk, line, 'attainment'),
    formula: quotient<TermId>('actual', 'target'),
    terms: [actualTerm(desk, line), targetTerm(desk, line)],
    related: related(desk, line, ['paceIndex', 'requiredPerDay']),
  }),
  planToDate: (desk, line) => ({
    ...figureOfLine(desk, line, 'planToDate'),
    formula: roundedMoney(line, PLAN_TO_DATE),
    terms: planTerms(desk, line),
    excluded: daysNotCounted(desk, line),
    related: related(desk, line, ['paceIndex', 'deviation']),
  }),
  paceIndex: (desk, line) => ({
    ...figureOfLine(desk, line, 'paceIndex'),
    formula: quotient<TermId>('actual', 'plan-to-date'),
    terms: [actualTerm(desk, line), exactPlanTerm(desk, line), ...planTerms(desk, line)],
    excluded: daysNotCounted(desk, line),
    proof: paceProof(desk, line),
    related: related(desk, line, ['deviation', 'requiredPerDay']),
  }),
  deviation: (desk, line) => ({
    ...figureOfLine(desk, line, 'deviation'),
    formula: difference<TermId>('actual', 'plan-to-date'),
    terms: [actualTerm(desk, line), lineTerm(desk, line, 'plan-to-date', 'planToDate'), ...planTerms(desk, line)],
    excluded: daysNotCounted(desk, line),
    proof: paceProof(desk, line),
    related: related(desk, line, ['paceIndex', 'requiredPerDay']),
  }),
  deviationDays: (desk, line) => ({
    ...figureOfLine(desk, line, 'deviationDays'),
    formula: quotient<TermId>('deviation', quotient<TermId>('target', 'all-weight')),
    terms: [
      lineTerm(desk, line, 'deviation', 'deviation'),
      targetTerm(desk, line),
      weightTerm(desk, line, 'all-weight'),
    ],
    proof: paceProof(desk, line),
    related: related(desk, line, ['deviation']),
  }),
  requiredPerDay: (desk, line) => ({
    ...figureOfLine(desk, line, 'requiredPerDay'),
    formula: roundedMoney(
      line,
      quotient<TermId>(greatest<TermId>(0, difference<TermId>('target', 'actual')), 'remaining-weight'),
    ),
    terms: [targetTerm(desk, line), actualTerm(desk, line), weightTerm(desk, line, 'remaining-weight', 'plain')],
    excluded: exclusion(desk, 'days-off', daySet('off', 'one', personOf(desk, line))),
    related: related(desk, line, ['deviation', 'forecast']),
  }),
  forecast: (desk, line) => ({
    ...figureOfLine(desk, line, 'forecast'),
    formula: method<TermId>('simulation', 'actual', 'elapsed-weight', 'all-weight'),
    terms: [actualTerm(desk, line), weightTerm(desk, line, 'elapsed-weight'), weightTerm(desk, line, 'all-weight')],
    interval: 'simulated-ends',
    related: related(desk, line, ['targetProbability', 'requiredPerDay']),
  }),
  targetProbability: (desk, line) => ({
    ...figureOfLine(desk, line, 'targetProbability'),
    formula: method<TermId>('simulation', 'forecast', 'target'),
    terms: [lineTerm(desk, line, 'forecast', 'forecast'), targetTerm(desk, line)],
    related: related(desk, line, ['forecast', 'requiredPerDay']),
  }),
  paceLine: (desk, { metric, date }) => {
    const line: Line = { metric, employeeId: null };
    const { days } = desk.targets(metric).pace;
    const until = { ...daySet('all', 'weight', personOf(desk, line)), until: date };
    return {
      unit: unitOf(line),
      value: exact(days.cumulativePlan?.[daysBetween(days.from, date)] ?? null, 'no-target'),
      formula: roundedMoney(line, quotient<TermId>(product<TermId>('target', 'weight-to-date'), 'all-weight')),
      terms: [
        targetTerm(desk, line),
        termOfRows(desk, 'weight-to-date', 'weight', { id: 'up-to-day', date }, until),
        weightTerm(desk, line, 'all-weight'),
      ],
    };
  },
};

function daysNotCounted(desk: Desk, line: Line): Exclusion[] {
  const person = personOf(desk, line);
  const { asOf, days } = desk.frame;
  const runs = !asOf.closed && days.some((day) => day.date === asOf.date && day.weight > 0);
  const upToNow = { ...daySet('remaining', 'one', person), until: asOf.date };
  return [
    ...(runs ? exclusion(desk, 'day-not-closed', upToNow) : []),
    ...exclusion(desk, 'days-ahead', daySet('remaining', 'one', person)),
    ...exclusion(desk, 'days-off', daySet('off', 'one', person)),
  ];
}

function paceProof(desk: Desk, line: Line): Proof | null {
  const progress = progressOf(desk, line);
  if (progress === undefined || progress.state === null) return null;
  return { kind: 'pace', state: progress.state, proven: progress.proven };
}

function related(desk: Desk, line: Line, kpis: readonly LineKpi[]): RelatedFigure[] {
  return kpis.map((kpi) => ({ figure: refOf(kpi, line), ...figureOfLine(desk, line, kpi) }));
}
