import { addDays, type DateRange, daysBetween, type IsoDate, isoWeekday } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, periodContaining, shiftPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { type DayWeight, sumWeights } from '@shared/calendar/working-calendar';
import type { PaceWeights } from '@shared/domain/settings';
import { type DayTotals, foldIntoWorkedDays } from '../days/day-totals';

/** What the season is read from: the firm's revenue of earlier years. */
export interface SeasonHistory {
  /** The first day with revenue; `null`: there is none. */
  readonly recordedFrom: IsoDate | null;
  /** Nothing later is asked for. */
  readonly seenOn: IsoDate;
  /** Revenue by day of a range that ended before `seenOn`. */
  readonly totalsOf: (range: DateRange) => DayTotals;
}

/** What the pace line of a stretch of time rests on. */
export interface PaceBasis {
  /** The firm's choice. */
  readonly chosen: PaceWeights;
  /** `working` where the season was chosen and there is no full earlier year of records. */
  readonly used: PaceWeights;
  /** Full years of records behind a season; 0 otherwise. */
  readonly years: number;
}

export interface SeasonalPace {
  readonly weight: DayWeight;
  /** Full years of records behind the weights of that day; 0: there are none, it weighs by working time. */
  readonly yearsBehind: (date: IsoDate) => number;
}

const MOST_YEARS = 3;
const WEEKS = 52;
/** Records that begin within the first four weeks of a year make it a full one: few firms sell on 1 January. */
const LATE_START_DAYS = 28;
/** One week of one year is mostly chance: each week borrows from two neighbours on either side. */
const KERNEL = [1, 2, 3, 2, 1] as const;

/**
 * Seasonal weights (definitions.md, "Targets and pace"): working time × index of the week of the year × index of the
 * weekday, so that a day off stays at 0. An index is revenue per working weight by the year's mean, pooled over up to
 * three full earlier (fiscal) years, weeks smoothed 1-2-3-2-1, and drawn halfway to 1 where there is one year, a third
 * where there are two, a quarter where there are three. The weights of a year sum to its working time, so that a weight
 * of 1 stays an average working day. They rest on whole years that were over when the year began (for years ahead: when
 * the running one did): nothing that happens in a year moves its line. No full earlier year: working time.
 */
export function createSeasonalPace(working: DayWeight, history: SeasonHistory, rules: PeriodRules): SeasonalPace {
  const running = periodContaining('year', history.seenOn, rules);
  const seasons = new Map<string, Season>();
  const seasonOf = (date: IsoDate): Season => {
    const year = periodContaining('year', date, rules);
    const known = seasons.get(year.key);
    if (known) return known;
    const years = listFullYears(year.from < running.from ? year : running, history, rules);
    const season = buildSeason(year, years, working, history);
    seasons.set(year.key, season);
    return season;
  };
  const weights = new Map<IsoDate, number>();
  return {
    weight: (date) => {
      const known = weights.get(date);
      if (known !== undefined) return known;
      const weight = weighInSeason(seasonOf(date), date, working);
      weights.set(date, weight);
      return weight;
    },
    yearsBehind: (date) => seasonOf(date).years,
  };
}

/** Seasonal weights of a stretch, scaled to its working time: an average day of the stretch weighs what it would anyway. */
export function scaleToRange(seasonal: DayWeight, working: DayWeight, range: DateRange): DayWeight {
  const all = sumWeights(seasonal, range);
  const factor = all === 0 ? 1 : sumWeights(working, range) / all;
  return (date) => seasonal(date) * factor;
}

interface Season {
  readonly from: IsoDate;
  readonly years: number;
  readonly byWeek: readonly number[];
  /** Monday first. */
  readonly byWeekday: readonly number[];
  readonly scale: number;
}

/** Whole years before this one of which there are records, the last one first. */
function listFullYears(year: Period, { recordedFrom }: SeasonHistory, rules: PeriodRules): Period[] {
  if (recordedFrom === null) return [];
  return Array.from({ length: MOST_YEARS }, (_, index) => shiftPeriod(year, -1 - index, rules)).filter(
    ({ from }) => recordedFrom <= addDays(from, LATE_START_DAYS - 1),
  );
}

function buildSeason(year: Period, earlier: readonly Period[], working: DayWeight, history: SeasonHistory): Season {
  const weeks = Array.from({ length: WEEKS }, emptyShare);
  const weekdays = Array.from({ length: 7 }, emptyShare);
  let years = 0;
  for (const whole of earlier) if (addYear(weeks, weekdays, whole, working, history)) years += 1;
  if (years === 0) return { from: year.from, years, byWeek: [], byWeekday: [], scale: 1 };
  const unscaled: Season = {
    from: year.from,
    years,
    byWeek: smooth(weeks).map((share) => indexOf(share, years)),
    byWeekday: weekdays.map((share) => indexOf(share, years)),
    scale: 1,
  };
  const raw = sumWeights((date) => weighInSeason(unscaled, date, working), year);
  return raw === 0 ? unscaled : { ...unscaled, scale: sumWeights(working, year) / raw };
}

/** Revenue in years' means per weight: two years of different size speak alike. */
interface Share {
  value: number;
  weight: number;
}

function emptyShare(): Share {
  return { value: 0, weight: 0 };
}

/** Adds one earlier year; `false` where it brought nothing. */
function addYear(weeks: Share[], weekdays: Share[], year: Period, working: DayWeight, history: SeasonHistory): boolean {
  const { recordedFrom } = history;
  const dates = eachDay(year).filter((date) => recordedFrom === null || date >= recordedFrom);
  const days = dates.map((date) => ({ date, weight: working(date), elapsed: true }));
  const workedOn = days.filter((day) => day.weight > 0);
  const worked = foldIntoWorkedDays(days, history.totalsOf(year));
  const value = worked.reduce((sum, day) => sum + day.value, 0);
  if (value <= 0) return false;
  const mean = value / worked.reduce((sum, day) => sum + day.weight, 0);
  for (const [index, day] of worked.entries()) {
    const date = workedOn[index]?.date ?? year.from;
    for (const share of [weeks[weekOf(year.from, date)], weekdays[isoWeekday(date) - 1]]) {
      if (!share) continue;
      share.value += day.value / mean;
      share.weight += day.weight;
    }
  }
  return true;
}

/** Weeks from the first day of the year; the last one takes the day or two beyond. */
function weekOf(firstDay: IsoDate, date: IsoDate): number {
  return Math.min(WEEKS - 1, Math.floor(daysBetween(firstDay, date) / 7));
}

/** The year is a ring: its last weeks stand beside its first ones. */
function smooth(weeks: readonly Share[]): Share[] {
  return weeks.map((_, index) => {
    const sum = emptyShare();
    for (const [offset, factor] of KERNEL.entries()) {
      const neighbour = weeks[(index + offset - 2 + WEEKS) % WEEKS];
      sum.value += factor * (neighbour?.value ?? 0);
      sum.weight += factor * (neighbour?.weight ?? 0);
    }
    return sum;
  });
}

/** More returns than sales are no season; with the 1 that every year is held against, an index is never 0. */
function indexOf({ value, weight }: Share, years: number): number {
  const index = weight === 0 ? 1 : Math.max(0, value / weight);
  return (years * index + 1) / (years + 1);
}

function weighInSeason({ from, years, byWeek, byWeekday, scale }: Season, date: IsoDate, working: DayWeight): number {
  const plain = working(date);
  if (plain === 0 || years === 0) return plain;
  return plain * (byWeek[weekOf(from, date)] ?? 1) * (byWeekday[isoWeekday(date) - 1] ?? 1) * scale;
}
