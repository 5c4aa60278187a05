import { findCustomers, getCustomer, saveCustomer } from '../services/customers';
import { os } from './base';

export const customers = {
  search: os.customers.search.handler(({ context, input }) => findCustomers(context, input)),
  save: os.customers.save.handler(({ context, input }) => saveCustomer(context, input)),
  get: os.customers.get.handler(({ context, input }) => getCustomer(context, input.id)),
};
