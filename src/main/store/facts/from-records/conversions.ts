import { type DateRange, fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { CycleCell } from '@shared/kpi/conversion/conversion-horizon';
import type { Store } from '../../store';
import type { FactFilter } from '../fact-filter';
import { filterParams, GROUP_COLUMNS, LEADS_OF_FILTER, type LeadGrouping, rangeParams } from './lead-groups';

/** Leads won in the range by the day they were won, whenever they were created; by group. */
export function countWonGroupsOf(
  store: Store,
  by: LeadGrouping,
  range: DateRange,
  filter: FactFilter,
): { readonly key: string | null; readonly won: number }[] {
  return store
    .statement<{ key: string | null; won: number }>(
      `SELECT ${GROUP_COLUMNS[by]} AS key, COUNT(*) AS won
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.status = 'won' AND lead.closed_day BETWEEN @from AND @to
      GROUP BY ${GROUP_COLUMNS[by]}`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) });
}

/** Leads won on each day of the range; days without one are absent. */
export function countWonByDayOf(store: Store, range: DateRange, filter: FactFilter): ReadonlyMap<IsoDate, number> {
  const rows = store
    .statement<{ day: number; won: number }>(
      `SELECT lead.closed_day AS day, COUNT(*) AS won
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.status = 'won' AND lead.closed_day BETWEEN @from AND @to
      GROUP BY lead.closed_day`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) });
  return new Map(rows.map(({ day, won }) => [fromDayNumber(day), won]));
}

/** The leads of a day, and those of them won within the horizon as known on the day seen from. */
export interface CohortDay {
  readonly date: IsoDate;
  readonly leads: number;
  readonly won: number;
}

/** Condition on `lead` with `@horizon` and `@seen`. */
export const WON_WITHIN = `lead.status = 'won' AND lead.closed_day <= MIN(lead.created_day + @horizon, @seen)`;

export interface CohortQuestion {
  readonly horizonDays: number;
  readonly seenOn: IsoDate;
}

/** By the day of creation, over a range of such days. */
export function countCohortDays(
  store: Store,
  range: DateRange,
  { horizonDays, seenOn }: CohortQuestion,
  filter: FactFilter,
): CohortDay[] {
  return store
    .statement<{ day: number; leads: number; won: number }>(
      `SELECT lead.created_day AS day, COUNT(*) AS leads, COUNT(*) FILTER (WHERE ${WON_WITHIN}) AS won
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to GROUP BY lead.created_day`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter), horizon: horizonDays, seen: toDayNumber(seenOn) })
    .map(({ day, leads, won }) => ({ date: fromDayNumber(day), leads, won }));
}

/** How far the leads of a range came within the horizon. */
export interface FunnelCounts {
  readonly leads: number;
  readonly assessed: number;
  readonly qualified: number;
  readonly won: number;
  /** Won, and found qualified. */
  readonly qualifiedWon: number;
}

const NO_FUNNEL: FunnelCounts = { leads: 0, assessed: 0, qualified: 0, won: 0, qualifiedWon: 0 };

/** An assessment counts as a win does: within the horizon (without a day: from the start). */
export function countFunnelOf(
  store: Store,
  range: DateRange,
  { horizonDays, seenOn }: CohortQuestion,
  filter: FactFilter,
): FunnelCounts {
  const assessed = `lead.quality <> 'unassessed'
    AND (lead.assessed_day IS NULL OR lead.assessed_day <= MIN(lead.created_day + @horizon, @seen))`;
  const qualified = `${assessed} AND lead.quality = 'qualified'`;
  return (
    store
      .statement<FunnelCounts>(
        `SELECT COUNT(*) AS leads, COUNT(*) FILTER (WHERE ${assessed}) AS assessed,
          COUNT(*) FILTER (WHERE ${qualified}) AS qualified, COUNT(*) FILTER (WHERE ${WON_WITHIN}) AS won,
          COUNT(*) FILTER (WHERE ${qualified} AND ${WON_WITHIN}) AS qualifiedWon
        FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to`,
      )
      .get({ ...rangeParams(range), ...filterParams(filter), horizon: horizonDays, seen: toDayNumber(seenOn) }) ??
    NO_FUNNEL
  );
}

/** Days from creation to win of every win known on that day, in the whole store. */
export function countCycles(store: Store, seenOn: IsoDate): CycleCell[] {
  return store
    .statement<CycleCell>(
      `SELECT lead.closed_day - lead.created_day AS days, COUNT(*) AS leads
      FROM lead WHERE lead.deleted_at_ms IS NULL AND lead.status = 'won' AND lead.closed_day IS NOT NULL
        AND lead.closed_day <= ? GROUP BY 1`,
    )
    .all(toDayNumber(seenOn));
}
