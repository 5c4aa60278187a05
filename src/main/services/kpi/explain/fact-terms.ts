import type { DateRange } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { DerivationUnit, Exclusion, Term, TermId } from '@shared/kpi/derivation/derivation';
import { difference, type Expression, sum } from '@shared/kpi/derivation/expression';
import type { LeadGroupBy, RowSet, RowSetOf, TypedMeasure } from '@shared/kpi/derivation/row-set';
import { unitOfMetric } from '@shared/kpi/metric';
import { type Desk, daysAfterKnown, exclusion, termOfRows } from './desk';

/** Whose facts, through which channel, of which group; `null`: all. */
export interface FactScope {
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
  /** `paid`: all paid channels. */
  readonly by?: LeadGroupBy | 'paid' | null;
  readonly key?: string | null;
}

/** Sets of records under a scope: every set that figures are made of is begun here. */
export function leadSet(
  desk: Desk,
  which: RowSetOf<'leads'>['which'],
  range: DateRange,
  scope: FactScope,
  more: Partial<RowSetOf<'leads'>> = {},
): RowSetOf<'leads'> {
  return {
    kind: 'leads',
    which,
    range,
    seenOn: desk.frame.asOf.date,
    horizonDays: null,
    measure: 'one',
    outside: false,
    ...whole(scope),
    by: scope.by === 'paid' ? null : (scope.by ?? null),
    ...more,
  };
}

export function saleSet(
  which: RowSetOf<'sales'>['which'],
  range: DateRange,
  measure: RowSetOf<'sales'>['measure'],
  { employeeId, channelId, by, key }: FactScope,
): RowSetOf<'sales'> {
  const ofChannel = by === 'channel' || by === 'paid' ? { by, key: key ?? null } : { by: null, key: null };
  return { kind: 'sales', which, range, measure, outside: false, employeeId, channelId, ...ofChannel };
}

/** Typed totals know a person and perhaps a channel: they are in no other group than "not given"; then `null`. */
export function typedSet(
  measure: TypedMeasure,
  range: DateRange,
  scope: FactScope,
  which: 'added' | 'covered' = 'added',
): RowSetOf<'typed'> | null {
  const { by, key, employeeId, channelId } = whole(scope);
  const set = { kind: 'typed', which, measure, range, employeeId, channelId } as const;
  if (by === 'channel' || by === 'owner' || by === 'paid') return { ...set, by, key };
  return by !== null && key !== null ? null : { ...set, by: null, key: null };
}

function whole({ employeeId, channelId, by, key }: FactScope) {
  return { employeeId, channelId, by: by ?? null, key: key ?? null };
}

/** What typed totals add, where they add anything. */
export function typedTerms(
  desk: Desk,
  id: TermId,
  unit: DerivationUnit,
  set: RowSetOf<'typed'> | null,
  rule: 'typed-above-records' | 'typed-sales-as-won' = 'typed-above-records',
): Term[] {
  if (set === null) return [];
  const made = termOfRows(desk, id, unit, { id: rule, range: set.range }, set);
  return made.rows === null || made.rows.count === 0 ? [] : [made];
}

export interface Facts {
  readonly terms: readonly Term[];
  readonly formula: Expression<TermId>;
  readonly excluded: readonly Exclusion[];
}

/** The facts of a metric within the known days: what they add up from, and what is beside them. */
export function factsOf(desk: Desk, metric: TargetMetric, scope: FactScope): Facts {
  const { known } = desk.frame;
  const unit = unitOfMetric(metric);
  if (known === null)
    return { terms: [], formula: { op: 'number', value: 0 }, excluded: afterDay(desk, metric, scope) };
  const { measure, typedId } = TYPED[metric];
  const typed = typedTerms(desk, typedId, unit, typedSet(measure, known, scope));
  const counted = recordTerms(desk, metric, known, scope);
  const [first, second] = counted.map((each) => each.id);
  const records = second === undefined ? first : difference<TermId>(first ?? 'sold', second);
  return {
    terms: [...counted, ...typed],
    formula: sum<TermId>(...(records === undefined ? [] : [records]), ...typed.map((each) => each.id)),
    excluded: [...notCounted(desk, metric, known, scope), ...afterDay(desk, metric, scope)],
  };
}

const TYPED: Readonly<Record<TargetMetric, { readonly measure: TypedMeasure; readonly typedId: TermId }>> = {
  revenue: { measure: 'revenueMinor', typedId: 'typed-revenue' },
  sales: { measure: 'sales', typedId: 'typed-deals' },
  customers: { measure: 'newCustomers', typedId: 'typed-customers' },
  leads: { measure: 'leads', typedId: 'typed-leads' },
};

/** Of money two terms, of which the second is taken off; else one. */
function recordTerms(desk: Desk, metric: TargetMetric, range: DateRange, scope: FactScope): Term[] {
  switch (metric) {
    case 'revenue': {
      const sold = termOfRows(
        desk,
        'sold',
        'money',
        { id: 'sold-in', range },
        saleSet('deals', range, 'amount', scope),
      );
      const returned = termOfRows(
        desk,
        'returned',
        'money',
        { id: 'returned-in', range },
        saleSet('returns', range, 'amount', scope),
      );
      return returned.rows?.count === 0 ? [sold] : [sold, returned];
    }
    case 'sales':
      return [termOfRows(desk, 'deals', 'count', { id: 'sold-in', range }, saleSet('deals', range, 'one', scope))];
    case 'customers':
      return [
        termOfRows(desk, 'first-sales', 'count', { id: 'first-sale-in', range }, saleSet('first', range, 'one', scope)),
      ];
    case 'leads':
      return [termOfRows(desk, 'leads', 'count', { id: 'created-in', range }, leadSet(desk, 'created', range, scope))];
  }
}

function notCounted(desk: Desk, metric: TargetMetric, range: DateRange, scope: FactScope): Exclusion[] {
  const filtered = scope.employeeId !== null || scope.channelId !== null;
  const outside: RowSet =
    metric === 'leads'
      ? leadSet(desk, 'created', range, scope, { outside: true })
      : {
          ...saleSet(metric === 'customers' ? 'first' : metric === 'sales' ? 'deals' : 'all', range, 'one', scope),
          outside: true,
        };
  return [
    ...(metric === 'sales' ? exclusion(desk, 'returns-keep-deals', saleSet('returns', range, 'one', scope)) : []),
    ...(metric === 'customers' ? exclusion(desk, 'repeat-sale', saleSet('repeat', range, 'one', scope)) : []),
    ...(filtered ? exclusion(desk, 'outside-filter', outside) : []),
    ...exclusion(desk, 'covered-by-records', typedSet(TYPED[metric].measure, range, scope, 'covered')),
  ];
}

/** Records of the period with a later day than the one on which it is seen. */
function afterDay(desk: Desk, metric: TargetMetric, scope: FactScope): Exclusion[] {
  const range = daysAfterKnown(desk.frame);
  if (range === null) return [];
  const set: RowSet =
    metric === 'leads'
      ? leadSet(desk, 'created', range, scope)
      : saleSet(metric === 'customers' ? 'first' : metric === 'sales' ? 'deals' : 'all', range, 'one', scope);
  return exclusion(desk, 'after-day', set, { date: desk.frame.asOf.date });
}
