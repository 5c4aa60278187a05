import type { SalesPage, WriteReceipt } from '@shared/contract/views/lists';
import type { Sale, SaleDraft } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { minorToDecimal } from '@shared/domain/money';
import { findCustomer, findCustomerByName, insertCustomer } from '../store/customers';
import { findLead, updateLead } from '../store/leads';
import { newId } from '../store/new-id';
import { listSales, type SaleListQuery } from '../store/sale-list';
import { findSale, insertSale, listReturnsOf, listSalesOfLead, removeSale, updateSale } from '../store/sales';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import type { Writer } from '../store/writer';
import type { AppContext } from './context';
import { found } from './found';

export function salesPage(context: AppContext, query: SaleListQuery): SalesPage {
  return listSales(context.workspace.store, query);
}

export function getSale(context: AppContext, id: Id): Sale {
  return found(findSale(context.workspace.store, id));
}

/**
 * Saves a sale or a return in one step with what follows from it: a customer known only by name is found or made,
 * and the lead it came from is won. Throws `record-not-found`, `return-exceeds-sale`, and `invalid-date` where it is
 * dated before its lead or before the sale it returns.
 */
export function saveSale(
  context: AppContext,
  input: { sale: SaleDraft; newCustomerName: string | null },
): WriteReceipt {
  const { store } = context.workspace;
  const before = input.sale.id === null ? null : found(findSale(store, input.sale.id));
  const id = input.sale.id ?? newId();
  const { action } = store.act('sale.save', subjectOf(store, input.sale, input.newCustomerName), (writer) => {
    const sale: Sale = { ...input.sale, id, customerId: customerOf(writer, input.sale, input.newCustomerName) };
    assertReturnsFit(store, sale);
    if (before) updateSale(writer, sale);
    else insertSale(writer, sale);
    if (before?.leadId && before.leadId !== sale.leadId) settleLead(writer, before.leadId);
    if (sale.leadId) settleLead(writer, sale.leadId);
  });
  return { id, action };
}

/** Its lead, where it has no other sale, is open again. Throws `record-not-found`, and `record-in-use` while returns refer to it. */
export function deleteSale(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const sale = found(findSale(store, id));
  if (listReturnsOf(store, id).length > 0) throw new AppError('conflict', 'record-in-use');
  const { action } = store.act('sale.remove', subjectOf(store, sale, null), (writer) => {
    removeSale(writer, id);
    if (sale.leadId) settleLead(writer, sale.leadId);
  });
  return { id, action };
}

/** The customer by name, else as chosen, else the lead's. */
function customerOf(writer: Writer, draft: SaleDraft, name: string | null): Id | null {
  if (!name) return draft.customerId ?? (draft.leadId && findLead(writer.store, draft.leadId)?.customerId) ?? null;
  const known = findCustomerByName(writer.store, name);
  if (known) return known.id;
  const customer = { id: newId(), name };
  insertCustomer(writer, customer);
  return customer.id;
}

/** A lead is won on the day of its first sale; a lead whose sale is gone is open again. */
export function settleLead(writer: Writer, leadId: Id): void {
  const lead = findLead(writer.store, leadId);
  if (!lead) return;
  const first = listSalesOfLead(writer.store, leadId)[0];
  if (!first) {
    if (lead.status === 'won') updateLead(writer, { ...lead, status: 'open', closedOn: null });
    return;
  }
  if (first.soldOn < lead.createdOn)
    throw new AppError('validation', 'invalid-date', { field: 'soldOn', earliest: lead.createdOn });
  const customerId = first.customerId ?? lead.customerId;
  updateLead(writer, { ...lead, status: 'won', closedOn: first.soldOn, lostReason: null, customerId });
}

/** Returns against one sale never exceed it nor precede it, from whichever side they are edited. */
function assertReturnsFit(store: Store, sale: Sale): void {
  if (sale.kind === 'return' && sale.returnOfId !== null) {
    const original = found(findSale(store, sale.returnOfId));
    if (original.kind !== 'sale') throw new AppError('validation', 'invalid-input', { field: 'returnOfId' });
    const others = listReturnsOf(store, original.id).filter((other) => other.id !== sale.id);
    assertCovered(original, [...others, sale]);
    return;
  }
  const returns = listReturnsOf(store, sale.id);
  if (returns.length === 0) return;
  if (sale.kind === 'return') throw new AppError('conflict', 'record-in-use');
  assertCovered(sale, returns);
}

function assertCovered(sale: Sale, returns: readonly Sale[]): void {
  const returnedMinor = returns.reduce((sum, one) => sum + one.amountMinor, 0);
  if (returnedMinor > sale.amountMinor) throw new AppError('validation', 'return-exceeds-sale');
  if (returns.some((one) => one.soldOn < sale.soldOn)) {
    throw new AppError('validation', 'invalid-date', { field: 'soldOn', earliest: sale.soldOn });
  }
}

/** Whom or what the sentence about this step names: the customer, else the amount. */
function subjectOf(store: Store, sale: SaleDraft, newCustomerName: string | null): string {
  const customer = sale.customerId === null ? null : findCustomer(store, sale.customerId);
  return newCustomerName || customer?.name || minorToDecimal(sale.amountMinor, readSettings(store).currencyCode);
}
