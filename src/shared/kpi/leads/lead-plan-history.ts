import type { WeightedDay } from '../days/day-totals';

/** Leads of one period beside their plan. */
export interface PlanCell {
  readonly actual: number;
  /** `null`: no plan. */
  readonly plan: number | null;
  /** The part of the plan that belongs to the elapsed days: the whole plan once the period is over. */
  readonly planToDate: number | null;
  /** actual / plan to date; `null` without a plan, or while none of it is due. */
  readonly attainment: number | null;
}

/**
 * Plan of leads against reality in one period: attainment = leads / plan to date, plan to date = plan · Σ weight of the
 * elapsed days / Σ weight of all. Ratio; a plan of 0 is kept by anything and has no attainment.
 * Source: definitions.md, "Attainment" and "Plan to date".
 */
export function computePlanCell(actual: number, plan: number | null, days: readonly WeightedDay[]): PlanCell {
  if (plan === null) return { actual, plan, planToDate: null, attainment: null };
  let [elapsed, all] = [0, 0];
  for (const day of days) {
    all += day.weight;
    if (day.elapsed) elapsed += day.weight;
  }
  const over = days.every((day) => day.elapsed);
  const planToDate = over ? plan : all === 0 ? 0 : (plan * elapsed) / all;
  return { actual, plan, planToDate, attainment: planToDate > 0 ? actual / planToDate : null };
}
