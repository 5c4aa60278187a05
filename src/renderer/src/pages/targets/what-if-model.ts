import type { TargetsView } from '@shared/contract/views/targets';
import type { Interval } from '@shared/kpi/results';
import type { ReverseFunnelStep } from '@shared/kpi/targets/reverse-funnel';
import type { WhatIfBase, WhatIfLevers } from '@shared/kpi/targets/what-if';

/** Where the sliders start: exactly today's rates, so that nothing moved means the funnel as it is. */
export interface WhatIfStart {
  readonly base: WhatIfBase;
  readonly levers: WhatIfLevers;
  readonly intervals: { readonly [Lever in keyof WhatIfLevers]: Interval | null };
  /** Cases behind each lever. */
  readonly n: { readonly leads: number; readonly customers: number };
}

/** Reads the starting point out of the view; `null` where leads or sales from leads are missing, or no day remains. */
export function whatIfStart(view: TargetsView): WhatIfStart | null {
  const rowOf = (stage: ReverseFunnelStep['stage']) => view.reverseFunnel.find((row) => row.stage === stage);
  const leads = rowOf('leads')?.expected ?? 0;
  const customers = rowOf('customers')?.expected ?? 0;
  const firstSales = rowOf('first-sales-minor')?.expected ?? 0;
  const revenue = view.firmRows.find((row) => row.metric === 'revenue');
  if (!revenue || revenue.remainingWeight <= 0 || leads <= 0 || customers <= 0 || firstSales <= 0) return null;
  const qualifiedRate = rowOf('qualified')?.rate;
  const { conversion, averageDealMinor, leadsPerDay } = view;
  return {
    base: {
      targetMinor: revenue.target,
      actualMinor: revenue.actual,
      remainingWeight: revenue.remainingWeight,
      repeatMinor: rowOf('repeat-sales-minor')?.expected ?? 0,
      qualifiedRate: qualifiedRate?.status === 'ok' ? qualifiedRate.value : null,
    },
    levers: {
      conversion: customers / leads,
      firstDealMinor: firstSales / customers,
      leadsPerDay: leads / revenue.remainingWeight,
    },
    intervals: {
      conversion: conversion.status === 'ok' ? conversion.interval : null,
      firstDealMinor: averageDealMinor.status === 'ok' ? averageDealMinor.interval : null,
      leadsPerDay: leadsPerDay.status === 'ok' ? leadsPerDay.interval : null,
    },
    n: {
      leads: conversion.status === 'ok' ? conversion.n : 0,
      customers: conversion.status === 'ok' ? Math.round(conversion.value * conversion.n) : 0,
    },
  };
}

/** The stretch a slider covers: half to one and a half of today's value, and all of its interval. */
export function sliderDomain(value: number, interval: Interval | null): readonly [number, number] {
  const low = Math.min(value * 0.5, interval?.low ?? value);
  const high = Math.max(value * 1.5, interval?.high ?? value);
  return [low, high];
}
