import type { CustomerHit, WriteReceipt } from '@shared/contract/views/lists';
import type { Customer } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { findCustomer, insertCustomer, searchCustomers, updateCustomer } from '../store/customers';
import { newId } from '../store/new-id';
import type { AppContext } from './context';
import { found } from './found';

export function findCustomers(context: AppContext, input: { text: string; limit: number }): CustomerHit[] {
  return searchCustomers(context.workspace.store, input.text, input.limit);
}

export function getCustomer(context: AppContext, id: Id): Customer {
  return found(findCustomer(context.workspace.store, id));
}

/** Throws `record-not-found`. */
export function saveCustomer(context: AppContext, draft: { id: Id | null; name: string }): WriteReceipt {
  const customer = { ...draft, id: draft.id ?? newId() };
  const { action } = context.workspace.store.act('customer.save', customer.name, (writer) =>
    draft.id === null ? insertCustomer(writer, customer) : updateCustomer(writer, customer),
  );
  return { id: customer.id, action };
}
