import { type MetricUnit, roundToUnit } from '../metric';

export interface EveningInput {
  readonly unit: MetricUnit;
  readonly target: number;
  /** Σ weights of the whole period, of its elapsed days, and of the running day. */
  readonly weightAll: number;
  readonly weightElapsed: number;
  readonly weightToday: number;
  /** Of the running day without a season: what it brings and needs is told of an average day. Absent: the same. */
  readonly plainToday?: number;
  /** Everything up to now, the running day's share of it, and its usual and needed size. */
  readonly actual: number;
  readonly today: number;
  readonly usualDay: number | null;
  readonly neededPerDay: number;
}

/** Deviation from the pace line at the day's close: minor units or counts, negative = behind. */
export interface EveningScenarios {
  readonly withoutSales: number;
  readonly afterUsualDay: number | null;
  readonly withNeedMet: number;
}

/** Tonight's distance to the pace line if nothing more comes, after a usual day, and if the day brings what it needs. */
export function computeEvening(input: EveningInput): EveningScenarios | null {
  if (input.weightAll === 0) return null;
  const plan = (input.target * (input.weightElapsed + input.weightToday)) / input.weightAll;
  const before = input.actual - input.today;
  const share = input.plainToday ?? input.weightToday;
  const at = (day: number) => roundToUnit(before + Math.max(day, input.today) - plan, input.unit);
  return {
    withoutSales: roundToUnit(input.actual - plan, input.unit),
    afterUsualDay: input.usualDay === null ? null : at(input.usualDay * share),
    withNeedMet: at(input.neededPerDay * share),
  };
}
