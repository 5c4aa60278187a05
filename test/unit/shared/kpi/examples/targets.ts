import type { IsoDate } from '@shared/calendar/iso-date';
import { monthPeriod, parsePeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { computeUsualDay } from '@shared/kpi/days/usual-day';
import type { KpiId } from '@shared/kpi/registry';
import { computeForecast } from '@shared/kpi/targets/forecast';
import { computePace } from '@shared/kpi/targets/pace';
import { computePaceDays } from '@shared/kpi/targets/pace-days';
import { computePipelineForecast, computeStageChances } from '@shared/kpi/targets/pipeline-forecast';
import { computeReverseFunnel } from '@shared/kpi/targets/reverse-funnel';
import { computeSeasonalForecast } from '@shared/kpi/targets/seasonal-forecast';
import { createTargetBook } from '@shared/kpi/targets/target-resolution';
import { computeWhatIf } from '@shared/kpi/targets/what-if';
import { computeAttention } from '@shared/kpi/today/attention';
import { computeEvening } from '@shared/kpi/today/evening';
import { computeNeeds } from '@shared/kpi/today/needs';
import { CIVIL, daysOf, RU } from '../support';
import { figure, money, percent, told } from './format';

/** January 2026 by the close of the 15th: 4 of 15 working days. 500 000 sold on the 14th, target 1 500 000. */
const JANUARY = monthPeriod(2026, 1);
const days = daysOf(JANUARY, '2026-01-15');
const actualByDay = new Map<IsoDate, number>([['2026-01-14', 500_000_00]]);
const pace = computePace({ unit: 'money', target: 1_500_000_00, days, actualByDay, n: 1 });

/** The second quarter of 2017 on 15 May: 28 of 61 working days; 100 000 on each of them. */
const QUARTER = { from: '2017-04-01', to: '2017-06-30' } as const;
const ofQuarter = daysOf(QUARTER, '2017-05-15');
const evenly = new Map(ofQuarter.filter((day) => day.elapsed && day.weight > 0).map((day) => [day.date, 100_000_00]));
const forecast = computeForecast({
  unit: 'money',
  target: 6_000_000_00,
  days: ofQuarter,
  actualByDay: evenly,
  recordedFrom: null,
  nothing: 'no-sales',
});

const version = (periodKey: string, value: number) => ({
  id: periodKey,
  metric: 'revenue' as const,
  employeeId: null,
  periodKey,
  value,
  validFrom: '2017-01-01' as const,
  reason: '',
});

export const TARGET_EXAMPLES = {
  actual: () => money(pace.actual),
  target: () => {
    const book = createTargetBook(
      [version('2017-04', 100_000_00), version('2017-05', 200_000_00), version('2017-06', 300_000_00)],
      '2017-05-15',
      CIVIL,
      () => RU,
    );
    const quarter = parsePeriod('2017-Q2', CIVIL);
    return quarter ? money(book.resolve({ metric: 'revenue', employeeId: null }, quarter)?.value) : '';
  },
  attainment: () => told(pace.attainment, percent),
  planToDate: () => money(pace.planToDate),
  paceIndex: () => told(pace.paceIndex),
  deviation: () => money(pace.deviation),
  deviationDays: () => `${pace.deviationDays} days`,
  requiredPerDay: () => money(pace.requiredPerDay),
  paceLine: () => {
    const line = computePaceDays('money', 1_500_000_00, days, actualByDay, '2026-01-15');
    return money(line.find((day) => day.date === '2026-01-12')?.cumulativePlan);
  },
  forecast: () => ('status' in forecast ? forecast.reason : money(forecast.mid)),
  seasonalForecast: () => {
    const earlier = [
      { atShare: 300_000_00, total: 1_000_000_00 },
      { atShare: 500_000_00, total: 1_000_000_00 },
    ];
    const sold = { unit: 'money', target: null, elapsed: 600_000_00, actual: 600_000_00 } as const;
    const seasonal = computeSeasonalForecast({ ...sold, earlier, against: null });
    return 'status' in seasonal ? seasonal.reason : money(seasonal.mid);
  },
  pipelineForecast: () => {
    const deals = [
      { amount: 200_000_00, chance: 0.5, n: 40 },
      { amount: 100_000_00, chance: 0.2, n: 40 },
    ];
    const pipeline = computePipelineForecast({ unit: 'money', target: null, actual: 500_000_00, deals, against: null });
    return 'status' in pipeline ? pipeline.reason : money(pipeline.mid);
  },
  stageChance: () => {
    const all = { stageId: null, reached: 98, won: 9 };
    const chances = computeStageChances(all, [{ stageId: 'offer', reached: 16, won: 7 }]);
    return 'status' in chances ? chances.reason : percent(chances.get('offer')?.chance ?? 0);
  },
  targetProbability: () => ('status' in forecast ? forecast.reason : percent(forecast.probability ?? 0)),
  neededToday: () => {
    const needs = computeNeeds({
      moneyPerDay: 90_000_00,
      averageDeal: figure(30_000_00),
      conversion: figure(0.03),
      ownSalesPerDay: null,
      ownLeadsPerDay: null,
      missing: 'no-target',
    });
    return `${told(needs.sales)} deals, ${told(needs.leads)} leads`;
  },
  usualDay: () => {
    const dates = eachDay({ from: '2026-01-12', to: '2026-01-15' });
    const totals = new Map(dates.map((date, index) => [date, [100_00, 0, 700_00, 200_00][index] ?? 0]));
    const usual = computeUsualDay(dates, totals);
    return `${money(usual?.usual)}, best ${money(usual?.best)}`;
  },
  evening: () => {
    const scenarios = computeEvening({
      unit: 'money',
      target: 1_500_000_00,
      weightAll: 15,
      weightElapsed: 4,
      weightToday: 1,
      actual: 500_000_00,
      today: 0,
      usualDay: 50_000_00,
      neededPerDay: 90_909_09,
    });
    return `${money(scenarios?.withoutSales)}, ${money(scenarios?.afterUsualDay)}`;
  },
  reverseFunnel: () => {
    const steps = computeReverseFunnel({
      targetMinor: 1_000_000_00,
      actualMinor: 400_000_00,
      remainingWeight: 10,
      elapsedWeight: 10,
      leads: 100,
      assessed: 80,
      qualified: 40,
      customers: 5,
      revenueFromLeadsMinor: 200_000_00,
    });
    return `${steps[0]?.needed} leads`;
  },
  attention: () =>
    computeAttention({
      hasTarget: false,
      hasHistory: true,
      started: true,
      leads: 0,
      unassessed: 0,
      qualifiedBounds: null,
      channels: [],
      persons: [],
      personalGapMinor: null,
      targetMinor: null,
    })
      .map((item) => item.kind)
      .join(', '),
  whatIf: () =>
    money(
      computeWhatIf(
        {
          targetMinor: 1_000_000_00,
          actualMinor: 400_000_00,
          remainingWeight: 10,
          repeatMinor: 100_000_00,
          qualifiedRate: null,
        },
        { conversion: 0.05, firstDealMinor: 40_000_00, leadsPerDay: 10 },
      ).endMinor,
    ),
} as const satisfies Partial<Record<KpiId, () => string>>;
