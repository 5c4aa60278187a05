import type { Interval } from '@shared/kpi/results';
import { wilsonInterval, Z_95 } from './wilson';

/** So many cases were seen for so many days: to their event, or (censored) as long as anybody could look. */
export interface FollowedCell {
  readonly days: number;
  readonly event: boolean;
  readonly cases: number;
}

/** A day on which events happened, in ascending order. */
export interface SurvivalStep {
  readonly days: number;
  /** Cases seen at least so long without an event before that day. */
  readonly atRisk: number;
  readonly events: number;
  /** Share without an event after that day, 0–1. */
  readonly survival: number;
  /** Greenwood's sum Σ d / (n·(n − d)) up to that day; the variance of the survival is S² times it. */
  readonly greenwood: number;
}

/**
 * Product-limit estimate of the share without an event, S(t) = Π (1 − dᵢ/nᵢ) (Kaplan & Meier 1958). Cases censored on a
 * day are still at risk on it. Throws where days or cases are negative.
 */
export function kaplanMeier(cells: readonly FollowedCell[]): SurvivalStep[] {
  if (cells.some(({ days, cases }) => days < 0 || cases < 0)) throw new RangeError('Days and cases are not negative');
  const byDay = new Map<number, { events: number; leaving: number }>();
  let atRisk = 0;
  for (const { days, event, cases } of cells) {
    const day = byDay.get(days) ?? { events: 0, leaving: 0 };
    byDay.set(days, { events: day.events + (event ? cases : 0), leaving: day.leaving + cases });
    atRisk += cases;
  }
  const steps: SurvivalStep[] = [];
  let [survival, greenwood] = [1, 0];
  for (const [days, { events, leaving }] of [...byDay].sort(([left], [right]) => left - right)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      steps.push({ days, atRisk, events, survival, greenwood });
    }
    atRisk -= leaving;
  }
  return steps;
}

/**
 * 95 % interval of the survival after a step: log-log transform of Greenwood's variance, S^exp(±z·σ/|ln S|), which stays
 * within 0–1 (Kalbfleisch & Prentice 1980). Where everybody had the event the variance is lost: Wilson's of the last
 * cases at risk.
 */
export function survivalInterval({ survival, greenwood, atRisk }: SurvivalStep): Interval {
  if (survival <= 0) return wilsonInterval(0, atRisk);
  const reach = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return { low: survival ** reach, high: survival ** (1 / reach), level: 0.95 };
}
