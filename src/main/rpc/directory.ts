import { deleteChannel, deleteEmployee, getDirectory, saveChannel, saveEmployee } from '../services/directory';
import { os } from './base';

export const directory = {
  get: os.directory.get.handler(({ context }) => getDirectory(context)),
  saveEmployee: os.directory.saveEmployee.handler(({ context, input }) => saveEmployee(context, input)),
  removeEmployee: os.directory.removeEmployee.handler(({ context, input }) => deleteEmployee(context, input.id)),
  saveChannel: os.directory.saveChannel.handler(({ context, input }) => saveChannel(context, input)),
  removeChannel: os.directory.removeChannel.handler(({ context, input }) => deleteChannel(context, input.id)),
};
