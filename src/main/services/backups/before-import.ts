import { AppError } from '@shared/domain/errors';
import type { AppContext } from '../context';

/**
 * A copy before rows are written, unless the newest one already holds the same data. Throws `backup-needed` where it
 * cannot be made and the person did not say to go on without.
 */
export async function backUpBeforeImport({ workspace }: AppContext, withoutBackup: boolean): Promise<void> {
  if (workspace.demo) return;
  try {
    await workspace.backups.makeIfChanged('before-import');
  } catch (cause) {
    if (!(cause instanceof AppError) || withoutBackup) return rethrowBug(cause);
    throw new AppError('storage', 'backup-needed', {}, { cause });
  }
}

function rethrowBug(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}
