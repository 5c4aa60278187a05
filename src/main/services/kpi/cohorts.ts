import { type DateRange, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { CohortCounts } from '@shared/kpi/conversion/conversion';
import {
  chooseHorizon,
  computeMedianCycle,
  type Horizon,
  lastRipeDay,
} from '@shared/kpi/conversion/conversion-horizon';
import { computeWinCurve, type WinCurve } from '@shared/kpi/conversion/win-curve';
import { listCohortDays, listCycles } from '../../store/facts/conversions';
import { listWins } from '../../store/facts/ways';
import type { KpiFrame } from './frame';

/** Median days from a lead's creation to its win, over everything known on the frame's day; `null` without a win. */
export function medianCycleOf({ store, asOf }: KpiFrame): number | null {
  return computeMedianCycle(listCycles(store, asOf.date));
}

/** How long a cohort of leads is given, by the firm's choice or its own history. */
export function horizonOf(frame: KpiFrame): Horizon {
  return chooseHorizon(frame.settings.cohortHorizonDays, medianCycleOf(frame));
}

/** The leads of each day of a known range: ripe ones, those of them won in time, and ripening ones. */
export function cohortsOf(frame: KpiFrame, range: DateRange, horizonDays: number): ReadonlyMap<IsoDate, CohortCounts> {
  const { store, asOf, filter } = frame;
  const ripeUntil = lastRipeDay(asOf, horizonDays);
  const days = listCohortDays(store, range, { horizonDays, seenOn: asOf.date }, filter);
  return new Map(
    days.map(({ date, leads, won }) => [
      date,
      date <= ripeUntil ? { ripe: leads, ripeWon: won, ripening: 0 } : { ripe: 0, ripeWon: 0, ripening: leads },
    ]),
  );
}

/** How the leads of the frame become customers as they age, ripening ones included. */
export function winCurveOf({ store, known, asOf, filter }: KpiFrame, horizonDays: number): WinCurve {
  if (known === null) return computeWinCurve([], horizonDays);
  const days = listCohortDays(store, known, { horizonDays, seenOn: asOf.date }, filter);
  const wins = listWins(store, known, asOf.date, filter);
  const lastFollowed = lastRipeDay(asOf, 0);
  return computeWinCurve(
    days.map(({ date, leads }) => ({
      followedDays: daysBetween(date, lastFollowed),
      leads,
      wins: wins.get(date) ?? [],
    })),
    horizonDays,
  );
}
