import type { Directory, WriteReceipt } from '@shared/contract/views/lists';
import type { Channel, Employee } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { findChannel, insertChannel, listChannels, removeChannel, updateChannel } from '../store/channels';
import { findEmployee, insertEmployee, listEmployees, removeEmployee, updateEmployee } from '../store/employees';
import { newId } from '../store/new-id';
import type { AppContext } from './context';
import { found } from './found';

export function getDirectory(context: AppContext): Directory {
  const { store } = context.workspace;
  return { employees: listEmployees(store), channels: listChannels(store) };
}

/** Throws `name-taken`, `employment-overlap` and `record-not-found`. */
export function saveEmployee(context: AppContext, draft: Draft<Employee>): WriteReceipt {
  const employee = { ...draft, id: draft.id ?? newId() };
  const { action } = context.workspace.store.act('employee.save', employee.name, (writer) =>
    draft.id === null ? insertEmployee(writer, employee) : updateEmployee(writer, employee),
  );
  return { id: employee.id, action };
}

/** The person leaves the lists; what they sold stays theirs by name. */
export function deleteEmployee(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const { name } = found(findEmployee(store, id));
  const { action } = store.act('employee.remove', name, (writer) => removeEmployee(writer, id));
  return { id, action };
}

/** Throws `name-taken` and `record-not-found`. */
export function saveChannel(context: AppContext, draft: Draft<Channel>): WriteReceipt {
  const channel = { ...draft, id: draft.id ?? newId() };
  const { action } = context.workspace.store.act('channel.save', channel.name, (writer) =>
    draft.id === null ? insertChannel(writer, channel) : updateChannel(writer, channel),
  );
  return { id: channel.id, action };
}

/** The channel leaves the lists; leads, sales and costs keep its name. */
export function deleteChannel(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const { name } = found(findChannel(store, id));
  const { action } = store.act('channel.remove', name, (writer) => removeChannel(writer, id));
  return { id, action };
}

type Draft<T extends { id: Id }> = Omit<T, 'id'> & { readonly id: Id | null };
