/**
 * Every KPI the app states: its unit, how it is computed, and where that is defined. The formula id names the words in
 * which a person reads it; `computedBy` the function that has it in code.
 */
export interface KpiEntry {
  readonly unit: 'money' | 'count' | 'ratio' | 'days' | 'money-per-day' | 'count-per-day';
  readonly formulaId: string;
  readonly computedBy: string;
  readonly source: string;
}

const TARGETS = 'Targets and pace';

export const KPI_REGISTRY = {
  attainment: entry('ratio', 'actual-by-target', 'kpi/pace.ts', TARGETS),
  planToDate: entry('money', 'target-by-elapsed-weight', 'kpi/pace.ts', TARGETS),
  paceIndex: entry('ratio', 'actual-by-plan-to-date', 'kpi/pace.ts', TARGETS),
  deviation: entry('money', 'actual-minus-plan-to-date', 'kpi/pace.ts', TARGETS),
  deviationDays: entry('days', 'deviation-by-plan-per-day', 'kpi/pace.ts', TARGETS),
  requiredPerDay: entry('money-per-day', 'gap-by-remaining-weight', 'kpi/pace.ts', TARGETS),
  forecast: entry('money', 'run-rate', 'kpi/forecast.ts', TARGETS),
  targetProbability: entry('ratio', 'share-of-simulated-ends', 'kpi/forecast.ts', TARGETS),
  targetOfPeriod: entry('money', 'set-summed-or-derived', 'kpi/target-resolution.ts', TARGETS),
  neededDeals: entry('count-per-day', 'money-by-average-deal', 'kpi/needs.ts', TARGETS),
  neededLeads: entry('count-per-day', 'deals-by-conversion', 'kpi/needs.ts', TARGETS),
  usualDay: entry('money-per-day', 'median-of-working-days', 'kpi/usual-day.ts', TARGETS),
  evening: entry('money', 'deviation-at-close', 'kpi/evening.ts', TARGETS),
  averageDeal: entry('money', 'net-by-deals', 'kpi/average-deal.ts', 'Conversion'),
  reverseFunnel: entry('count', 'back-from-target', 'kpi/reverse-funnel.ts', TARGETS),
} as const satisfies Readonly<Record<string, KpiEntry>>;

export type KpiId = keyof typeof KPI_REGISTRY;

function entry(unit: KpiEntry['unit'], formulaId: string, computedBy: string, section: string): KpiEntry {
  return { unit, formulaId, computedBy, source: `definitions: ${section}` };
}
