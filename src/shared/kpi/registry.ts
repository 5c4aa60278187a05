/**
 * Every KPI the app states: its unit, how it is computed, by which function, and where that is defined. The formula id
 * names the words in which a person reads it. A test holds the list complete.
 */
export interface KpiEntry {
  readonly unit: 'money' | 'count' | 'ratio' | 'days' | 'money-per-day' | 'count-per-day' | 'fte';
  readonly formulaId: string;
  /** `file#function` of this folder. */
  readonly computedBy: string;
  /** Section of the definitions. */
  readonly source: 'Targets and pace' | 'Leads' | 'Conversion' | 'Sales per employee' | 'Acquisition cost' | 'Own KPIs';
}

export const KPI_REGISTRY = {
  actual: entry('money', 'facts-of-period', 'pace#computePace', 'Targets and pace'),
  target: entry('money', 'target-in-force', 'target-resolution#createTargetBook', 'Targets and pace'),
  attainment: entry('ratio', 'actual-by-target', 'pace#computePace', 'Targets and pace'),
  planToDate: entry('money', 'target-by-elapsed-weight', 'pace#computePace', 'Targets and pace'),
  paceIndex: entry('ratio', 'actual-by-plan-to-date', 'pace#computePace', 'Targets and pace'),
  deviation: entry('money', 'actual-minus-plan-to-date', 'pace#computePace', 'Targets and pace'),
  deviationDays: entry('days', 'deviation-by-plan-per-day', 'pace#computePace', 'Targets and pace'),
  requiredPerDay: entry('money-per-day', 'gap-by-remaining-weight', 'pace#computePace', 'Targets and pace'),
  paceLine: entry('money', 'target-by-cumulative-weight', 'pace-days#computePaceDays', 'Targets and pace'),
  forecast: entry('money', 'run-rate', 'forecast#computeForecast', 'Targets and pace'),
  seasonalForecast: entry(
    'money',
    'actual-by-usual-share',
    'seasonal-forecast#computeSeasonalForecast',
    'Targets and pace',
  ),
  pipelineForecast: entry(
    'money',
    'actual-and-open-deals',
    'pipeline-forecast#computePipelineForecast',
    'Targets and pace',
  ),
  stageChance: entry(
    'ratio',
    'won-in-time-by-reached-stage',
    'pipeline-forecast#computeStageChances',
    'Targets and pace',
  ),
  targetProbability: entry('ratio', 'share-of-simulated-ends', 'forecast#computeForecast', 'Targets and pace'),
  neededToday: entry('count-per-day', 'money-to-deals-to-leads', 'needs#computeNeeds', 'Targets and pace'),
  usualDay: entry('money-per-day', 'median-of-working-days', 'usual-day#computeUsualDay', 'Targets and pace'),
  evening: entry('money', 'deviation-at-close', 'evening#computeEvening', 'Targets and pace'),
  reverseFunnel: entry('count', 'back-from-target', 'reverse-funnel#computeReverseFunnel', 'Targets and pace'),
  attention: entry('count', 'ranked-by-evidence', 'attention#computeAttention', 'Targets and pace'),
  whatIf: entry('money', 'end-at-moved-rates', 'what-if#computeWhatIf', 'Targets and pace'),

  leadCount: entry('count', 'leads-created', 'leads#computeLeadQuality', 'Leads'),
  qualifiedRate: entry('ratio', 'qualified-by-assessed', 'leads#computeLeadQuality', 'Leads'),
  qualifiedBounds: entry('ratio', 'bounds-of-unassessed', 'leads#computeQualifiedBounds', 'Leads'),
  leadsByWeek: entry('count', 'leads-and-plan-by-week', 'leads-weeks#computeLeadWeeks', 'Leads'),
  leadRealism: entry('ratio', 'share-of-windows', 'lead-realism#computeLeadRealism', 'Leads'),
  typedDay: entry('count', 'typed-beyond-records', 'day-excess#computeDayExcess', 'Leads'),
  score: entry('count', 'sum-of-rule-points', 'lead-score#computeScore', 'Leads'),
  bandConversion: entry('ratio', 'won-within-horizon-by-band', 'lead-bands#computeBands', 'Leads'),
  bandOrder: entry('ratio', 'difference-of-band-rates', 'lead-bands#computeBandOrder', 'Leads'),
  leadPlan: entry('ratio', 'leads-by-plan-to-date', 'lead-plan-history#computePlanCell', 'Leads'),
  leadsNeeded: entry('count', 'gap-by-deal-by-conversion', 'leads-needed#computeLeadsNeeded', 'Leads'),

  periodConversion: entry('ratio', 'won-by-created', 'conversion#computePeriodConversion', 'Conversion'),
  cohortConversion: entry('ratio', 'won-within-horizon-by-ripe', 'conversion#computeCohortConversion', 'Conversion'),
  provable: entry('count', 'exact-binomial-bounds', 'conversion#computeProvable', 'Conversion'),
  medianCycle: entry('days', 'median-lead-to-win', 'conversion-horizon#computeMedianCycle', 'Conversion'),
  winCurve: entry('ratio', 'product-limit-of-wins', 'win-curve#computeWinCurve', 'Conversion'),
  stageConversion: entry('ratio', 'reached-by-reached-before', 'stage-funnel#computeStageFunnel', 'Conversion'),
  winRate: entry('ratio', 'won-by-closed', 'win-rate#computeWinRate', 'Conversion'),
  losses: entry('ratio', 'reason-by-lost', 'losses#computeLosses', 'Conversion'),
  cycle: entry('days', 'median-lead-to-win-of-period', 'cycle#computeCycle', 'Conversion'),
  answerTime: entry('days', 'median-lead-to-answer', 'answer-time#computeAnswerTime', 'Conversion'),
  dealSizes: entry('money', 'median-and-largest-deal', 'deal-sizes#computeDealSizes', 'Conversion'),
  velocity: entry('money-per-day', 'open-by-deal-by-rate-by-cycle', 'velocity#computeVelocity', 'Conversion'),
  averageDeal: entry('money', 'net-by-deals', 'average-deal#computeAverageDeal', 'Conversion'),

  fte: entry('fte', 'rate-by-days-employed', 'fte#computeFte', 'Sales per employee'),
  salesPerFte: entry('money', 'net-by-fte', 'people#computePerFte', 'Sales per employee'),
  ranking: entry('count', 'places-by-intervals', 'ranking#computeRanking', 'Sales per employee'),
  share: entry('ratio', 'person-by-firm', 'people#computeShare', 'Sales per employee'),
  moneyInterval: entry('money', 'gamma-of-deals', 'people#computeMoneyInterval', 'Sales per employee'),
  countInterval: entry('count', 'exact-poisson', 'people#computeCountInterval', 'Sales per employee'),

  acquisitionCost: entry('money', 'cost-of-period', 'cac-cost#computeCost', 'Acquisition cost'),
  costOfADay: entry('money-per-day', 'running-sum-over-days', 'cac-cost#computeDailyCost', 'Acquisition cost'),
  cac: entry('money', 'cost-by-customers', 'cac#computeCac', 'Acquisition cost'),
  cpl: entry('money', 'cost-by-leads', 'cac#computeCpl', 'Acquisition cost'),
  marginalCac: entry('money', 'delta-cost-by-delta-customers', 'cac-change#computeMarginalCac', 'Acquisition cost'),

  custom: entry('ratio', 'own-formula', 'custom-kpi#computeCustomKpi', 'Own KPIs'),
  customAttainment: entry('ratio', 'figure-by-own-target', 'custom-kpi#computeCustomAttainment', 'Own KPIs'),
  campaignCost: entry('money', 'direct-and-part-of-channels', 'cac-campaigns#computeCampaignCosts', 'Acquisition cost'),
  payroll: entry('money', 'salary-by-acquisition-share', 'payroll#computePayroll', 'Acquisition cost'),
  grossMargin: entry('ratio', 'profit-by-revenue', 'gross-margin#computeGrossMargin', 'Acquisition cost'),
  firstSaleProfit: entry(
    'money',
    'margin-of-first-sales',
    'first-sale-profit#computeFirstSaleProfit',
    'Acquisition cost',
  ),
  monthlyRevenue: entry(
    'money',
    'repeat-by-customer-months',
    'monthly-revenue#computeMonthlyRevenue',
    'Acquisition cost',
  ),
  paybackInSales: entry('count', 'cac-by-first-profit', 'payback#computeFirstSalePayback', 'Acquisition cost'),
  paybackInMonths: entry('count', 'cac-by-monthly-profit', 'payback#computeMonthsPayback', 'Acquisition cost'),
  romi: entry('ratio', 'profit-less-cost-by-cost', 'payback#computeRomi', 'Acquisition cost'),
} as const satisfies Readonly<Record<string, KpiEntry>>;

export type KpiId = keyof typeof KPI_REGISTRY;

function entry(unit: KpiEntry['unit'], formulaId: string, computedBy: string, source: KpiEntry['source']): KpiEntry {
  return { unit, formulaId, computedBy, source };
}
