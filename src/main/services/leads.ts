import type { IsoDate } from '@shared/calendar/iso-date';
import type { LeadListRow, Page, WriteReceipt } from '@shared/contract/views/lists';
import type { Lead, LeadDraft, LeadQuality } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { type LeadListQuery, listLeads } from '../store/lead-list';
import { findLead, insertLead, removeLead, updateLead } from '../store/leads';
import { newId } from '../store/new-id';
import { listSalesOfLead } from '../store/sales';
import type { Store } from '../store/store';
import type { AppContext } from './context';
import { found } from './found';
import { assertStagesKnown } from './stages';

export function leadPage(context: AppContext, query: LeadListQuery): Page<LeadListRow> {
  return listLeads(context.workspace.store, query);
}

export function getLead(context: AppContext, id: Id): Lead {
  return found(findLead(context.workspace.store, id));
}

/**
 * Saves a lead. The day of the assessment is today where the person did not say. Throws `record-not-found` (also
 * for a stage of its way), and `record-in-use` where a lead that brought a sale should no longer be won.
 */
export function saveLead(context: AppContext, draft: LeadDraft): WriteReceipt {
  const { store } = context.workspace;
  const before = draft.id === null ? null : found(findLead(store, draft.id));
  const assessed = { ...draft, ...assessment(draft.quality, draft.assessedOn, before, context.clock.today()) };
  const lead: Lead = { ...assessed, id: draft.id ?? newId() };
  if (lead.status !== 'won') assertNoSales(store, lead.id);
  assertStagesKnown(store, lead.stages);
  const { action } = store.act('lead.save', lead.title, (writer) =>
    draft.id === null ? insertLead(writer, lead) : updateLead(writer, lead),
  );
  return { id: lead.id, action };
}

/** Throws `record-not-found`, and `record-in-use` where the lead brought a sale: that one goes first. */
export function deleteLead(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const lead = found(findLead(store, id));
  assertNoSales(store, id);
  const { action } = store.act('lead.remove', lead.title, (writer) => removeLead(writer, id));
  return { id, action };
}

/** When the quality was judged: as said, else when it was so judged before, else today; never for "not yet". */
export function assessment(quality: LeadQuality, said: IsoDate | null, before: Lead | null, today: IsoDate) {
  if (quality === 'unassessed') return { assessedOn: null };
  const kept = before?.quality === quality ? before.assessedOn : null;
  return { assessedOn: said ?? kept ?? today };
}

function assertNoSales(store: Store, leadId: Id): void {
  if (listSalesOfLead(store, leadId).length > 0) throw new AppError('conflict', 'record-in-use');
}
