import { isIsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { LEAD_QUALITIES, LEAD_STATUSES, type LeadQuality, type LeadStatus } from '@shared/domain/entities';
import type { JsonRecord } from '../canonical-json';
import type { Store } from '../store';
import type { LeadFact } from './contributions';

/** A lead as the journal keeps it → what of it is counted. */
export function leadFactOf(fields: JsonRecord): LeadFact {
  const createdDay = dayOf(fields.createdOn);
  if (createdDay === null) throw new TypeError('A lead without the day it was created');
  return {
    createdDay,
    channelId: textOf(fields.channelId),
    segment: textOf(fields.segment),
    campaign: textOf(fields.campaign),
    ownerId: textOf(fields.ownerId),
    quality: qualityOf(fields.quality),
    assessedDay: dayOf(fields.assessedOn),
    status: statusOf(fields.status),
    closedDay: dayOf(fields.closedOn),
  };
}

/** Every living lead. */
export function eachLeadFact(store: Store): Iterable<LeadFact> {
  return store
    .statement<LeadFact>(
      `SELECT created_day AS createdDay, channel_id AS channelId, segment, campaign, owner_id AS ownerId, quality,
         assessed_day AS assessedDay, status, closed_day AS closedDay
       FROM lead WHERE deleted_at_ms IS NULL`,
    )
    .iterate();
}

/** An import names the same few hundred days thousands of times. */
const dayNumbers = new Map<string, number>();

function dayOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const known = dayNumbers.get(value);
  if (known !== undefined) return known;
  if (!isIsoDate(value)) return null;
  const day = toDayNumber(value);
  dayNumbers.set(value, day);
  return day;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function qualityOf(value: unknown): LeadQuality {
  return LEAD_QUALITIES.find((known) => known === value) ?? 'unassessed';
}

function statusOf(value: unknown): LeadStatus {
  return LEAD_STATUSES.find((known) => known === value) ?? 'open';
}
