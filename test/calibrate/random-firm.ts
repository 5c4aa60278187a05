import { type IsoDate, isoWeekday, toDayNumber } from '@shared/calendar/iso-date';
import { monthPeriod, type Period, quarterPeriod, yearPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import {
  drawBetween,
  drawLogBetween,
  drawLogNormal,
  drawNormal,
  drawPareto,
  drawPoisson,
  pick,
  type Random,
} from './draw';

/** How the days of a firm differ, beyond chance. */
export const RHYTHMS = ['steady', 'weekdays', 'heavy tail', 'bursts', 'trend', 'month ends'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const UNITS = ['money', 'count'] as const;
export type Unit = (typeof UNITS)[number];

interface SoldDay {
  readonly date: IsoDate;
  readonly weight: number;
  readonly money: number;
  readonly count: number;
}

export interface RandomFirm {
  readonly days: readonly SoldDay[];
  /** What a whole working day brings on average over the period. */
  readonly expectedPerDay: Readonly<Record<Unit, number>>;
}

const { weight } = createWorkingCalendar('ru');
const RULES = { fiscalYearStartMonth: 1, weekStart: 'monday' } as const;
const PERIODS: readonly [Period, ...Period[]] = [
  quarterPeriod(2025, 2, RULES),
  quarterPeriod(2025, 4, RULES),
  quarterPeriod(2026, 1, RULES),
  monthPeriod(2025, 10),
  monthPeriod(2026, 4),
  yearPeriod(2025, RULES),
];
const DEAL = 10_000_000;

/** A firm of that rhythm over a month, a quarter or a year: from a deal a week to six a day, of much or little the same size. */
export function drawFirm(random: Random, rhythm: Rhythm): RandomFirm {
  const dates = eachDay(pick(random, PERIODS));
  const dealsPerDay = drawLogBetween(random, 0.2, 6);
  const drawSize = sizesOf(random, rhythm);
  const levelOf = createLevel(random, rhythm, dates);
  const days = dates.map((date): SoldDay => {
    const count = drawPoisson(random, dealsPerDay * weight(date) * (weight(date) > 0 ? levelOf(date) : 0));
    let money = 0;
    for (let i = 0; i < count; i += 1) money += Math.round(drawSize() * DEAL);
    return { date, weight: weight(date), count, money };
  });
  return { days, expectedPerDay: { count: dealsPerDay, money: dealsPerDay * DEAL } };
}

function sizesOf(random: Random, rhythm: Rhythm): () => number {
  const tail = drawBetween(random, 1.8, 2.6);
  const sigma = drawBetween(random, 0.3, 1.2);
  return () => (rhythm === 'heavy tail' ? drawPareto(random, tail) : drawLogNormal(random, sigma));
}

const BY_WEEKDAY = [0.6, 0.95, 1.1, 1.1, 1.25];
/** Good and bad weeks: a standard deviation of a third. */
const BURST = 0.35;
/** The last days of a month in which a firm of that rhythm hurries: a third of the month is sold in a fifth of its days. */
const RUSH_DAYS = 4;

/** How many times the usual a working day brings; asked in order. */
function createLevel(random: Random, rhythm: Rhythm, dates: readonly IsoDate[]): (date: IsoDate) => number {
  const working = dates.filter((date) => weight(date) > 0);
  switch (rhythm) {
    case 'steady':
    case 'heavy tail':
      return () => 1;
    case 'weekdays':
      return (date) => BY_WEEKDAY[isoWeekday(date) - 1] ?? 1;
    case 'bursts': {
      let [week, level] = [0, 1];
      return (date) => {
        const ofDay = Math.floor((toDayNumber(date) - isoWeekday(date)) / 7);
        if (ofDay !== week) [week, level] = [ofDay, Math.exp(BURST * drawNormal(random) - BURST ** 2 / 2)];
        return level;
      };
    }
    case 'trend': {
      const slope = drawBetween(random, -0.3, 0.3);
      return (date) => 1 + slope * ((2 * working.indexOf(date)) / working.length - 1);
    }
    case 'month ends':
      return (date) => {
        const left = working.filter((day) => day > date && day.slice(0, 7) === date.slice(0, 7)).length;
        return left < RUSH_DAYS ? 1.8 : 0.81;
      };
  }
}
