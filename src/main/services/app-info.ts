import { basename } from 'node:path';
import type { AppInfo } from '@shared/contract/views/app';
import { holdsRecords } from '../store/contents';
import { readSettings } from '../store/settings';
import type { BackupKeeper } from './backups/keeper';
import type { AppContext } from './context';
import { asOfNow } from './kpi/frame';

export function appInfo(context: AppContext): AppInfo {
  const { workspace, clock, desktop, version } = context;
  return {
    version,
    host: desktop.host,
    demo: workspace.demo,
    empty: !holdsRecords(workspace.store),
    today: clock.today(),
    nowEpochMs: clock.nowEpochMs(),
    todayClosed: asOfNow(context, readSettings(workspace.store)).closed,
    fileName: basename(workspace.store.file),
    locationWarning: workspace.locationWarning,
    behind: workspace.store.missingSeq !== null,
    canSavePdf: desktop.savePdf !== null,
    backup: workspace.demo ? null : backupState(workspace.backups),
  };
}

function backupState(backups: BackupKeeper): AppInfo['backup'] {
  return { lastEpochMs: backups.list()[0]?.atEpochMs ?? null, failed: backups.failure !== null };
}
