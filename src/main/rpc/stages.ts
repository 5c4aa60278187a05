import { addStages, deleteStage, funnelUsage, orderStages, saveStage, stagesView } from '../services/stages';
import { os } from './base';

export const stages = {
  list: os.stages.list.handler(({ context }) => stagesView(context)),
  usage: os.stages.usage.handler(({ context }) => funnelUsage(context)),
  save: os.stages.save.handler(({ context, input }) => saveStage(context, input)),
  add: os.stages.add.handler(({ context, input }) => addStages(context, input.names)),
  order: os.stages.order.handler(({ context, input }) => orderStages(context, input.ids)),
  remove: os.stages.remove.handler(({ context, input }) => deleteStage(context, input)),
};
