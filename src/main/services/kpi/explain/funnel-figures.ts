import type { Term, TermId } from '@shared/kpi/derivation/derivation';
import { difference, type Expression, greatest, product, quotient, rounded } from '@shared/kpi/derivation/expression';
import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { ReverseFunnelStage } from '@shared/kpi/targets/reverse-funnel';
import { type Derivers, type Desk, type Draft, exact, only, term, termOfRows, valueIn } from './desk';
import { leadSet, saleSet, typedSet, typedTerms } from './fact-terms';
import { actualTerm, FIGURE, type Line, targetTerm, weightTerm } from './target-line';
import { stepOf } from './today-figures';

const REVENUE: Line = { metric: 'revenue', employeeId: null };

type Side = 'expected' | 'needed';
type Parts = Pick<Draft, 'terms' | 'formula'>;

/** From leads to money, and back from the target. */
export const deriveReverseFunnel: Derivers<'reverseFunnel'> = {
  reverseFunnel: (desk, { stage, side }) => {
    const step = stepOf(desk.targets('revenue'), stage);
    return {
      unit: stage.endsWith('-minor') ? 'money' : 'count',
      value: exact(step?.[side] ?? null, side === 'needed' ? 'no-target' : 'period-not-started'),
      ...(side === 'expected' ? EXPECTED[stage](desk) : NEEDED[stage](desk)),
    };
  },
};

/** At the pace so far: what there was, by the days that passed, over those that remain. */
function atPace(desk: Desk, part: Expression<TermId> | TermId, terms: readonly Term[]): Parts {
  return {
    terms: [...terms, weightTerm(desk, REVENUE, 'remaining-weight'), weightTerm(desk, REVENUE, 'elapsed-weight')],
    formula: quotient<TermId>(product<TermId>(part, 'remaining-weight'), 'elapsed-weight'),
  };
}

const EXPECTED: Readonly<Record<ReverseFunnelStage, (desk: Desk) => Parts>> = {
  leads: (desk) => atPace(desk, created(desk).formula, created(desk).terms),
  qualified: (desk) => ({
    terms: [stepTerm(desk, 'expected-leads', 'leads', 'expected'), rateTerm(desk, 'qualified-rate', 'qualified')],
    formula: product<TermId>('expected-leads', 'qualified-rate'),
  }),
  customers: (desk) => atPace(desk, won(desk).formula, won(desk).terms),
  'first-sales-minor': (desk) => ({
    terms: [stepTerm(desk, 'expected-customers', 'customers', 'expected'), ...firstDeal(desk).terms],
    formula: rounded<TermId>(product<TermId>('expected-customers', firstDeal(desk).formula)),
  }),
  'repeat-sales-minor': (desk) => {
    const inner = atPace(desk, difference<TermId>('actual', 'net-from-leads'), [
      actualTerm(desk, REVENUE),
      fromLeads(desk),
    ]);
    return { terms: inner.terms, formula: rounded<TermId>(inner.formula) };
  },
  'already-minor': (desk) => ({ terms: [actualTerm(desk, REVENUE)], formula: only('actual') }),
};

const NEEDED: Readonly<Record<ReverseFunnelStage, (desk: Desk) => Parts>> = {
  leads: (desk) => {
    const rate = rateOf(desk, 'qualified');
    if (rate !== null) {
      return {
        terms: [
          stepTerm(desk, 'qualified-needed', 'qualified', 'needed'),
          rateTerm(desk, 'qualified-rate', 'qualified'),
        ],
        formula: quotient<TermId>('qualified-needed', 'qualified-rate'),
      };
    }
    return {
      terms: [stepTerm(desk, 'customers-needed', 'customers', 'needed'), ...won(desk).terms, ...created(desk).terms],
      formula: quotient<TermId>('customers-needed', quotient<TermId>(won(desk).formula, created(desk).formula)),
    };
  },
  qualified: (desk) => ({
    terms: [stepTerm(desk, 'customers-needed', 'customers', 'needed'), rateTerm(desk, 'customer-rate', 'customers')],
    formula: quotient<TermId>('customers-needed', 'customer-rate'),
  }),
  customers: (desk) => ({
    terms: [stepTerm(desk, 'money-needed', 'first-sales-minor', 'needed'), ...firstDeal(desk).terms],
    formula: quotient<TermId>('money-needed', firstDeal(desk).formula),
  }),
  'first-sales-minor': (desk) => ({
    terms: [
      targetTerm(desk, REVENUE),
      actualTerm(desk, REVENUE),
      stepTerm(desk, 'repeat-money', 'repeat-sales-minor', 'expected'),
    ],
    formula: greatest<TermId>(0, difference<TermId>(difference<TermId>('target', 'actual'), 'repeat-money')),
  }),
  'repeat-sales-minor': (desk) => EXPECTED['repeat-sales-minor'](desk),
  'already-minor': (desk) => EXPECTED['already-minor'](desk),
};

function stepTerm(desk: Desk, id: TermId, stage: ReverseFunnelStage, side: Side): Term {
  const value = stepOf(desk.targets('revenue'), stage)?.[side] ?? null;
  const figure: FigureRef = { kpi: 'reverseFunnel', period: null, stage, side };
  return term(id, value, stage.endsWith('-minor') ? 'money' : 'count', FIGURE, { figure });
}

function rateOf(desk: Desk, stage: 'qualified' | 'customers'): number | null {
  const rate = stepOf(desk.targets('revenue'), stage)?.rate;
  return rate ? valueIn(rate) : null;
}

function rateTerm(desk: Desk, id: TermId, stage: 'qualified' | 'customers'): Term {
  return term(id, rateOf(desk, stage), 'ratio', { id: 'at-current-pace' });
}

function created(desk: Desk): Parts {
  const { known, filter } = desk.frame;
  if (known === null) return { terms: [], formula: { op: 'number', value: 0 } };
  const terms = [
    termOfRows(desk, 'leads', 'count', { id: 'created-in', range: known }, leadSet(desk, 'created', known, filter)),
    ...typedTerms(desk, 'typed-leads', 'count', typedSet('leads', known, filter)),
  ];
  return { terms, formula: sumOf(terms) };
}

function won(desk: Desk): Parts {
  const { known, filter } = desk.frame;
  if (known === null) return { terms: [], formula: { op: 'number', value: 0 } };
  const terms = [
    termOfRows(desk, 'won', 'count', { id: 'won-in', range: known }, leadSet(desk, 'won', known, filter)),
    ...typedTerms(desk, 'typed-deals', 'count', typedSet('sales', known, filter), 'typed-sales-as-won'),
  ];
  return { terms, formula: sumOf(terms) };
}

function sumOf(terms: readonly Term[]): Expression<TermId> {
  return { op: 'sum', of: terms.map(({ id }) => ({ op: 'term', id })) };
}

/** Net money of sales that came from leads. */
function fromLeads(desk: Desk): Term {
  const { known, filter } = desk.frame;
  if (known === null) return term('net-from-leads', 0, 'money', FIGURE);
  const set = saleSet('from-leads', known, 'net', filter);
  return termOfRows(desk, 'net-from-leads', 'money', { id: 'from-leads-in', range: known }, set);
}

function firstDeal(desk: Desk): Parts {
  const customers = won(desk);
  return {
    terms: [fromLeads(desk), ...customers.terms],
    formula: quotient<TermId>('net-from-leads', customers.formula),
  };
}
