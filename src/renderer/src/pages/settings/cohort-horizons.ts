/** Days a lead may be given before it counts as decided. */
export const COHORT_HORIZONS = [30, 60, 90, 180] as const;
export type CohortHorizon = (typeof COHORT_HORIZONS)[number];
