import {
  acceptAsIs,
  backupsView,
  checkData,
  chooseBackupFolder,
  makeBackup,
  previewRestore,
  resetBackupFolder,
  restoreBackup,
  sumAnew,
} from '../services/data';
import { os } from './base';

export const data = {
  check: os.data.check.handler(({ context }) => checkData(context)),
  acceptAsIs: os.data.acceptAsIs.handler(({ context }) => acceptAsIs(context)),
  sumAnew: os.data.sumAnew.handler(({ context }) => sumAnew(context)),
  backups: os.data.backups.handler(({ context }) => backupsView(context)),
  makeBackup: os.data.makeBackup.handler(({ context }) => makeBackup(context)),
  previewRestore: os.data.previewRestore.handler(({ input, context }) => previewRestore(context, input)),
  restore: os.data.restore.handler(({ input, context }) => restoreBackup(context, input)),
  chooseBackupFolder: os.data.chooseBackupFolder.handler(({ context }) => chooseBackupFolder(context)),
  resetBackupFolder: os.data.resetBackupFolder.handler(({ context }) => resetBackupFolder(context)),
};
