import { deleteSale, getSale, salesPage, saveSale } from '../services/sales';
import { os } from './base';

export const sales = {
  list: os.sales.list.handler(({ context, input }) => salesPage(context, input)),
  get: os.sales.get.handler(({ context, input }) => getSale(context, input.id)),
  save: os.sales.save.handler(({ context, input }) => saveSale(context, input)),
  remove: os.sales.remove.handler(({ context, input }) => deleteSale(context, input.id)),
};
