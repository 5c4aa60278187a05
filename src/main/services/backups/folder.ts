import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { BackupFolder } from '@shared/contract/views/backups';
import { AppError } from '@shared/domain/errors';
import { readMachine, writeMachine } from '../../store/backups/machine';
import type { StoreFiles } from '../../store/files';

/** `null`: nobody chose one, copies go beside the data. */
export function chosenFolder(files: StoreFiles): string | null {
  return readMachine(files.machine).backupFolder;
}

/** Throws `backup-folder-missing` where nothing can be written there; `null` goes back to the app's own folder. */
export function setChosenFolder(files: StoreFiles, folder: string | null): void {
  if (folder !== null && !isWritable(folder)) throw new AppError('storage', 'backup-folder-missing');
  const isOwn = folder !== null && resolve(folder) === resolve(files.backups);
  writeMachine(files.machine, { backupFolder: folder === null || isOwn ? null : resolve(folder) });
}

export function describeFolder(files: StoreFiles): BackupFolder {
  const chosen = chosenFolder(files);
  const path = chosen ?? files.backups;
  return {
    path,
    isChosen: chosen !== null,
    isReachable: chosen === null || isWritable(chosen),
    onDiskOfData: chosen === null || deviceOf(chosen) === deviceOf(dirname(files.database)),
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Which disk; -1: it is not there. */
function deviceOf(folder: string): number {
  try {
    return statSync(folder).dev;
  } catch {
    return -1;
  }
}
