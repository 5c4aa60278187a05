import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { prepareDataFolder } from './data-folder-access';

export type Claim =
  | { readonly kind: 'ours' }
  | { readonly kind: 'open-elsewhere' }
  | { readonly kind: 'unusable'; readonly error: unknown };

/**
 * Claims the data folder for this instance, before anything in it is opened. Chromium's own files go beside the data,
 * so that the lock is one per folder; where the folder is unusable they go to a temporary one and it stays as it is.
 */
export function claimDataFolder(folder: string): Claim {
  try {
    prepareDataFolder(folder);
  } catch (error) {
    settle(temporaryFolder());
    return { kind: 'unusable', error };
  }
  settle(folder);
  return app.requestSingleInstanceLock() ? { kind: 'ours' } : { kind: 'open-elsewhere' };
}

function settle(folder: string): void {
  const session = join(folder, 'session');
  prepareDataFolder(session);
  app.setPath('userData', folder);
  app.setPath('sessionData', session);
}

/** Gone again when the app has said why it cannot start. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(app.getPath('temp'), 'paceline-'));
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Windows may still hold a file; its own cleaning takes the folder then.
    }
  });
  return folder;
}
