import { deleteLeave, listLeaveRows, previewLeave, saveLeave } from '../services/leaves';
import { os } from './base';

export const leaves = {
  list: os.leaves.list.handler(({ context }) => listLeaveRows(context)),
  preview: os.leaves.preview.handler(({ input, context }) => previewLeave(context, input)),
  save: os.leaves.save.handler(({ input, context }) => saveLeave(context, input)),
  remove: os.leaves.remove.handler(({ input, context }) => deleteLeave(context, input.id)),
};
