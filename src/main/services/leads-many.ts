import type { WriteReceipt } from '@shared/contract/views/lists';
import type { Lead, LeadQuality } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { LeadPatch } from '@shared/domain/patches';
import { findLead, removeLead, updateLead } from '../store/leads';
import { listSalesOfLead } from '../store/sales';
import type { AppContext } from './context';
import { assessment } from './leads';
import { assertNone, foundAll, givenOf } from './many';

/** Sets the quality of many leads in one step. Throws `records-not-found` where one is gone: then none changes. */
export function assessLeads(context: AppContext, input: { ids: readonly Id[]; quality: LeadQuality }): WriteReceipt {
  return changeLeads(context, 'lead.assess', input.ids, { quality: input.quality });
}

/**
 * Sets the same in many leads in one step; a lead judged anew is judged today. Throws `records-not-found` where one is
 * gone: then none changes.
 */
export function editLeads(context: AppContext, input: { ids: readonly Id[]; patch: LeadPatch }): WriteReceipt {
  return changeLeads(context, 'lead.edit-many', input.ids, input.patch);
}

function changeLeads(
  context: AppContext,
  kind: 'lead.assess' | 'lead.edit-many',
  ids: readonly Id[],
  patch: LeadPatch,
): WriteReceipt {
  const { store } = context.workspace;
  const today = context.clock.today();
  const leads = foundAll(ids, (id) => findLead(store, id));
  const given = givenOf(patch);
  const { action } = store.act(kind, leads[0]?.title ?? '', (writer) => {
    for (const lead of leads) {
      const judged = given.quality === undefined ? {} : assessment(given.quality, null, lead, today);
      const changed: Lead = { ...lead, ...given, ...judged };
      updateLead(writer, changed);
    }
  });
  return { id: leads[0]?.id ?? '', action };
}

/** Deletes many leads in one step. Throws `records-not-found` and `leads-have-sales`: then none is deleted. */
export function deleteLeads(context: AppContext, { ids }: { ids: readonly Id[] }): WriteReceipt {
  const { store } = context.workspace;
  const leads = foundAll(ids, (id) => findLead(store, id));
  assertNone(leads, ({ id }) => listSalesOfLead(store, id).length > 0, 'leads-have-sales');
  const { action } = store.act('lead.remove-many', leads[0]?.title ?? '', (writer) => {
    for (const { id } of leads) removeLead(writer, id);
  });
  return { id: leads[0]?.id ?? '', action };
}
