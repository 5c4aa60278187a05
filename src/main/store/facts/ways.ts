import { addDays, type DateRange, fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import type { WayCell } from '@shared/kpi/conversion/stage-funnel';
import type { WinCell } from '@shared/kpi/conversion/win-curve';
import type { Store } from '../store';
import type { FactFilter } from './fact-filter';
import type { CohortQuestion } from './from-records/conversions';
import { filterParams, LEADS_OF_FILTER, rangeParams } from './from-records/lead-groups';

/** Ways of leads are not summed: their stages may be put in another order at any time. All here is counted from records. */

/** Leads won by the day seen from, by the day they were created and the days it took; of leads created in the range. */
export function listWins(
  store: Store,
  range: DateRange,
  seenOn: IsoDate,
  filter: FactFilter,
): ReadonlyMap<IsoDate, readonly WinCell[]> {
  const rows = store
    .statement<{ day: number; days: number; leads: number }>(
      `SELECT lead.created_day AS day, lead.closed_day - lead.created_day AS days, COUNT(*) AS leads
      FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
        AND lead.status = 'won' AND lead.closed_day <= @seen
      GROUP BY lead.created_day, lead.closed_day`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter), seen: toDayNumber(seenOn) });
  const wins = new Map<IsoDate, WinCell[]>();
  for (const { day, days, leads } of rows) {
    const date = fromDayNumber(day);
    const cells = wins.get(date);
    if (cells) cells.push({ days, leads });
    else wins.set(date, [{ days, leads }]);
  }
  return wins;
}

export interface WayQuestion extends CohortQuestion {
  /** The funnel's first stage: to stand there is no answer yet. `null`: no stages. */
  readonly entryStageId: Id | null;
}

const IN_TIME = 'MIN(lead.created_day + @horizon, @seen)';
/** Living stages alone have a place in the funnel. */
const FURTHEST = `(SELECT MAX(stage.position) FROM lead_stage JOIN stage ON stage.id = lead_stage.stage_id
  WHERE lead_stage.lead_id = lead.id AND stage.deleted_at_ms IS NULL AND lead_stage.entered_day <= ${IN_TIME})`;
const MOVED_ON = `(SELECT MIN(lead_stage.entered_day) FROM lead_stage
  WHERE lead_stage.lead_id = lead.id AND lead_stage.stage_id <> @entry AND lead_stage.entered_day <= ${IN_TIME})`;
const ASSESSED_ON = `CASE WHEN lead.quality <> 'unassessed' AND lead.assessed_day <= ${IN_TIME} THEN lead.assessed_day END`;

/** Leads created in the range, by how far they came, when they were answered and whether they were won in time. */
export function listWayCells(
  store: Store,
  range: DateRange,
  { horizonDays, seenOn, entryStageId }: WayQuestion,
  filter: FactFilter,
): WayCell[] {
  return store
    .statement<{ furthest: number | null; won: number; answered: number | null; leads: number }>(
      `SELECT furthest, won, COALESCE(MIN(moved_on, assessed_on), moved_on, assessed_on) - created_day AS answered,
        COUNT(*) AS leads
      FROM (SELECT lead.created_day, ${FURTHEST} AS furthest, ${MOVED_ON} AS moved_on, ${ASSESSED_ON} AS assessed_on,
          lead.status = 'won' AND lead.closed_day <= ${IN_TIME} AS won
        FROM lead WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to)
      GROUP BY 1, 2, 3`,
    )
    .all({
      ...rangeParams(range),
      ...filterParams(filter),
      horizon: horizonDays,
      seen: toDayNumber(seenOn),
      entry: entryStageId ?? '',
    })
    .map(({ furthest, won, answered, leads }) => ({
      furthest,
      won: won === 1,
      // An assessment may be dated before the lead came: answered at once.
      answeredAfterDays: answered === null ? null : Math.max(0, answered),
      leads,
    }));
}

export interface IdleQuestion {
  /** Nothing has happened to the lead for so many days. */
  readonly quietDays: number;
  readonly seenOn: IsoDate;
}

/**
 * Leads of the range that are open on the day seen from, not found unfit, and have had neither a stage nor an assessment
 * in the last `quietDays`.
 */
export function countIdleLeads(
  store: Store,
  range: DateRange,
  { quietDays, seenOn }: IdleQuestion,
  filter: FactFilter,
): number {
  const row = store
    .statement<{ leads: number }>(
      `SELECT COUNT(*) AS leads FROM lead
      WHERE ${LEADS_OF_FILTER} AND lead.created_day BETWEEN @from AND @to
        AND (lead.status = 'open' OR lead.closed_day > @seen)
        AND NOT (lead.quality = 'disqualified' AND COALESCE(lead.assessed_day, lead.created_day) <= @seen)
        AND NOT COALESCE(lead.assessed_day BETWEEN @quiet AND @seen, FALSE)
        AND NOT EXISTS (SELECT 1 FROM lead_stage
          WHERE lead_stage.lead_id = lead.id AND lead_stage.entered_day BETWEEN @quiet AND @seen)`,
    )
    .get({
      ...rangeParams(range),
      ...filterParams(filter),
      seen: toDayNumber(seenOn),
      quiet: toDayNumber(addDays(seenOn, 1 - quietDays)),
    });
  return row?.leads ?? 0;
}
