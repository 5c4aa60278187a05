import type { Customer } from '@shared/domain/entities';
import { type Id, WHOLE_BP } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import { fitText } from '../../importing/clean-text';
import type { KnownNames } from '../../importing/plan';
import { findChannelByName, insertChannel } from '../../store/channels';
import { findCustomerByName, insertCustomers } from '../../store/customers';
import { findEmployeeByName, insertEmployee } from '../../store/employees';
import { newId } from '../../store/new-id';
import type { Store } from '../../store/store';
import type { Writer } from '../../store/writer';

const NAME_LENGTH = 200;

export function knownNames(store: Store): KnownNames {
  const fit = (name: string): string => fitText(name, NAME_LENGTH);
  return {
    hasEmployee: (name) => findEmployeeByName(store, fit(name)) !== null,
    hasChannel: (name) => findChannelByName(store, fit(name)) !== null,
    hasCustomer: (name) => findCustomerByName(store, fit(name)) !== null,
  };
}

/** Names of a file → records, each found or made once. New customers wait for `flush`: a file may have thousands. */
export class NameBook {
  readonly #writer: Writer;
  readonly #ids = new Map<string, Id>();
  #newCustomers: Customer[] = [];

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  employee(name: string): Id | null {
    return this.#resolve('employee', name, (fitted) => {
      const known = findEmployeeByName(this.#writer.store, fitted);
      const id = known?.id ?? newId();
      const employment = [{ from: null, to: null, fteBp: WHOLE_BP }];
      if (!known) insertEmployee(this.#writer, { id, name: fitted, role: '', acquisitionShareBp: null, employment });
      return id;
    });
  }

  channel(name: string): Id | null {
    return this.#resolve('channel', name, (fitted) => {
      const known = findChannelByName(this.#writer.store, fitted);
      const id = known?.id ?? newId();
      if (!known) insertChannel(this.#writer, { id, name: fitted, paid: false });
      return id;
    });
  }

  customer(name: string): Id | null {
    return this.#resolve('customer', name, (fitted) => {
      const known = findCustomerByName(this.#writer.store, fitted);
      const id = known?.id ?? newId();
      if (!known) this.#newCustomers.push({ id, name: fitted });
      return id;
    });
  }

  /** Writes the customers that are new; before anything refers to them. */
  flush(): void {
    insertCustomers(this.#writer, this.#newCustomers);
    this.#newCustomers = [];
  }

  #resolve(kind: string, name: string, find: (fitted: string) => Id): Id | null {
    if (name === '') return null;
    const fitted = fitText(name, NAME_LENGTH);
    const key = `${kind} ${foldText(fitted)}`;
    const id = this.#ids.get(key) ?? find(fitted);
    this.#ids.set(key, id);
    return id;
  }
}
