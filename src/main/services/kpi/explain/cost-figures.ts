import type { DateRange } from '@shared/calendar/iso-date';
import { rangeDays } from '@shared/calendar/range';
import type { CacVariant, CostChannelRow, CostView } from '@shared/contract/views/cost';
import { EXPENSE_CATEGORIES, type ExpenseCategory } from '@shared/domain/entities';
import type { Exclusion, Rule, Term, TermId } from '@shared/kpi/derivation/derivation';
import { difference, type Expression, quotient, rounded, sum } from '@shared/kpi/derivation/expression';
import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { Figure } from '@shared/kpi/results';
import { findExpense } from '../../../store/expenses';
import { paidChannelIds } from '../../../store/facts/names';
import { costSet } from './cost-sets';
import { type Derivers, type Desk, type Draft, daysAfterKnown, exact, exclusion, only, term, termOfRows } from './desk';
import { type FactScope, leadSet, saleSet, typedSet, typedTerms } from './fact-terms';
import { FIGURE } from './target-line';

type CostKpi = 'acquisitionCost' | 'costOfADay' | 'cac' | 'cpl' | 'marginalCac';

/** Figures of cost. Cost is not a person's: the person of the question does not narrow them. */
export const deriveCost: Derivers<CostKpi> = {
  acquisitionCost: (desk, { category, by, key }) => {
    if (by !== null) return channelCost(desk, desk.cost(), key);
    const view = desk.cost();
    const categories = category === null ? EXPENSE_CATEGORIES : [category];
    return {
      unit: 'money',
      value: exact(category === null ? view.costMinor : view.cost[category], 'no-costs'),
      ...costParts(desk, view, categories),
      excluded: notSpent(desk, categories),
    };
  },
  costOfADay: (desk, { expenseId }) => {
    const expense = findExpense(desk.frame.store, expenseId);
    const days = expense === null ? null : rangeDays(expense);
    return {
      unit: 'money-per-day',
      value: exact(expense === null || days === null ? null : expense.amountMinor / days, 'no-costs'),
      formula: quotient<TermId>('amount', 'days-of-cost'),
      terms: [
        term('amount', expense?.amountMinor ?? null, 'money', FIGURE),
        term('days-of-cost', days, 'days', { id: 'spread-evenly', ...(expense && { range: expense }) }),
      ],
    };
  },
  cac: (desk, { by, key, variant }) => {
    const view = desk.cost();
    if (by !== null) return channelCac(desk, view, key);
    return variant === 'full' ? fullCac(desk, view) : variantCac(desk, view, variant);
  },
  cpl: (desk, { by, key }) => {
    const view = desk.cost();
    const row = by === null ? undefined : rowOf(view, key);
    const leads = leadTerms(desk, by === null ? null : { by, key });
    return {
      unit: 'money',
      value: row?.cpl ?? NO_COSTS,
      formula: rounded<TermId>(quotient<TermId>('cost', sumOf(leads))),
      terms: [costTerm(row?.costMinor ?? null, { by, key }), ...leads],
    };
  },
  marginalCac: (desk) => {
    const view = desk.cost();
    const { marginal } = view;
    const before = desk.frame.comparison;
    const costBefore = marginal.deltaCostMinor === null ? null : view.costMinor - marginal.deltaCostMinor;
    const period = before === null ? null : `${before.from}..${before.to}`;
    const compared = { id: 'compared-period', ...(before !== null && { range: before }) } as const;
    return {
      unit: 'money',
      value: marginal.figure,
      formula: rounded<TermId>(
        quotient<TermId>(
          difference<TermId>('cost', 'cost-before'),
          difference<TermId>('customers', 'customers-before'),
        ),
      ),
      terms: [
        costTerm(view.costMinor, { by: null, key: null }),
        term('cost-before', costBefore, 'money', compared, {
          figure: { kpi: 'acquisitionCost', period, category: null, by: null, key: null },
        }),
        term('customers', view.customers, 'count', { id: 'figure' }),
        ...customerTerms(desk).map((each) => ({
          ...each,
          id: each.id === 'customers' ? ('first-sales' as const) : each.id,
        })),
        term('customers-before', view.previousCustomers, 'count', compared),
      ],
      related: [related(view.cac, 'full')],
    };
  },
};

const NOTHING_SPENT: Pick<Draft, 'terms' | 'formula'> = { terms: [], formula: { op: 'number', value: 0 } };
const NO_COSTS: Figure = { status: 'no-data', reason: 'no-costs' };

function rowOf(view: CostView, key: string | null): CostChannelRow | undefined {
  return view.channels.find((row) => row.key === key);
}

function costTerm(
  value: number | null,
  { by, key }: { by: 'channel' | null; key: string | null },
  rule: Rule = FIGURE,
): Term {
  return term('cost', value, 'money', rule, {
    figure: { kpi: 'acquisitionCost', period: null, category: null, by, key },
  });
}

function related(value: Figure, variant: CacVariant['kind']) {
  const figure: FigureRef = { kpi: 'cac', period: null, by: null, key: null, variant };
  return { figure, value, unit: 'money' } as const;
}

function sumOf(terms: readonly Term[]): Expression<TermId> {
  return sum<TermId>(...terms.map((each) => each.id));
}

const TERM_OF = {
  marketing: 'cost-marketing',
  sales: 'cost-sales',
  salary: 'cost-salary',
  other: 'cost-other',
} as const satisfies Readonly<Record<ExpenseCategory, TermId>>;

/** One term a category that cost anything. Without a channel filter they are their rows; with one, a share of common cost. */
function costParts(
  desk: Desk,
  view: CostView,
  categories: readonly ExpenseCategory[],
): Pick<Draft, 'terms' | 'formula'> {
  const { known, filter } = desk.frame;
  const spent = categories.filter((category) => view.cost[category] !== 0 || categories.length === 1);
  if (known === null || spent.length === 0) return NOTHING_SPENT;
  if (filter.channelId !== null)
    return categories.length === 1 ? channelCategory(view, spent[0]) : channelCost(desk, view, filter.channelId);
  const terms = spent.map((category) => categoryTerm(desk, known, category));
  return { terms, formula: sumOf(terms) };
}

function categoryTerm(desk: Desk, range: DateRange, category: ExpenseCategory): Term {
  const rule: Rule = { id: category === 'salary' ? 'salary-share' : 'cost-in', range };
  return termOfRows(desk, TERM_OF[category], 'money', rule, costSet(desk, range, category));
}

function channelCategory(view: CostView, category: ExpenseCategory | undefined): Pick<Draft, 'terms' | 'formula'> {
  const id = TERM_OF[category ?? 'other'];
  const value = category === undefined ? null : view.cost[category];
  return { terms: [term(id, value, 'money', { id: 'cost-on-channel' })], formula: only(id) };
}

/** A channel's own cost and its part of what is common to all. */
function channelCost(desk: Desk, view: CostView, key: string | null): Draft {
  const row = rowOf(view, key);
  return {
    unit: 'money',
    value: exact(row?.costMinor ?? null, 'no-costs'),
    ...channelParts(desk, row, key),
    related:
      row === undefined
        ? []
        : [
            {
              figure: { kpi: 'cac', period: null, by: 'channel', key, variant: 'full' },
              value: row.cac,
              unit: 'money',
            },
          ],
  };
}

function channelParts(
  desk: Desk,
  row: CostChannelRow | undefined,
  key: string | null,
): Pick<Draft, 'terms' | 'formula'> {
  const { known, settings } = desk.frame;
  const rule: Rule = { id: 'cost-allocated', key: settings.costAllocation };
  const allocated = term('allocated-cost', row?.allocatedMinor ?? null, 'money', rule);
  const direct =
    known === null || key === null
      ? []
      : [
          termOfRows(
            desk,
            'direct-cost',
            'money',
            { id: 'cost-in', range: known },
            costSet(desk, known, null, { channel: key }),
          ),
        ];
  const terms = [...direct, allocated];
  return { terms, formula: sumOf(terms) };
}

/** What of the costs of these days does not win customers, and what comes later. */
function notSpent(desk: Desk, categories: readonly ExpenseCategory[]): Exclusion[] {
  const { known, asOf } = desk.frame;
  const after = daysAfterKnown(desk.frame);
  const category = categories.length === 1 ? (categories[0] ?? null) : null;
  const salaries = known !== null && categories.includes('salary');
  return [
    ...exclusion(desk, 'salary-rest', salaries ? costSet(desk, known, 'salary', { measure: 'rest' }) : null, {
      unit: 'money',
    }),
    ...exclusion(desk, 'cost-after-day', after && costSet(desk, after, category), { unit: 'money', date: asOf.date }),
  ];
}

/** A channel's row; `paid`: all paid ones; absent: all there are, or the one of the question. */
type OfChannels = { readonly by: 'channel'; readonly key: string | null } | { readonly by: 'paid' };

function scopeOf({ frame }: Desk, of: OfChannels | null): FactScope {
  const { channelId } = frame.filter;
  return { employeeId: null, channelId, ...(of !== null && { key: null, ...of }) };
}

/** New customers: their first sales and what typed totals add. */
function customerTerms(desk: Desk, of: OfChannels | null = null): Term[] {
  const { known } = desk.frame;
  if (known === null) return [];
  const scope = scopeOf(desk, of);
  const rule = { id: 'first-sale-in', range: known } as const;
  return [
    termOfRows(desk, 'customers', 'count', rule, saleSet('first', known, 'one', scope)),
    ...typedTerms(desk, 'typed-customers', 'count', typedSet('newCustomers', known, scope)),
  ];
}

function leadTerms(desk: Desk, of: OfChannels | null): Term[] {
  const { known } = desk.frame;
  if (known === null) return [];
  const scope = scopeOf(desk, of);
  const by = of?.by === 'channel' ? of : { by: null, key: null };
  const rule = { id: 'created-in', range: known } as const;
  return [
    termOfRows(desk, 'leads', 'count', rule, leadSet(desk, 'created', known, { ...scope, ...by })),
    ...typedTerms(desk, 'typed-leads', 'count', typedSet('leads', known, scope)),
  ];
}

function repeatSales(desk: Desk, of: OfChannels | null): Exclusion[] {
  const { known } = desk.frame;
  return exclusion(desk, 'repeat-sale', known && saleSet('repeat', known, 'one', scopeOf(desk, of)));
}

function fullCac(desk: Desk, view: CostView): Draft {
  const cost = costParts(desk, view, EXPENSE_CATEGORIES);
  const customers = customerTerms(desk);
  return {
    unit: 'money',
    value: view.cac,
    formula: rounded<TermId>(quotient<TermId>(cost.formula, sumOf(customers))),
    terms: [...cost.terms, ...customers],
    excluded: [...notSpent(desk, EXPENSE_CATEGORIES), ...repeatSales(desk, null)],
    interval: 'poisson-customers',
    proof:
      view.change === null || view.previous.status === 'no-data'
        ? null
        : { kind: 'change', verdict: view.change, previous: view.previous.value },
    related: view.variants.filter(({ kind }) => kind !== 'full').map(({ kind, cac }) => related(cac, kind)),
  };
}

function channelCac(desk: Desk, view: CostView, key: string | null): Draft {
  const row = rowOf(view, key);
  const cost = channelParts(desk, row, key);
  const customers = customerTerms(desk, { by: 'channel', key });
  return {
    unit: 'money',
    value: row?.cac ?? NO_COSTS,
    formula: rounded<TermId>(quotient<TermId>(cost.formula, sumOf(customers))),
    terms: [...cost.terms, ...customers],
    excluded: repeatSales(desk, { by: 'channel', key }),
    interval: 'poisson-customers',
  };
}

function variantCac(desk: Desk, view: CostView, kind: Exclude<CacVariant['kind'], 'full'>): Draft {
  const variant = view.variants.find((each) => each.kind === kind);
  const cost = variantCost(desk, view, kind, variant);
  const customers = customerTerms(desk, kind === 'paid-channels' ? { by: 'paid' } : null);
  return {
    unit: 'money',
    value: variant?.cac ?? { status: 'no-data', reason: 'no-customers' },
    formula: rounded<TermId>(quotient<TermId>(cost.formula, sumOf(customers))),
    terms: [...cost.terms, ...customers],
    interval: 'poisson-customers',
    related: [related(view.cac, 'full')],
  };
}

function variantCost(
  desk: Desk,
  view: CostView,
  kind: Exclude<CacVariant['kind'], 'full'>,
  variant: CacVariant | undefined,
): Pick<Draft, 'terms' | 'formula'> {
  switch (kind) {
    case 'without-salary':
      return desk.frame.filter.channelId === null
        ? costParts(
            desk,
            view,
            EXPENSE_CATEGORIES.filter((category) => category !== 'salary'),
          )
        : { terms: [term('cost', variant?.costMinor ?? null, 'money', FIGURE)], formula: only('cost') };
    case 'paid-channels':
      return paidCost(desk);
    case 'lagged': {
      if (variant === undefined) return { terms: [], formula: only('cost') };
      const days = variant.lagDays ?? 0;
      const rule: Rule = { id: 'cost-shifted', days, range: variant.costRange };
      if (desk.frame.filter.channelId !== null)
        return { terms: [term('cost', variant.costMinor, 'money', rule)], formula: only('cost') };
      const shifted = clip(variant.costRange, desk);
      if (shifted === null) return NOTHING_SPENT;
      return { terms: [termOfRows(desk, 'cost', 'money', rule, costSet(desk, shifted, null))], formula: only('cost') };
    }
  }
}

function clip(range: DateRange, { frame }: Desk): DateRange | null {
  const to = range.to < frame.asOf.date ? range.to : frame.asOf.date;
  return to < range.from ? null : { from: range.from, to };
}

/** Marketing spent on paid channels; under a channel filter on that one, if it is paid. */
function paidCost(desk: Desk): Pick<Draft, 'terms' | 'formula'> {
  const { known, filter, store } = desk.frame;
  const isPaid = filter.channelId === null || paidChannelIds(store).has(filter.channelId);
  if (known === null || !isPaid) return NOTHING_SPENT;
  const set = costSet(desk, known, 'marketing', { channel: filter.channelId ?? 'paid' });
  return {
    terms: [termOfRows(desk, 'cost', 'money', { id: 'cost-on-paid', range: known }, set)],
    formula: only('cost'),
  };
}
