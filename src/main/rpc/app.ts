import { appInfo } from '../services/app-info';
import { os } from './base';

export const app = {
  info: os.app.info.handler(({ context }) => appInfo(context)),
};
