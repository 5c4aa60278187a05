import { deleteLead, getLead, leadPage, saveLead } from '../services/leads';
import { assessLeads, deleteLeads, editLeads } from '../services/leads-many';
import { moveLeads } from '../services/stages';
import { os } from './base';

export const leads = {
  list: os.leads.list.handler(({ context, input }) => leadPage(context, input)),
  get: os.leads.get.handler(({ context, input }) => getLead(context, input.id)),
  save: os.leads.save.handler(({ context, input }) => saveLead(context, input)),
  remove: os.leads.remove.handler(({ context, input }) => deleteLead(context, input.id)),
  assess: os.leads.assess.handler(({ context, input }) => assessLeads(context, input)),
  move: os.leads.move.handler(({ context, input }) => moveLeads(context, input)),
  editMany: os.leads.editMany.handler(({ context, input }) => editLeads(context, input)),
  removeMany: os.leads.removeMany.handler(({ context, input }) => deleteLeads(context, input)),
};
