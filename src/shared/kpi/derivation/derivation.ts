import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import type { MeasureId } from '@shared/domain/custom-kpi';
import type { TargetMetric } from '@shared/domain/entities';
import type { KpiEntry } from '@shared/kpi/registry';
import type { BenchmarkVerdict, ChangeVerdict, Figure, PaceState } from '@shared/kpi/results';
import type { Expression } from './expression';
import type { FigureRef } from './figure-ref';
import type { RowSet } from './row-set';

/** Of a number in a derivation. `weight`: working days, a shortened one 7/8. */
export type DerivationUnit = KpiEntry['unit'] | 'weight';

/** What goes into formulas; each has its words. */
const TERM_IDS = [
  'sold',
  'returned',
  'typed-revenue',
  'deals',
  'typed-deals',
  'leads',
  'typed-leads',
  'first-sales',
  'typed-customers',
  'actual',
  'target',
  'target-version',
  'attainment',
  'elapsed-weight',
  'remaining-weight',
  'all-weight',
  'weight-to-date',
  'weight-tonight',
  'weight-today',
  'plan-to-date',
  'deviation',
  'required-per-day',
  'forecast',
  'recent-days',
  'average-deal',
  'sales-needed',
  'conversion',
  'before-today',
  'today',
  'usual-day',
  'net-from-leads',
  'expected-leads',
  'expected-customers',
  'qualified-rate',
  'customer-rate',
  'first-deal',
  'repeat-money',
  'customers-needed',
  'qualified-needed',
  'money-needed',
  'leads-per-day',
  'remark',
  'qualified',
  'typed-qualified',
  'disqualified',
  'unassessed',
  'windows',
  'windows-reached',
  'typed-that-day',
  'won',
  'ripe-leads',
  'ripe-won',
  'benchmark',
  'customers',
  'cycles',
  'net',
  'employment',
  'fte',
  'person-actual',
  'firm-actual',
  'cost-marketing',
  'cost-sales',
  'cost-salary',
  'cost-other',
  'cost',
  'direct-cost',
  'allocated-cost',
  'cost-before',
  'customers-before',
  'amount',
  'days-of-cost',
  'margin',
  'margin-of',
  'margin-setting',
  'gross-margin',
  'first-net',
  'first-profit',
  'first-count',
  'repeat-net',
  'customer-months',
  'monthly-revenue',
  'cac',
  'custom',
  'points',
  'lost',
  'lost-for',
  'reached-step',
  'reached-before',
  'answered',
  'open-leads',
  'win-rate',
  'cycle',
  'elapsed-actual',
  'usual-share',
  'expected-of-open',
  'open-deals',
  'won-in-time',
  'reached-stage',
  'general-chance',
  'proven-above',
  'people',
  'higher-band',
  'lower-band',
] as const;
/** Measures of a formula of one's own, and rules that gave points: as many as there are. */
export type MeasureTermId = `measure-${number}`;
export type TermId = (typeof TERM_IDS)[number] | MeasureTermId;

/** By what rule a number is counted; each has its words, into which the fields are put. */
const RULE_IDS = [
  'sold-in',
  'returned-in',
  'created-in',
  'won-in',
  'first-sale-in',
  'ripe',
  'won-within',
  'qualified-of-created',
  'disqualified-of-created',
  'typed-above-records',
  'typed-sales-as-won',
  'set-for-period',
  'summed-from-parts',
  'share-of-longer',
  'sum-of-persons',
  'seasonal-days',
  'working-days',
  'calendar-days',
  'elapsed-days',
  'remaining-days',
  'up-to-day',
  'today-weight',
  'recent-working-days',
  'figure',
  'firm-setting',
  'net-by-deals',
  'by-own-target',
  'from-leads-in',
  'without-lead-in',
  'at-current-pace',
  'windows-as-long',
  'windows-that-reached',
  'all-wins-known',
  'employed-in',
  'cost-in',
  'salary-share',
  'cost-shifted',
  'cost-on-channel',
  'cost-on-paid',
  'cost-allocated',
  'compared-period',
  'tried-out',
  'asked-number',
  'remark-shown',
  'of-today',
  'closed-before-today',
  'spread-evenly',
  'cost-of-campaign',
  'with-margin',
  'first-sales-net',
  'repeat-in',
  'months-of-customers',
  'profit-of-first-sales',
  'entered-first-sales',
  'measure',
  'followed-up-to',
  'reached-within',
  'lost-in',
  'answered-of',
  'open-on',
  'elapsed-facts',
  'earlier-periods',
  'amounts-by-chances',
  'if-all-won',
  'won-of-reached',
  'reached-long-enough',
  'intervals-apart',
  'rule-of-points',
  'typed-points',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What is put into the words of a rule or a reason; which of them depends on it. */
export interface RuleFields {
  readonly range?: DateRange;
  readonly date?: IsoDate;
  readonly days?: number;
  readonly ratio?: number;
  readonly count?: number;
  readonly name?: string;
  readonly metric?: TargetMetric;
  readonly key?: 'leads' | 'customers' | 'revenue' | 'none';
}
export interface Rule extends RuleFields {
  /** Of a formula of one's own. */
  readonly measure?: MeasureId;
  readonly id: RuleId;
}

/** Rows as the store has them now: how many, and what they are worth together. */
export interface CountedRows {
  readonly set: RowSet;
  readonly count: number;
  readonly value: number;
}

/** One input of a formula. Where it has rows, their worth is its value. */
export interface Term {
  readonly id: TermId;
  /** Where there are several of a kind: whose or which. */
  readonly name: string | null;
  readonly value: number | null;
  readonly unit: DerivationUnit;
  readonly rule: Rule;
  readonly rows: CountedRows | null;
  /** A figure of its own, which can be opened in turn. */
  readonly figure: FigureRef | null;
}

/** Why rows that one might look for are not in the number. */
const EXCLUSION_IDS = [
  'after-day',
  'day-not-closed',
  'ripening',
  'unassessed',
  'returns-keep-deals',
  'repeat-sale',
  'won-without-lead',
  'outside-filter',
  'covered-by-records',
  'salary-rest',
  'days-off',
  'days-ahead',
  'uncredited',
  'won-after-day',
  'cost-after-day',
] as const;
export type ExclusionId = (typeof EXCLUSION_IDS)[number];

export interface Exclusion extends RuleFields {
  readonly id: ExclusionId;
  readonly rows: CountedRows;
  /** Of what the rows are: their worth is money for some of them. */
  readonly unit: DerivationUnit;
}

/** How the interval was computed. */
const INTERVAL_METHODS = [
  'wilson',
  'poisson',
  'poisson-customers',
  'bootstrap-deals',
  'simulated-ends',
  'carried-conversion',
  'greenwood',
  'order-statistics',
] as const;
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

/** What the figure proves, with the chance by which it is judged. */
export type Proof =
  | {
      readonly kind: 'benchmark';
      readonly benchmark: number;
      readonly verdict: BenchmarkVerdict;
      /** P(so many or fewer), P(so many or more) at the benchmark. */
      readonly atMost: number;
      readonly atLeast: number;
    }
  | { readonly kind: 'pace'; readonly state: PaceState; readonly proven: boolean }
  | { readonly kind: 'change'; readonly verdict: ChangeVerdict; readonly previous: number };

/** A figure beside it that says more. */
export interface RelatedFigure {
  readonly figure: FigureRef;
  readonly value: Figure;
  readonly unit: DerivationUnit;
}

/** A remark at the foot: rows worth knowing about, and the figure without them. */
export interface Remark {
  readonly id: 'won-from-older-leads';
  readonly part: CountedRows;
  readonly whole: number;
  readonly date: IsoDate;
}

/**
 * Where a number comes from: the formula with its inputs, the rows behind each of them, what is not in it and why, and
 * what it proves. Ids and values only: words are chosen where a person reads them.
 */
export interface Derivation {
  readonly figure: FigureRef;
  readonly formulaId: string;
  readonly unit: DerivationUnit;
  readonly value: Figure;
  readonly formula: Expression<TermId>;
  readonly terms: readonly Term[];
  readonly excluded: readonly Exclusion[];
  readonly interval: IntervalMethod | null;
  readonly proof: Proof | null;
  readonly related: readonly RelatedFigure[];
  readonly remark: Remark | null;
}
