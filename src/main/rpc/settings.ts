import { changeSettings, getSettings, onboard, renameLostReason } from '../services/settings';
import { os } from './base';

export const settings = {
  get: os.settings.get.handler(({ context }) => getSettings(context)),
  update: os.settings.update.handler(({ context, input }) => changeSettings(context, input)),
  onboard: os.settings.onboard.handler(({ context, input }) => onboard(context, input)),
  renameLostReason: os.settings.renameLostReason.handler(({ context, input }) => renameLostReason(context, input)),
};
