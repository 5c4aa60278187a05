import { AppError } from '@shared/domain/errors';
import type { StoreFiles } from '../files';
import { listCopies, type StoredCopy } from './copies';
import { readMachine } from './machine';
import { type BackupRequest, makeBackup, prepareOwnFolder } from './make-backup';
import type { Steps } from './steps';

export interface MadeCopy {
  readonly copy: StoredCopy;
  /** Why it does not lie in the chosen folder but beside the data; `null`: it lies where it should. */
  readonly missed: AppError | null;
}

/**
 * Makes a copy in the chosen folder, or beside the data where that one cannot be used (a disk is out or full): a copy
 * in the second best place is better than none. Throws where neither takes it.
 */
export function* makeInPlace(files: StoreFiles, request: Omit<BackupRequest, 'folder'>): Steps<MadeCopy> {
  const { backupFolder } = readMachine(files.machine);
  if (backupFolder === null) return { copy: yield* makeInOwn(files, request), missed: null };
  try {
    return { copy: yield* makeBackup({ ...request, folder: backupFolder }), missed: null };
  } catch (error) {
    if (!isOfPlace(error)) throw error;
    return { copy: yield* makeInOwn(files, request), missed: error };
  }
}

function* makeInOwn(files: StoreFiles, request: Omit<BackupRequest, 'folder'>): Steps<StoredCopy> {
  prepareOwnFolder(files.backups);
  return yield* makeBackup({ ...request, folder: files.backups });
}

function isOfPlace(error: unknown): error is AppError {
  return error instanceof AppError && (error.key === 'backup-folder-missing' || error.key === 'backup-disk-full');
}

/** The copies of both places, newest first: what was made beside the data while the chosen disk was out counts too. */
export function listAllCopies(files: StoreFiles): StoredCopy[] {
  const { backupFolder } = readMachine(files.machine);
  const folders = backupFolder === null ? [files.backups] : [...new Set([backupFolder, files.backups])];
  return folders.flatMap(listCopies).sort((left, right) => right.atEpochMs - left.atEpochMs);
}
