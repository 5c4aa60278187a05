import type { TermId } from '@shared/kpi/derivation/derivation';
import { greatest, product, quotient, sum } from '@shared/kpi/derivation/expression';
import { unitOfMetric } from '@shared/kpi/metric';
import type { Figure, NoData } from '@shared/kpi/results';
import type { ForecastEstimate } from '@shared/kpi/targets/forecast';
import { BORROWED, computeStageChances } from '@shared/kpi/targets/pipeline-forecast';
import { stageHistoryOf, usualShareOf } from '../forecasts';
import { type Derivers, type Desk, exact, term } from './desk';
import { actualTerm, FIGURE, roundedMoney } from './target-line';

type ForecastKpi = 'seasonalForecast' | 'pipelineForecast' | 'stageChance' | 'ranking';

/** The other ways to look ahead, and the places of people. */
export const deriveForecasts: Derivers<ForecastKpi> = {
  seasonalForecast: (desk, { metric }) => {
    const { seasonal } = desk.targets(metric).forecasts;
    const { share, elapsed, periods } = usualShareOf(desk.frame, metric);
    const actual = actualTerm(desk, { metric, employeeId: null });
    const unit = unitOfMetric(metric);
    const end = quotient<TermId>('elapsed-actual', 'usual-share');
    // What is there is there: counts never shrink, and the running day counts at least what it has brought.
    const isLeast = unit === 'count' || (actual.value ?? 0) > elapsed;
    return {
      unit,
      value: estimateOf(seasonal),
      formula: roundedMoney({ metric }, isLeast ? greatest<TermId>('actual', end) : end),
      terms: [
        term('elapsed-actual', elapsed, unit, { id: 'elapsed-facts' }),
        term('usual-share', share, 'ratio', { id: 'earlier-periods', count: periods }),
        actual,
      ],
      interval: 'simulated-ends',
      related: [runRate(desk, metric)],
    };
  },
  pipelineForecast: (desk, { metric }) => {
    const { pipeline } = desk.targets(metric).forecasts;
    const value = pipeline === null ? NO_DEALS : estimateOf(pipeline);
    const actual = actualTerm(desk, { metric, employeeId: null });
    const expected = value.status === 'ok' ? value.value - (actual.value ?? 0) : null;
    const open = pipeline === null || 'status' in pipeline ? null : pipeline.open;
    return {
      unit: unitOfMetric(metric),
      value,
      formula: sum<TermId>('actual', 'expected-of-open'),
      terms: [
        actual,
        term('expected-of-open', expected, unitOfMetric(metric), { id: 'amounts-by-chances' }),
        term('open-deals', open, unitOfMetric(metric), { id: 'if-all-won' }),
        stageTerm(desk),
      ],
      interval: 'simulated-ends',
      related: [runRate(desk, metric)],
    };
  },
  stageChance: (desk, { stageId }) => {
    const all = stageHistoryOf(desk.frame, null);
    const own = stageId === null ? null : stageHistoryOf(desk.frame, stageId);
    const chances = computeStageChances(all, own === null ? [] : [own]);
    const chance = 'status' in chances ? chances : exact(chances.get(stageId)?.chance ?? null, 'too-few-leads');
    const general = 'status' in chances ? null : (chances.get(null)?.chance ?? null);
    const ofAll = quotient<TermId>(sum<TermId>('won-in-time', 1), sum<TermId>('reached-stage', 2));
    const ofStage = quotient<TermId>(
      sum<TermId>('won-in-time', product<TermId>(BORROWED, 'general-chance')),
      sum<TermId>('reached-stage', BORROWED),
    );
    const counted = own ?? all;
    return {
      unit: 'ratio',
      value: chance,
      formula: own === null ? ofAll : ofStage,
      terms: [
        term('won-in-time', counted.won, 'count', { id: 'won-of-reached' }),
        term('reached-stage', counted.reached, 'count', { id: 'reached-long-enough' }),
        ...(own === null ? [] : [{ ...stageTerm(desk), value: general }]),
      ],
    };
  },
  ranking: (desk, { metric, employeeId }) => {
    const { rows } = desk.people(metric);
    const place = rows.find((row) => row.employeeId === employeeId)?.place ?? null;
    return {
      unit: 'count',
      value: exact(place?.first ?? null, 'within-noise'),
      formula: sum<TermId>('proven-above', 1),
      terms: [
        term('proven-above', place === null ? null : place.first - 1, 'count', { id: 'intervals-apart' }),
        term('people', rows.filter((row) => !row.rampUp).length, 'count', FIGURE),
      ],
    };
  },
};

const NO_DEALS: Figure = { status: 'no-data', reason: 'no-open-deals' };

function estimateOf(forecast: ForecastEstimate | NoData): Figure {
  if ('status' in forecast) return forecast;
  const { mid, low, high, n } = forecast;
  const interval = low === null || high === null ? null : { low, high, level: 0.8 };
  return { status: 'ok', value: mid, n, interval };
}

function runRate(desk: Desk, metric: 'revenue' | 'sales' | 'leads' | 'customers') {
  const { forecast } = desk.targets(metric).pace.progress;
  const value = 'status' in forecast ? forecast : exact(forecast.mid, 'too-few-days');
  const figure = { kpi: 'forecast', period: null, metric, employeeId: null } as const;
  return { figure, value, unit: unitOfMetric(metric) };
}

/** The chance of any lead. */
function stageTerm(desk: Desk) {
  const chances = computeStageChances(stageHistoryOf(desk.frame, null), []);
  const value = 'status' in chances ? null : (chances.get(null)?.chance ?? null);
  return term('general-chance', value, 'ratio', FIGURE, {
    figure: { kpi: 'stageChance', period: null, stageId: null },
  });
}
