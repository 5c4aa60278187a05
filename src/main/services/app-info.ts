import { basename } from 'node:path';
import type { IsoDate } from '@shared/calendar/iso-date';
import type { AppInfo } from '@shared/contract/views/app';
import { localDate } from '../store/backups/local-time';
import { holdsRecords } from '../store/contents';
import { firstActionEpochMs } from '../store/rewind';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
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
    knownSince: knownSince(workspace.store),
    fileName: basename(workspace.store.file),
    locationWarning: workspace.locationWarning,
    behind: workspace.store.missingSeq !== null,
    canSavePdf: desktop.savePdf !== null,
    backup: workspace.demo ? null : backupState(workspace.backups),
  };
}

function knownSince(store: Store): IsoDate | null {
  const first = firstActionEpochMs(store);
  return first === null ? null : localDate(first);
}

function backupState(backups: BackupKeeper): AppInfo['backup'] {
  return { lastEpochMs: backups.list()[0]?.atEpochMs ?? null, failed: backups.failure !== null };
}
