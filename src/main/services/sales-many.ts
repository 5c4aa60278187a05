import type { WriteReceipt } from '@shared/contract/views/lists';
import type { Sale, SaleCredit } from '@shared/domain/entities';
import { type Id, WHOLE_BP } from '@shared/domain/fields';
import type { SalePatch } from '@shared/domain/patches';
import { findSale, listReturnsOf, removeSale, updateSale } from '../store/sales';
import type { AppContext } from './context';
import { assertNone, foundAll, givenOf } from './many';
import { settleLead } from './sales';

/** Sets the same in many sales in one step. Throws `records-not-found` where one is gone: then none changes. */
export function editSales(context: AppContext, input: { ids: readonly Id[]; patch: SalePatch }): WriteReceipt {
  const { store } = context.workspace;
  const sales = foundAll(input.ids, (id) => findSale(store, id));
  const { sellerId, ...given } = givenOf(input.patch);
  const credited = sellerId === undefined ? {} : { credits: creditsOf(sellerId) };
  const { action } = store.act('sale.edit-many', '', (writer) => {
    for (const sale of sales) {
      const changed: Sale = { ...sale, ...given, ...credited };
      updateSale(writer, changed);
    }
  });
  return { id: sales[0]?.id ?? '', action };
}

function creditsOf(sellerId: Id | null): SaleCredit[] {
  return sellerId === null ? [] : [{ employeeId: sellerId, shareBp: WHOLE_BP }];
}

/**
 * Deletes many sales in one step; leads that have no sale left are open again. A sale goes only together with all its
 * returns. Throws `records-not-found` and `sales-have-returns`: then none is deleted.
 */
export function deleteSales(context: AppContext, { ids }: { ids: readonly Id[] }): WriteReceipt {
  const { store } = context.workspace;
  const sales = foundAll(ids, (id) => findSale(store, id));
  const going = new Set(sales.map(({ id }) => id));
  const keepsReturns = ({ id }: Sale) => listReturnsOf(store, id).some((one) => !going.has(one.id));
  assertNone(sales, keepsReturns, 'sales-have-returns');
  const leads = new Set(sales.map(({ leadId }) => leadId).filter((id) => id !== null));
  const { action } = store.act('sale.remove-many', '', (writer) => {
    for (const { id } of sales) removeSale(writer, id);
    for (const leadId of leads) settleLead(writer, leadId);
  });
  return { id: sales[0]?.id ?? '', action };
}
