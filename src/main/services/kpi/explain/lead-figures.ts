import { clipToKnown } from '@shared/calendar/range';
import type { LeadDimension } from '@shared/contract/views/leads';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import type { RelatedFigure, Term, TermId } from '@shared/kpi/derivation/derivation';
import { difference, quotient, rounded, sum } from '@shared/kpi/derivation/expression';
import type { FigureOf } from '@shared/kpi/derivation/figure-ref';
import type { LeadsNeeded } from '@shared/kpi/leads/leads-needed';
import type { Figure } from '@shared/kpi/results';
import { saleTotals } from '../../../store/facts/sale-totals';
import { neededForTarget } from '../lead-plan';
import { type Derivers, type Desk, type Draft, exact, exclusion, only, term, termOfRows, valueIn } from './desk';
import { type FactScope, factsOf, leadSet, typedSet, typedTerms } from './fact-terms';
import { actualTerm, FIGURE, targetTerm } from './target-line';

type LeadKpi =
  | 'leadCount'
  | 'qualifiedRate'
  | 'qualifiedBounds'
  | 'leadsByWeek'
  | 'leadRealism'
  | 'typedDay'
  | 'leadsNeeded';

/** A group of a breakdown; `by` `null`: all of them. */
export interface Group {
  readonly by: LeadDimension | null;
  readonly key: string | null;
}

/** The facts of the question, narrowed to a group. */
export function scopeOf({ frame }: Desk, group: Group): FactScope {
  return { ...frame.filter, ...group };
}

const NO_LEADS: Figure = { status: 'no-data', reason: 'no-leads' };

/** Figures of leads. */
export const deriveLeads: Derivers<LeadKpi> = {
  leadCount: (desk, group) => {
    const view = desk.leads(group.by ?? 'channel');
    const counts = group.by === null ? view.quality : view.breakdown.find((row) => row.key === group.key)?.counts;
    return {
      unit: 'count',
      value: exact(counts?.total ?? 0, 'no-leads', counts?.total ?? 0),
      ...factsOf(desk, 'leads', scopeOf(desk, group)),
      related: [
        {
          figure: { kpi: 'qualifiedRate', period: null, ...groupOf(group) },
          value: qualifiedRate(desk, group),
          unit: 'ratio',
        },
      ],
    };
  },
  qualifiedRate: (desk, group) => {
    const { terms, unassessed } = qualityTerms(desk, group);
    return {
      unit: 'ratio',
      value: qualifiedRate(desk, group),
      formula: quotient<TermId>(qualifiedSum(terms), assessedSum(terms)),
      terms,
      excluded: unassessed,
      interval: 'wilson',
      related: relatedBounds(desk, group),
    };
  },
  qualifiedBounds: (desk, { side }) => {
    const { qualifiedBounds } = desk.leads('channel');
    const { terms } = qualityTerms(desk, ALL);
    const all = factsOf(desk, 'leads', scopeOf(desk, ALL));
    const unassessed = difference<TermId>(all.formula, assessedSum(terms));
    const top = side === 'low' ? qualifiedSum(terms) : sum<TermId>(qualifiedSum(terms), unassessed);
    return {
      unit: 'ratio',
      value: exact(qualifiedBounds?.[side] ?? null, 'no-leads'),
      formula: quotient<TermId>(top, all.formula),
      terms: [...terms, ...all.terms],
    };
  },
  leadsByWeek: (desk, { date, by, key }) => {
    const view = desk.leads(by ?? 'channel');
    const week = view.weeks.find(({ range }) => range.from <= date && date <= range.to);
    const series = view.weekSeries.findIndex((one) => !one.rest && one.key === key);
    const value = by === null ? week?.total : week?.counts[series];
    const range = week === undefined ? null : clipToKnown(week.range, desk.frame.asOf);
    const scope = scopeOf(desk, { by, key });
    return {
      unit: 'count',
      value: exact(value ?? null, 'no-leads'),
      ...(range === null
        ? { terms: [], formula: { op: 'number', value: 0 } as const }
        : leadsOfRange(desk, range, scope)),
    };
  },
  leadRealism: (desk) => {
    const { realism } = desk.leads('channel');
    const known = realism.status === 'ok' ? realism : null;
    return {
      unit: 'ratio',
      value:
        realism.status === 'ok'
          ? { status: 'ok', value: realism.reached / realism.windows, n: realism.windows, interval: null }
          : exact(null, realism.reason === 'target-reached' ? 'period-over' : realism.reason),
      formula: quotient<TermId>('windows-reached', 'windows'),
      terms: [
        term('windows-reached', known?.reached ?? null, 'count', {
          id: 'windows-that-reached',
          count: known?.needed ?? 0,
        }),
        term('windows', known?.windows ?? null, 'count', { id: 'windows-as-long', days: known?.workingDays ?? 0 }),
      ],
    };
  },
  typedDay: (desk, { date, measure, employeeId }) => deriveTypedDay(desk, { date, measure, employeeId }),
  leadsNeeded: (desk) => {
    const view = desk.leads('channel');
    const line = { metric: 'revenue', employeeId: null } as const;
    const { known, filter, store } = desk.frame;
    const sales = known === null ? null : saleTotals(store, known, filter);
    const averageDeal = sales === null ? null : computeAverageDeal(sales.netMinor, sales.deals);
    const needed = neededForTarget(desk.frame, desk.book);
    return {
      unit: 'count',
      value: neededFigure(needed),
      formula: rounded<TermId>(
        quotient<TermId>(quotient<TermId>(difference<TermId>('target', 'actual'), 'average-deal'), 'conversion'),
        'round-up',
      ),
      terms: [
        targetTerm(desk, line),
        actualTerm(desk, line),
        term(
          'average-deal',
          averageDeal === null ? null : valueIn(averageDeal),
          'money',
          { id: 'net-by-deals' },
          {
            figure: { kpi: 'averageDeal', period: null },
          },
        ),
        term('conversion', valueIn(view.conversion.figure), 'ratio', FIGURE, {
          figure: { kpi: 'periodConversion', period: null, by: null, key: null },
        }),
      ],
      interval: 'carried-conversion',
    };
  },
};

const ALL: Group = { by: null, key: null };

function groupOf({ by, key }: Group): Group {
  return { by, key };
}

function qualifiedRate(desk: Desk, group: Group): Figure {
  const view = desk.leads(group.by ?? 'channel');
  if (group.by === null) return view.quality.qualifiedRate;
  return view.breakdown.find((row) => row.key === group.key)?.counts.qualifiedRate ?? NO_LEADS;
}

/** Leads of a stretch of days, records and what typed totals add. */
function leadsOfRange(
  desk: Desk,
  range: NonNullable<Desk['frame']['known']>,
  scope: FactScope,
): Pick<Draft, 'terms' | 'formula'> {
  const rule = { id: 'created-in', range } as const;
  const terms = [
    termOfRows(desk, 'leads', 'count', rule, leadSet(desk, 'created', range, scope)),
    ...typedTerms(desk, 'typed-leads', 'count', typedSet('leads', range, scope)),
  ];
  return { terms, formula: sum<TermId>(...terms.map((each) => each.id)) };
}

function qualityTerms(desk: Desk, group: Group): { terms: Term[]; unassessed: ReturnType<typeof exclusion> } {
  const { known } = desk.frame;
  if (known === null) return { terms: [], unassessed: [] };
  const scope = scopeOf(desk, group);
  const of = (which: 'qualified' | 'disqualified') =>
    termOfRows(desk, which, 'count', { id: `${which}-of-created`, range: known }, leadSet(desk, which, known, scope));
  return {
    terms: [
      of('qualified'),
      ...typedTerms(desk, 'typed-qualified', 'count', typedSet('qualified', known, scope)),
      of('disqualified'),
    ],
    unassessed: exclusion(desk, 'unassessed', leadSet(desk, 'unassessed', known, scope)),
  };
}

function qualifiedSum(terms: readonly Term[]) {
  return sum<TermId>(...terms.map((each) => each.id).filter((id) => id !== 'disqualified'));
}

function assessedSum(terms: readonly Term[]) {
  return sum<TermId>(...terms.map((each) => each.id));
}

function relatedBounds(desk: Desk, group: Group): RelatedFigure[] {
  if (group.by !== null) return [];
  const { qualifiedBounds } = desk.leads('channel');
  return (['low', 'high'] as const).map((side) => ({
    figure: { kpi: 'qualifiedBounds', period: null, side },
    value: exact(qualifiedBounds?.[side] ?? null, 'no-leads'),
    unit: 'ratio',
  }));
}

function neededFigure(needed: LeadsNeeded | null): Figure {
  if (needed === null) return { status: 'no-data', reason: 'no-target' };
  const { mid, low, high, leads } = needed;
  return { status: 'ok', value: mid, n: leads, interval: { low, high, level: 0.95 } };
}

/** What a person's typed totals of a day add to the records of that day. */
function deriveTypedDay(
  desk: Desk,
  { date, measure, employeeId }: Pick<FigureOf<'typedDay'>, 'date' | 'measure' | 'employeeId'>,
): Draft {
  const range = { from: date, to: date };
  const unit = measure === 'revenueMinor' ? 'money' : 'count';
  const scope = { employeeId, channelId: null };
  const set = typedSet(measure, range, scope);
  const rows = set === null ? null : desk.count(set);
  return {
    unit,
    value: exact(rows?.value ?? 0, 'no-leads'),
    formula: only('typed-that-day'),
    terms: set === null ? [] : [termOfRows(desk, 'typed-that-day', unit, { id: 'typed-above-records', range }, set)],
    excluded: exclusion(desk, 'covered-by-records', typedSet(measure, range, scope, 'covered'), { unit }),
  };
}
