import type { CustomKpi, MeasureFilter, MeasureId } from '@shared/domain/custom-kpi';
import type { Id } from '@shared/domain/fields';
import type { FractionKind } from '@shared/kpi/custom/custom-fraction';
import type { MeasureUnit, MeasureValue } from '@shared/kpi/custom/custom-measures';
import type { KpiUnit } from '@shared/kpi/custom/custom-units';
import type { BenchmarkVerdict, Figure } from '@shared/kpi/results';
import type { ViewFrame } from './common';

/** One measure of a formula with what it came to in the period, from left to right. */
export interface CustomTerm {
  readonly measure: MeasureId;
  readonly unit: MeasureUnit;
  /** As the definition has it; the page's own filters narrow it further. */
  readonly filter: MeasureFilter;
  readonly employeeName: string | null;
  readonly channelName: string | null;
  readonly value: MeasureValue;
}

export interface CustomMonth {
  readonly periodKey: string;
  readonly running: boolean;
  readonly figure: Figure;
}

/** A KPI of one's own in the period. Values as `unit` says: money in minor units, not rounded. */
export interface CustomKpiResult {
  readonly definition: CustomKpi;
  readonly unit: KpiUnit;
  readonly figure: Figure;
  /** Against the definition's benchmark; `null`: none is set, or nothing can be proven of such a figure. */
  readonly verdict: BenchmarkVerdict | null;
  /** By what chance the interval is reckoned; `null`: there is none. */
  readonly chance: FractionKind | null;
  readonly cases: number;
  readonly target: number | null;
  /** Figure ÷ target. */
  readonly attainment: number | null;
  /** Part of the period's weight that has elapsed, where the target is one of the whole period; else `null`. */
  readonly elapsedShare: number | null;
  readonly previous: Figure;
  /** Thirteen months, the last one holding the period's end or today. */
  readonly months: readonly CustomMonth[];
  readonly terms: readonly CustomTerm[];
}

export interface CustomView extends ViewFrame {
  readonly kpis: readonly CustomKpiResult[];
}

export interface CustomRow {
  readonly key: Id;
  readonly name: string;
  readonly figure: Figure;
  readonly verdict: BenchmarkVerdict | null;
  readonly cases: number;
}

/** One KPI by person and by channel; `null` where a measure of it cannot be told apart so. */
export interface CustomDetail extends ViewFrame {
  readonly byPerson: readonly CustomRow[] | null;
  readonly byChannel: readonly CustomRow[] | null;
}
