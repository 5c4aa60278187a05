import type { LeadBandsView, LeadPlanView, LeadsView } from '@shared/contract/views/leads';
import { rateOf } from './kpi-figures';

/** Bands of points, what they prove, and how realistic the plan of leads is, as `kpi --json` tells it. */
export function leadQualityReport(leads: LeadsView, banded: LeadBandsView, plan: LeadPlanView) {
  const { counts, validation, rules } = banded;
  const { realism } = leads;
  const { neededForTarget } = plan;
  return {
    rules,
    bands: validation.bands.map(({ band, from, to, conversion }) => ({
      band,
      from,
      to,
      leads: counts[band],
      ripe: conversion.trials,
      customers: conversion.successes,
      ...rateOf(conversion.figure),
      verdict: conversion.verdict,
    })),
    unscored: counts.unscored,
    judgedBy: { ...validation.cohort, horizonDays: validation.horizonDays },
    order: validation.order.verdict,
    plan:
      realism.status === 'ok'
        ? {
            needed: realism.needed,
            workingDays: realism.workingDays,
            windows: realism.windows,
            reached: realism.reached,
            probability: realism.probability,
            verdict: realism.verdict,
          }
        : { probability: null, verdict: null, reason: realism.reason },
    neededForTarget: neededForTarget && {
      low: neededForTarget.low,
      mid: neededForTarget.mid,
      high: neededForTarget.high,
    },
  };
}
