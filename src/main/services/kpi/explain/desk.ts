import { addDays, type DateRange } from '@shared/calendar/iso-date';
import type { KpiQuery } from '@shared/contract/inputs';
import type { ConversionView } from '@shared/contract/views/conversion';
import type { CostCampaignsView, CostView } from '@shared/contract/views/cost';
import type { CustomView } from '@shared/contract/views/custom';
import type { LeadBandsView, LeadDimension, LeadPlanView, LeadsView } from '@shared/contract/views/leads';
import type { PathView } from '@shared/contract/views/path';
import type { PeopleView } from '@shared/contract/views/people';
import type { TargetsView } from '@shared/contract/views/targets';
import type { TodayView } from '@shared/contract/views/today';
import type { TargetMetric } from '@shared/domain/entities';
import type {
  CountedRows,
  Derivation,
  DerivationUnit,
  Exclusion,
  ExclusionId,
  Rule,
  RuleFields,
  Term,
  TermId,
} from '@shared/kpi/derivation/derivation';
import type { Expression } from '@shared/kpi/derivation/expression';
import type { FigureKpi, FigureOf, FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { RowSet } from '@shared/kpi/derivation/row-set';
import type { Figure, NoDataReason } from '@shared/kpi/results';
import type { TargetBook } from '@shared/kpi/targets/target-resolution';
import type { AppContext } from '../../context';
import { conversionView } from '../conversion';
import { costView } from '../cost';
import { costCampaignsView } from '../cost-campaigns';
import { customView } from '../custom';
import { buildFrame, type KpiFrame } from '../frame';
import { leadBandsView } from '../lead-bands';
import { leadPlanView } from '../lead-plan';
import { leadsView } from '../leads';
import { pathView } from '../path';
import { peopleView } from '../people';
import { targetBookOf } from '../progress';
import { targetsView } from '../targets';
import { todayView } from '../today';
import { measureRows } from './rows';

/** What derivations are made of: the question, and the very views that the pages show, each asked for at most once. */
export interface Desk {
  readonly frame: KpiFrame;
  readonly book: TargetBook;
  readonly targets: (metric: TargetMetric) => TargetsView;
  readonly leads: (by: LeadDimension) => LeadsView;
  readonly conversion: (by: LeadDimension) => ConversionView;
  readonly people: (metric: TargetMetric) => PeopleView;
  readonly cost: () => CostView;
  readonly campaigns: () => CostCampaignsView;
  readonly bands: () => LeadBandsView;
  readonly leadPlan: () => LeadPlanView;
  readonly custom: () => CustomView;
  readonly path: () => PathView;
  readonly today: () => TodayView;
  readonly count: (set: RowSet) => CountedRows;
}

/** Throws `invalid-period`. */
export function openDesk(context: AppContext, query: KpiQuery): Desk {
  const frame = buildFrame(context, query);
  const book = targetBookOf(frame);
  return {
    frame,
    book,
    targets: remember((metric) => targetsView(context, { ...query, metric })),
    leads: remember((dimension) => leadsView(context, { ...query, dimension })),
    conversion: remember((dimension) => conversionView(context, { ...query, dimension })),
    people: remember((metric) => peopleView(context, { ...query, metric })),
    cost: once(() => costView(context, query)),
    campaigns: once(() => costCampaignsView(context, query)),
    bands: once(() => leadBandsView(context, { ...query, dimension: 'channel' })),
    leadPlan: once(() => leadPlanView(context, query)),
    path: once(() => pathView(context, query)),
    custom: once(() => customView(context, query)),
    today: once(() => todayView(context, query)),
    count: (set) => ({ set, ...measureRows(frame, set) }),
  };
}

function once<Value>(make: () => Value): () => Value {
  const remembered = remember(make);
  return () => remembered(undefined);
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** What a figure's own function says; the rest is the same for all of them. */
export type Draft = Pick<Derivation, 'unit' | 'value' | 'formula' | 'terms'> & {
  readonly [Part in 'excluded' | 'related']?: Derivation[Part];
} & { readonly [Part in 'interval' | 'proof' | 'remark']?: Derivation[Part] };

/** One function a KPI: which KPIs there are is checked by the compiler. */
export type Derivers<Kpi extends FigureKpi> = { readonly [Id in Kpi]: (desk: Desk, figure: FigureOf<Id>) => Draft };

interface TermDetails {
  readonly rows?: CountedRows;
  readonly figure?: FigureRef;
  readonly name?: string | null;
}

export function term(
  id: TermId,
  value: number | null,
  unit: DerivationUnit,
  rule: Rule,
  { rows, figure, name }: TermDetails = {},
): Term {
  return { id, value, unit, rule, rows: rows ?? null, figure: figure ?? null, name: name ?? null };
}

/** A term that is what its rows are worth. */
export function termOfRows(desk: Desk, id: TermId, unit: DerivationUnit, rule: Rule, set: RowSet): Term {
  const rows = desk.count(set);
  return term(id, rows.value, unit, rule, { rows });
}

/** Nothing, where there are no such rows: only what applies is said. */
export function exclusion(
  desk: Desk,
  id: ExclusionId,
  set: RowSet | null,
  { unit = 'count', ...fields }: RuleFields & { readonly unit?: DerivationUnit } = {},
): Exclusion[] {
  const rows = set === null ? null : desk.count(set);
  return rows === null || rows.count === 0 ? [] : [{ id, ...fields, rows, unit }];
}

/** Days of the period whose records lie after the day on which it is seen; `null`: none. */
export function daysAfterKnown({ period, asOf }: KpiFrame): DateRange | null {
  if (asOf.date >= period.to) return null;
  return { from: asOf.date < period.from ? period.from : addDays(asOf.date, 1), to: period.to };
}

export function exact(value: number | null, missing: NoDataReason, n = 0): Figure {
  return value === null ? { status: 'no-data', reason: missing } : { status: 'ok', value, n, interval: null };
}

export function valueIn(figure: Figure): number | null {
  return figure.status === 'ok' ? figure.value : null;
}

/** For figures that no formula gives: the sum of one term. */
export function only(id: TermId): Expression<TermId> {
  return { op: 'term', id };
}
