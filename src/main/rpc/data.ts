import { checkData } from '../services/data';
import { os } from './base';

export const data = {
  check: os.data.check.handler(({ context }) => checkData(context)),
};
