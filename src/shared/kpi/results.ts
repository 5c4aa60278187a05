import type { IsoDate } from '@shared/calendar/iso-date';

/** An interval for an estimate; `level` is its coverage (0–1). */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

const NO_DATA_REASONS = [
  'no-target',
  'no-sales',
  'no-leads',
  'no-assessed-leads',
  'no-ripe-leads',
  'no-closed-leads',
  'no-customers',
  'no-costs',
  'no-employees',
  'no-previous',
  'no-earlier-period',
  'no-open-deals',
  'too-few-leads',
  'too-few-days',
  'too-few-windows',
  'period-not-started',
  'period-over',
  'ramp-up',
  'no-working-days',
  'within-noise',
  'opposite-change',
  'divided-by-zero',
  'too-few-cases',
  'not-entered',
  'no-margin',
  'filter-not-applicable',
  'no-profit',
  'no-repeat-sales',
  'returns-exceed-sales',
] as const;
export type NoDataReason = (typeof NO_DATA_REASONS)[number];

/** Missing is not zero: a figure either is there, with the number of cases behind it, or says why not. */
export type Figure = OkFigure | NoData;
export interface OkFigure {
  readonly status: 'ok';
  readonly value: number;
  /** Cases behind the figure (leads for a rate, deals for money, customers for CAC). */
  readonly n: number;
  /** `null` where the figure is exact, or where no interval can be given. */
  readonly interval: Interval | null;
}
export interface NoData {
  readonly status: 'no-data';
  readonly reason: NoDataReason;
}

/** Against a benchmark: proven above, proven below, or not proven either way. */
export type BenchmarkVerdict = 'above' | 'below' | 'not-proven';
/** Of a change between two periods. */
export type ChangeVerdict = 'higher' | 'lower' | 'not-proven';
/** Against the pace line; on pace = within ±2 % of it. */
export type PaceState = 'ahead' | 'on-pace' | 'braking';

/** The day on which figures are seen. `closed`: the day counts as elapsed. */
export interface AsOf {
  readonly date: IsoDate;
  readonly closed: boolean;
}
