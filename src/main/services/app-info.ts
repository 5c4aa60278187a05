import { basename } from 'node:path';
import type { AppInfo } from '@shared/contract/procedures';
import { assertNever } from '@shared/domain/assert-never';
import type { Settings } from '@shared/domain/settings';
import { holdsRecords } from '../store/contents';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';

export function appInfo(context: AppContext): AppInfo {
  const { workspace, clock, desktop, version } = context;
  return {
    version,
    host: desktop.host,
    demo: workspace.demo,
    empty: !holdsRecords(workspace.store),
    today: clock.today(),
    nowEpochMs: clock.nowEpochMs(),
    todayClosed: isTodayClosed(readSettings(workspace.store), clock.hourOfDay()),
    fileName: basename(workspace.store.file),
    locationWarning: workspace.locationWarning,
    canSavePdf: desktop.savePdf !== null,
  };
}

/** Whether the running day already counts as elapsed, by the firm's setting. */
export function isTodayClosed(settings: Settings, hourOfDay: number): boolean {
  switch (settings.todayCounts) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'after-close':
      return hourOfDay >= settings.dayCloseHour;
    default:
      return assertNever(settings.todayCounts);
  }
}
