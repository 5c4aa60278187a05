import type { PathView } from '@shared/contract/views/path';
import type { Figure } from '@shared/kpi/results';
import { rateOf, reasonOf, valueOrNull } from './kpi-figures';

/** How leads become customers, as keys that stay. Money in minor units, ratios 0–1, days. */
export function pathReport(view: PathView) {
  const { winCurve, answerTime, cycle, deals } = view;
  return {
    estimate: { ...rateOf(winCurve.figure), n: nOf(winCurve.figure), days: winCurve.days, atRisk: winCurve.atRisk },
    stages: view.funnel.map((step) => ({
      stage: step.name ?? step.kind,
      count: step.count,
      ...(step.rate && rateOf(step.rate)),
      before: step.previousRate && valueOrNull(step.previousRate),
      change: step.change,
    })),
    winRate: { ...rateOf(view.winRate), won: view.won, lost: view.lost },
    lossReasons: view.losses.map(({ reason, leads, share }) => ({ reason, leads, share: valueOrNull(share) })),
    lossStages: view.lossesByStage.map(({ name, leads }) => ({ stage: name, leads })),
    cycleDays: {
      ...spread(cycle.median),
      lowerQuartile: cycle.quartiles?.low ?? null,
      upperQuartile: cycle.quartiles?.high ?? null,
    },
    answerDays: { ...spread(answerTime.median), fast: answerTime.fast, slow: answerTime.slow },
    averageDealMinor: valueOrNull(view.averageDeal),
    medianDealMinor: spread(deals.median),
    largestDealShare: valueOrNull(deals.largestShare),
    openLeads: view.openLeads,
    velocityMinorPerDay: spread(view.velocity),
    advice: view.advice.map(({ lever, customers }) => ({ ...lever, mayBring: customers })),
  };
}

function nOf(figure: Figure): number {
  return figure.status === 'ok' ? figure.n : 0;
}

function spread(figure: Figure) {
  const interval = figure.status === 'ok' ? figure.interval : null;
  return {
    value: valueOrNull(figure),
    n: nOf(figure),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...reasonOf(figure),
  };
}
