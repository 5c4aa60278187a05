import { type IsoDate, monthOf } from '@shared/calendar/iso-date';
import { quarterPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import { computePipelineForecast, computeStageChances } from '@shared/kpi/targets/pipeline-forecast';
import { computeSeasonalForecast, totalAtShare } from '@shared/kpi/targets/seasonal-forecast';
import type { Claim, Effort } from './claim';
import {
  createRandom,
  drawBetween,
  drawLogBetween,
  drawLogNormal,
  drawNormal,
  drawPoisson,
  pick,
  type Random,
} from './draw';
import { RangeTallies, Reliability, rangeClaim, type Told } from './ranges';

const RULES = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
const { weight } = createWorkingCalendar('ru');
const DEAL = 10_000_000;
const ELAPSED = [0.2, 0.4, 0.6, 0.8] as const;

/** Firms whose months differ as much in every year, with a rush at the ends of months; three to five earlier years are known. */
export function seasonalClaims({ firms }: Effort): Claim[] {
  const topic = 'Seasonal forecast';
  const random = createRandom(41);
  const byElapsed = new RangeTallies<number>();
  const reached = new Reliability();
  for (let i = 0; i < firms * 2; i += 1) {
    const told = askSeasonalFirm(random);
    for (const { elapsed, ...answer } of told) byElapsed.add(elapsed, [answer]);
    reached.add(told);
  }
  const ranges = byElapsed
    .levels()
    .flatMap(({ level, tallies }) => [
      rangeClaim(topic, level, 'firms with a season, 20–80 % of the quarter elapsed', tallies.sum()),
      rangeClaim(topic, level, 'at the worst of four moments', tallies.worst(), level - 0.02),
    ]);
  return [...ranges, ...reached.claims(topic)];
}

function askSeasonalFirm(random: Random): (Told & { readonly elapsed: number })[] {
  const quarter = pick(random, [1, 2, 3, 4] as const);
  const years = pick(random, [3, 4, 5] as const);
  const dealsPerDay = drawLogBetween(random, 0.5, 8);
  const sigma = drawBetween(random, 0.3, 1.1);
  const ofMonth = Array.from({ length: 12 }, () => Math.exp(0.4 * drawNormal(random)));
  const periods = Array.from({ length: years + 1 }, (_, index) => {
    const level = dealsPerDay * Math.exp(0.2 * drawNormal(random));
    return eachDay(quarterPeriod(2020 + index, quarter, RULES)).map((date) => {
      const expected = weight(date) * level * (ofMonth[monthOf(date) - 1] ?? 1) * (date.slice(8) >= '26' ? 1.8 : 1);
      let money = 0;
      for (let deals = drawPoisson(random, expected); deals > 0; deals -= 1)
        money += Math.round(drawLogNormal(random, sigma) * DEAL);
      return { date, money };
    });
  });
  const current = periods.at(-1) ?? [];
  const end = current.reduce((sum, day) => sum + day.money, 0);
  return ELAPSED.flatMap((elapsed) => {
    const known = current.slice(0, Math.round(current.length * elapsed));
    const weightOf = (days: readonly { readonly date: IsoDate }[]) =>
      days.reduce((sum, day) => sum + weight(day.date), 0);
    const share = weightOf(known) / weightOf(current);
    const earlier = periods.slice(0, -1).map((days) =>
      totalAtShare(
        days.map(({ date }) => ({ date, weight: weight(date), elapsed: true })),
        new Map(days.map((day) => [day.date, day.money])),
        share,
      ),
    );
    const sold = known.reduce((sum, day) => sum + day.money, 0);
    const usual = earlier.reduce((sum, period) => sum + period.total, 0) / earlier.length;
    const target = Math.round(usual * drawBetween(random, 0.7, 1.3));
    const forecast = computeSeasonalForecast({
      unit: 'money',
      target,
      elapsed: sold,
      actual: sold,
      earlier,
      against: null,
    });
    if ('status' in forecast || forecast.low === null || forecast.innerLow === null) return [];
    const { low, high, innerLow, innerHigh, probability } = forecast;
    return [
      {
        elapsed,
        forecast: { low, high: high ?? low, innerLow, innerHigh: innerHigh ?? innerLow, probability },
        end,
        target,
      },
    ];
  });
}

/** Open deals at three stages, whose true chances are known to us and to the forecast only from the own history. */
export function pipelineClaims({ firms }: Effort): Claim[] {
  const topic = 'Pipeline forecast';
  const random = createRandom(42);
  const bySize = new RangeTallies<string>();
  const reached = new Reliability();
  for (let i = 0; i < firms * 8; i += 1) {
    const { deals, told } = askPipeline(random);
    bySize.add(deals < 20 ? 'listed' : 'drawn', [told]);
    reached.add([told]);
  }
  const ranges = bySize
    .levels()
    .flatMap(({ level, tallies }) => [
      rangeClaim(topic, level, 'fewer than 20 open deals', tallies.of('listed')),
      rangeClaim(topic, level, '20–80 open deals', tallies.of('drawn')),
    ]);
  // A stage that few leads have reached is drawn towards all leads, whose chance is lower.
  return [...ranges, ...reached.claims(topic, 0.08)];
}

const STAGES = ['a', 'b', 'c'] as const;

function askPipeline(random: Random): { readonly deals: number; readonly told: Told } {
  const chances = [drawBetween(random, 0.03, 0.1), drawBetween(random, 0.1, 0.3), drawBetween(random, 0.3, 0.7)];
  const history = STAGES.map((stageId, index) => {
    const reachedBy = Math.round(drawLogBetween(random, 20, 400) / (index + 1));
    return { stageId, reached: reachedBy, won: countWins(random, reachedBy, chances[index] ?? 0) };
  });
  const all = { stageId: null, reached: history[0]?.reached ?? 0, won: history[0]?.won ?? 0 };
  const known = computeStageChances(all, history);
  const sigma = drawBetween(random, 0.3, 1.1);
  const open = Array.from({ length: Math.round(drawLogBetween(random, 5, 80)) }, () => {
    const stage = Math.floor(random() * STAGES.length);
    return { stage, amount: Math.round(drawLogNormal(random, sigma) * DEAL) };
  });
  const end = open.reduce((sum, { stage, amount }) => sum + (random() < (chances[stage] ?? 0) ? amount : 0), 0);
  const expected = open.reduce((sum, { stage, amount }) => sum + amount * (chances[stage] ?? 0), 0);
  const target = Math.round(expected * drawBetween(random, 0.5, 1.5));
  const deals = open.map(({ stage, amount }) => {
    const chance = 'status' in known ? undefined : known.get(STAGES[stage] ?? null);
    return { amount, ...(chance ?? { chance: 0, n: 0 }) };
  });
  const forecast = computePipelineForecast({ unit: 'money', target, actual: 0, deals, against: null });
  if ('status' in forecast || forecast.low === null || forecast.innerLow === null) throw new Error('no forecast');
  const { low, high, innerLow, innerHigh, probability } = forecast;
  return {
    deals: open.length,
    told: {
      forecast: { low, high: high ?? low, innerLow, innerHigh: innerHigh ?? innerLow, probability },
      end,
      target,
    },
  };
}

function countWins(random: Random, leads: number, chance: number): number {
  let won = 0;
  for (let i = 0; i < leads; i += 1) if (random() < chance) won += 1;
  return won;
}
