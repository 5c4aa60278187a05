import type { ChangeEffects, RateChange } from '@shared/kpi/conversion/change-decomposition';
import type { ProvableRow, Rate } from '@shared/kpi/conversion/conversion';
import type { Horizon } from '@shared/kpi/conversion/conversion-horizon';
import type { Figure } from '@shared/kpi/results';
import type { ViewFrame } from './common';
import type { LeadDimension } from './leads';

export interface ConversionMonth {
  readonly periodKey: string;
  readonly leads: number;
  readonly period: Rate;
  /** Of the ripe leads of that month. */
  readonly cohort: Rate;
  /** Leads of the month younger than the horizon. */
  readonly ripening: number;
}

export interface ConversionRow {
  readonly key: string | null;
  readonly name: string | null;
  readonly cell: Rate;
  readonly previous: Figure;
}

/** Why the rate changed: mix and rate effect of each row, in ratio points; they add up to the whole change. */
export interface ConversionChange extends RateChange {
  readonly rows: readonly (ChangeEffects & { readonly name: string | null })[];
}

export interface ConversionView extends ViewFrame {
  /** Customers won in the period from leads; may exceed the leads of the period. */
  readonly periodCell: Rate;
  readonly previous: Figure;
  readonly cohortCell: Rate;
  readonly horizonDays: number;
  readonly horizonSource: Horizon['source'];
  readonly ripening: number;
  readonly benchmark: number;
  /** Customers expected at the benchmark. */
  readonly expectedAtBenchmark: number;
  readonly months: readonly ConversionMonth[];
  readonly dimension: LeadDimension;
  readonly breakdown: readonly ConversionRow[];
  readonly change: ConversionChange | null;
  /** From how many leads on a given number of customers proves something (the table of the empty page). */
  readonly provable: readonly ProvableRow[];
  /** Customers won without a lead: not in the rate. */
  readonly customersWithoutLead: number;
}
