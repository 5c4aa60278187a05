import { addDays, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import type { StageHistory } from '@shared/kpi/targets/pipeline-forecast';
import type { Store } from '../store';
import type { FactFilter } from './fact-filter';

/** A lead that stood open on the day it is seen from. */
export interface OpenLead {
  /** The last stage reached by then; `null`: none. */
  readonly stageId: Id | null;
  /** Minor units; `null`: nobody said what it may bring. */
  readonly expectedMinor: number | null;
}

/** A lead that has stood open for longer is taken for dead, whatever its status says. */
const OPEN_AT_MOST_DAYS = 365;

/** Leads of the last year that were open at the day's end. With a person: those they own. */
export function listOpenLeads(store: Store, seenOn: IsoDate, filter: FactFilter): OpenLead[] {
  return store
    .statement<{ stage_id: string | null; expected_minor: number | null }>(OPEN)
    .all({
      from: toDayNumber(addDays(seenOn, 1 - OPEN_AT_MOST_DAYS)),
      seen: toDayNumber(seenOn),
      channel: filter.channelId,
      employee: filter.employeeId,
    })
    .map((row) => ({ stageId: row.stage_id, expectedMinor: row.expected_minor }));
}

const OPEN = `SELECT expected_minor, (SELECT step.stage_id FROM lead_stage AS step
    WHERE step.lead_id = lead.id AND step.entered_day <= @seen ORDER BY step.position DESC LIMIT 1) AS stage_id
  FROM lead WHERE lead.deleted_at_ms IS NULL AND lead.created_day BETWEEN @from AND @seen
    AND (lead.closed_day IS NULL OR lead.closed_day > @seen)
    AND (@channel IS NULL OR lead.channel_id = @channel) AND (@employee IS NULL OR lead.owner_id = @employee)`;

/** The last so many leads tell how it goes now, and can be counted on any screen. */
const MOST_LEADS = 1_000;

/**
 * Of the last thousand leads that reached the stage at least `days` before the day seen from, those won within as many
 * days; of no stage (`null`) the same of all leads from the day they came. Of the whole firm.
 */
export function countStageHistory(store: Store, stageId: Id | null, seenOn: IsoDate, days: number): StageHistory {
  const counted = store
    .statement<{ reached: number; won: number }>(stageId === null ? OF_ALL : OF_STAGE)
    .get({ ripe: toDayNumber(seenOn) - days, days, most: MOST_LEADS, ...(stageId !== null && { stage: stageId }) });
  return { stageId, reached: counted?.reached ?? 0, won: counted?.won ?? 0 };
}

const COUNTED = 'SELECT COUNT(*) AS reached, COUNT(*) FILTER (WHERE is_won) AS won FROM';
const OF_STAGE = `${COUNTED} (
  SELECT lead.status = 'won' AND lead.closed_day <= step.entered_day + @days AS is_won
  FROM lead_stage AS step CROSS JOIN lead ON lead.id = step.lead_id
  WHERE step.stage_id = @stage AND step.entered_day <= @ripe AND lead.deleted_at_ms IS NULL
  ORDER BY step.entered_day DESC LIMIT @most)`;
const OF_ALL = `${COUNTED} (
  SELECT status = 'won' AND closed_day <= created_day + @days AS is_won
  FROM lead WHERE deleted_at_ms IS NULL AND created_day <= @ripe ORDER BY created_day DESC LIMIT @most)`;
