import type { BenchmarkVerdict, ChangeVerdict, Figure } from '@shared/kpi/results';
import type { Attention } from '@shared/kpi/today/attention';
import type { EveningScenarios } from '@shared/kpi/today/evening';
import type { PaceSeries, TargetProgress, ViewFrame } from './common';

/** One row of "what today needs". */
export interface TodayNeed {
  readonly metric: 'revenue' | 'sales' | 'leads';
  /** Needed per remaining working day; `no-data` says what is missing. */
  readonly needed: Figure;
  /** Median and best working day of the own history; `null` without facts. */
  readonly usual: number | null;
  readonly best: number | null;
  /** Already done today. */
  readonly soFar: number;
}

export interface TodayTiles {
  readonly target: { readonly progress: TargetProgress; readonly spark: readonly number[] };
  readonly leads: {
    readonly count: number;
    readonly progress: TargetProgress;
    readonly qualifiedRate: Figure;
    readonly unassessed: number;
    readonly spark: readonly number[];
  };
  readonly conversion: {
    readonly customers: number;
    readonly figure: Figure;
    readonly verdict: BenchmarkVerdict | null;
    readonly benchmark: number;
    readonly previous: Figure;
    readonly spark: readonly number[];
  };
  readonly people: {
    readonly perFteMinor: Figure;
    readonly people: number;
    readonly fte: number;
    /** People with a personal target, outside ramp-up, and how many of them are ahead of it. */
    readonly compared: number;
    readonly ahead: number;
    /** Whether any difference between people is proven. */
    readonly differenceProven: boolean;
    readonly spread: readonly { readonly paceIndex: number; readonly rampUp: boolean }[];
  };
  readonly cost: {
    readonly cac: Figure;
    readonly previous: Figure;
    readonly change: ChangeVerdict | null;
    readonly spark: readonly number[];
  };
}

export interface TodayView extends ViewFrame {
  /** Whether the store holds any sale at all. */
  readonly empty: boolean;
  readonly salesCount: number;
  readonly pace: PaceSeries;
  readonly needs: readonly TodayNeed[];
  /** Deviation from the pace line tonight; `null` without a target or after the day's close. */
  readonly evening: EveningScenarios | null;
  readonly tiles: TodayTiles;
  /** At most three, the weightiest first. */
  readonly attention: readonly Attention[];
}
