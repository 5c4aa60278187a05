import type { IsoDate } from './iso-date';

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of civil days, both ends included. `key` is how it is written: `2017-Q2`, `2017-06-01..2018-06-30`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}
