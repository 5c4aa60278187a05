import { deleteSale, getSale, salesPage, saveSale } from '../services/sales';
import { deleteSales, editSales } from '../services/sales-many';
import { os } from './base';

export const sales = {
  list: os.sales.list.handler(({ context, input }) => salesPage(context, input)),
  get: os.sales.get.handler(({ context, input }) => getSale(context, input.id)),
  save: os.sales.save.handler(({ context, input }) => saveSale(context, input)),
  remove: os.sales.remove.handler(({ context, input }) => deleteSale(context, input.id)),
  editMany: os.sales.editMany.handler(({ context, input }) => editSales(context, input)),
  removeMany: os.sales.removeMany.handler(({ context, input }) => deleteSales(context, input)),
};
