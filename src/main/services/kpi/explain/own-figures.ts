import { assertNever } from '@shared/domain/assert-never';
import type { KpiExpression } from '@shared/domain/custom-kpi';
import { scoreSchemeOf } from '@shared/domain/settings';
import type { KpiUnit } from '@shared/kpi/custom/custom-units';
import type { DerivationUnit, MeasureTermId, TermId } from '@shared/kpi/derivation/derivation';
import {
  difference,
  type Expression,
  greatest,
  least,
  product,
  quotient,
  sum,
} from '@shared/kpi/derivation/expression';
import { computeScore } from '@shared/kpi/leads/lead-score';
import type { Figure } from '@shared/kpi/results';
import { findLead } from '../../../store/leads';
import { type Derivers, type Desk, exact, only, term, valueIn } from './desk';
import { FIGURE } from './target-line';

type OwnKpi = 'custom' | 'customAttainment' | 'score' | 'bandConversion' | 'bandOrder' | 'leadPlan';

/** Figures by rules of the firm's own: its KPIs, points of leads, plans of leads. */
export const deriveOwn: Derivers<OwnKpi> = {
  custom: (desk, { id }) => {
    const kpi = customOf(desk, id);
    if (kpi === undefined) return { unit: 'ratio', value: NO_TARGET, formula: only('custom'), terms: [] };
    return {
      unit: UNITS[kpi.unit],
      value: kpi.figure,
      formula: expressionOf(kpi.definition.expression, { next: 0 }),
      terms: kpi.terms.map((each, index) =>
        term(
          `measure-${index}`,
          each.value.status === 'ok' ? each.value.value : null,
          each.unit,
          { id: 'measure', measure: each.measure },
          { name: nameOf(each) },
        ),
      ),
      related: [{ figure: { kpi: 'customAttainment', period: null, id }, value: attainmentOf(kpi), unit: 'ratio' }],
    };
  },
  customAttainment: (desk, { id }) => {
    const kpi = customOf(desk, id);
    const unit = kpi === undefined ? 'ratio' : UNITS[kpi.unit];
    return {
      unit: 'ratio',
      value: attainmentOf(kpi),
      formula: quotient<TermId>('custom', 'target'),
      terms: [
        term('custom', kpi === undefined ? null : valueIn(kpi.figure), unit, FIGURE, {
          figure: { kpi: 'custom', period: null, id },
        }),
        term('target', kpi?.target ?? null, unit, { id: 'set-for-period' }),
      ],
    };
  },
  score: (desk, { leadId }) => {
    const { store, settings } = desk.frame;
    const lead = findLead(store, leadId);
    const { rules } = scoreSchemeOf(settings);
    const score = lead === null ? null : computeScore(lead, rules);
    const matched = score?.source === 'rules' ? score.matched : [];
    const points = matched.map((place, index) =>
      term(`measure-${index}`, rules[place]?.points ?? 0, 'count', { id: 'rule-of-points', count: place + 1 }),
    );
    const typed = score?.source === 'typed' ? [term('points', score.points, 'count', { id: 'typed-points' })] : [];
    const added = points.length === 0 ? 0 : sum<TermId>(...points.map((each) => each.id));
    return {
      unit: 'count',
      value: exact(score?.points ?? null, 'no-leads'),
      formula: typed.length > 0 ? only('points') : least<TermId>(100, greatest<TermId>(0, added)),
      terms: [...typed, ...points],
    };
  },
  bandConversion: (desk, { band }) => {
    const { bands, cohort, horizonDays } = desk.bands().validation;
    const rate = bands.find((row) => row.band === band)?.conversion;
    const fields = { range: cohort, days: horizonDays };
    return {
      unit: 'ratio',
      value: rate?.figure ?? NOT_RIPE,
      formula: quotient<TermId>('ripe-won', 'ripe-leads'),
      terms: [
        term('ripe-won', rate?.successes ?? null, 'count', { id: 'won-within', ...fields }),
        term('ripe-leads', rate?.trials ?? null, 'count', { id: 'ripe', ...fields }),
      ],
      interval: 'wilson',
    };
  },
  bandOrder: (desk) => {
    const { bands, order } = desk.bands().validation;
    const rateOf = (band: typeof order.higher) => {
      const figure = bands.find((row) => row.band === band)?.conversion.figure;
      return figure === undefined ? null : valueIn(figure);
    };
    const [higher, lower] = [rateOf(order.higher), rateOf(order.lower)];
    const value = higher === null || lower === null ? null : higher - lower;
    const bandTerm = (id: 'higher-band' | 'lower-band', band: typeof order.higher, rate: number | null) =>
      term(id, rate, 'ratio', FIGURE, {
        name: band,
        ...(band !== null && { figure: { kpi: 'bandConversion', period: null, band } as const }),
      });
    return {
      unit: 'ratio',
      value: exact(value, 'no-ripe-leads'),
      formula: difference<TermId>('higher-band', 'lower-band'),
      terms: [bandTerm('higher-band', order.higher, higher), bandTerm('lower-band', order.lower, lower)],
    };
  },
  leadPlan: (desk, { employeeId }) => {
    const view = desk.leadPlan();
    const at = view.periods.findIndex(({ key }) => key === desk.frame.period.key);
    const cell = view.rows.find((row) => row.employeeId === employeeId)?.cells[at];
    return {
      unit: 'ratio',
      value: exact(cell?.attainment ?? null, 'no-target'),
      formula: quotient<TermId>('actual', 'plan-to-date'),
      terms: [
        term('actual', cell?.actual ?? null, 'count', FIGURE),
        term('plan-to-date', cell?.planToDate ?? null, 'count', { id: 'elapsed-days' }),
      ],
    };
  },
};

const NO_TARGET: Figure = { status: 'no-data', reason: 'no-target' };
const NOT_RIPE: Figure = { status: 'no-data', reason: 'no-ripe-leads' };

const UNITS: Readonly<Record<KpiUnit, DerivationUnit>> = {
  ratio: 'ratio',
  money: 'money',
  count: 'count',
  fte: 'fte',
  days: 'days',
  'money-per-case': 'money',
  'money-per-fte': 'money',
  'money-per-day': 'money-per-day',
  'money-per-fte-day': 'money-per-day',
  'count-per-fte-day': 'count-per-day',
  'days-per-case': 'days',
  'count-per-fte': 'count',
  'count-per-day': 'count-per-day',
};

function customOf(desk: Desk, id: string) {
  return desk.custom().kpis.find(({ definition }) => definition.id === id);
}

function attainmentOf(kpi: ReturnType<typeof customOf>): Figure {
  return exact(kpi?.attainment ?? null, 'no-target');
}

function nameOf({
  employeeName,
  channelName,
  filter,
}: {
  employeeName: string | null;
  channelName: string | null;
  filter: { segment: string | null; campaign: string | null };
}): string | null {
  const names = [employeeName, channelName, filter.segment, filter.campaign].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}

/** Measures are numbered from left to right, as the page lists them. */
function expressionOf(expression: KpiExpression, place: { next: number }): Expression<TermId> {
  switch (expression.kind) {
    case 'number':
      return { op: 'number', value: expression.value };
    case 'measure': {
      const id: MeasureTermId = `measure-${place.next}`;
      place.next += 1;
      return { op: 'term', id };
    }
    case 'operation': {
      const left = expressionOf(expression.left, place);
      const right = expressionOf(expression.right, place);
      switch (expression.operator) {
        case '+':
          return sum<TermId>(left, right);
        case '-':
          return difference<TermId>(left, right);
        case '*':
          return product<TermId>(left, right);
        case '/':
          return quotient<TermId>(left, right);
        default:
          return assertNever(expression.operator);
      }
    }
    default:
      return assertNever(expression);
  }
}
