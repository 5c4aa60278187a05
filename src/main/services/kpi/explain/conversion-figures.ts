import { addDays } from '@shared/calendar/iso-date';
import { intersectRanges } from '@shared/calendar/range';
import type { ConversionView } from '@shared/contract/views/conversion';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import type { Rate } from '@shared/kpi/conversion/conversion';
import { lastRipeDay } from '@shared/kpi/conversion/conversion-horizon';
import type { Exclusion, Proof, Remark, Term, TermId } from '@shared/kpi/derivation/derivation';
import { method, quotient, sum } from '@shared/kpi/derivation/expression';
import type { Figure } from '@shared/kpi/results';
import { binomialAtLeast, binomialAtMost } from '@shared/stats/binomial';
import { saleTotals } from '../../../store/facts/sale-totals';
import { medianCycleOf } from '../cohorts';
import { type Derivers, type Desk, type Draft, daysAfterKnown, exact, exclusion, term, termOfRows } from './desk';
import { type FactScope, factsOf, leadSet, saleSet, typedSet, typedTerms } from './fact-terms';
import { type Group, scopeOf } from './lead-figures';

type ConversionKpi = 'periodConversion' | 'cohortConversion' | 'provable' | 'medianCycle' | 'averageDeal';

/** Figures of conversion. */
export const deriveConversion: Derivers<ConversionKpi> = {
  periodConversion: (desk, group) => {
    const view = desk.conversion(group.by ?? 'channel');
    const rate = rateOf(view, group);
    const scope = scopeOf(desk, group);
    return {
      unit: 'ratio',
      value: rate?.figure ?? NO_LEADS,
      ...shareOfLeads(desk, scope),
      excluded: beside(desk, scope),
      interval: 'wilson',
      proof: rate === null ? null : benchmarkProof(rate, view.benchmark),
      related: group.by === null ? [cohort(view)] : [],
      remark: olderLeads(desk, scope, rate?.successes ?? 0),
    };
  },
  cohortConversion: (desk) => {
    const view = desk.conversion('channel');
    const { ripe, ripening } = ripeness(desk, view.horizonDays);
    const scope = desk.frame.filter;
    const rule = { days: view.horizonDays, ...(ripe !== null && { range: ripe }) };
    const within = { horizonDays: view.horizonDays };
    return {
      unit: 'ratio',
      value: view.cohortCell.figure,
      formula: quotient<TermId>('ripe-won', 'ripe-leads'),
      terms:
        ripe === null
          ? []
          : [
              termOfRows(
                desk,
                'ripe-won',
                'count',
                { id: 'won-within', ...rule },
                leadSet(desk, 'won-within', ripe, scope, within),
              ),
              termOfRows(desk, 'ripe-leads', 'count', { id: 'ripe', ...rule }, leadSet(desk, 'created', ripe, scope)),
            ],
      excluded: exclusion(desk, 'ripening', ripening && leadSet(desk, 'created', ripening, scope), {
        days: view.horizonDays,
      }),
      interval: 'wilson',
      proof: benchmarkProof(view.cohortCell, view.benchmark),
      related: [
        {
          figure: { kpi: 'periodConversion', period: null, by: null, key: null },
          value: view.periodCell.figure,
          unit: 'ratio',
        },
        { figure: { kpi: 'medianCycle', period: null }, value: cycle(desk), unit: 'days' },
      ],
    };
  },
  provable: (desk, { customers, side }) => {
    const view = desk.conversion('channel');
    const row = view.provable.find((each) => each.customers === customers);
    return {
      unit: 'count',
      value: exact(row?.[side] ?? null, 'no-leads'),
      formula: method<TermId>('exact-test', 'customers', 'benchmark'),
      terms: [
        term('customers', customers, 'count', { id: 'asked-number' }),
        term('benchmark', view.benchmark, 'ratio', { id: 'firm-setting' }),
      ],
    };
  },
  medianCycle: (desk) => {
    const { asOf, recordedFrom } = desk.frame;
    const range = { from: recordedFrom ?? asOf.date, to: asOf.date };
    const set = leadSet(desk, 'won', range, { employeeId: null, channelId: null }, { measure: 'cycle-days' });
    return {
      unit: 'days',
      value: cycle(desk),
      formula: method<TermId>('median', 'cycles'),
      terms: [termOfRows(desk, 'cycles', 'days', { id: 'all-wins-known', date: asOf.date }, set)],
    };
  },
  averageDeal: (desk) => {
    const { known, store, filter } = desk.frame;
    const totals = known === null ? null : saleTotals(store, known, filter);
    const money = factsOf(desk, 'revenue', filter);
    const deals = factsOf(desk, 'sales', filter);
    return {
      unit: 'money',
      value: totals === null ? NO_SALES : computeAverageDeal(totals.netMinor, totals.deals),
      formula: quotient<TermId>(money.formula, deals.formula),
      terms: [...money.terms, ...deals.terms],
      excluded: money.excluded,
    };
  },
};

const NO_LEADS: Figure = { status: 'no-data', reason: 'no-leads' };
const NO_SALES: Figure = { status: 'no-data', reason: 'no-sales' };

function rateOf(view: ConversionView, group: Group): Rate | null {
  if (group.by === null) return view.periodCell;
  return view.breakdown.find((row) => row.key === group.key)?.cell ?? null;
}

/** Leads won by leads created, of records and of typed totals. */
function shareOfLeads(desk: Desk, scope: FactScope): Pick<Draft, 'terms' | 'formula'> {
  const { known } = desk.frame;
  if (known === null) return { terms: [], formula: quotient<TermId>('won', 'leads') };
  const won: Term[] = [
    termOfRows(desk, 'won', 'count', { id: 'won-in', range: known }, leadSet(desk, 'won', known, scope)),
    ...typedTerms(desk, 'typed-deals', 'count', typedSet('sales', known, scope), 'typed-sales-as-won'),
  ];
  const created = factsOf(desk, 'leads', scope);
  return {
    terms: [...won, ...created.terms, benchmarkTerm(desk)],
    formula: quotient<TermId>(sum<TermId>(...won.map((each) => each.id)), created.formula),
  };
}

function benchmarkTerm(desk: Desk): Term {
  return term('benchmark', desk.conversion('channel').benchmark, 'ratio', { id: 'firm-setting' });
}

function beside(desk: Desk, scope: FactScope): Exclusion[] {
  const { known } = desk.frame;
  const withoutLead =
    known === null || (scope.by !== null && scope.by !== undefined && scope.by !== 'channel')
      ? null
      : saleSet('first-without-lead', known, 'one', scope);
  const after = daysAfterKnown(desk.frame);
  return [
    ...exclusion(desk, 'won-without-lead', withoutLead),
    ...factsOf(desk, 'leads', scope).excluded,
    ...exclusion(desk, 'won-after-day', after && leadSet(desk, 'won', after, scope), { date: desk.frame.asOf.date }),
  ];
}

function benchmarkProof({ successes, trials, verdict }: Rate, benchmark: number): Proof | null {
  if (verdict === null) return null;
  return {
    kind: 'benchmark',
    benchmark,
    verdict,
    atMost: successes > trials ? 1 : binomialAtMost(successes, trials, benchmark),
    atLeast: successes > trials ? 0 : binomialAtLeast(successes, trials, benchmark),
  };
}

function cohort(view: ConversionView) {
  return { figure: { kpi: 'cohortConversion', period: null }, value: view.cohortCell.figure, unit: 'ratio' } as const;
}

/** Customers of the period whose leads are older: a rate of the period counts them, a cohort does not. */
function olderLeads(desk: Desk, scope: FactScope, won: number): Remark | null {
  const { known } = desk.frame;
  if (known === null) return null;
  const part = desk.count(leadSet(desk, 'won-older', known, scope));
  return part.count === 0 ? null : { id: 'won-from-older-leads', part, whole: won, date: known.from };
}

/** The known days, cut where leads become too young to judge. */
function ripeness({ frame }: Desk, horizonDays: number) {
  const { known, asOf } = frame;
  if (known === null) return { ripe: null, ripening: null };
  const last = lastRipeDay(asOf, horizonDays);
  return {
    ripe: intersectRanges(known, { from: known.from, to: last }),
    ripening: intersectRanges(known, { from: addDays(last, 1), to: known.to }),
  };
}

function cycle(desk: Desk): Figure {
  return exact(medianCycleOf(desk.frame), 'no-customers');
}
