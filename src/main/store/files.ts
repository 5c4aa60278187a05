import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The files of a data folder. */
export function storeFiles(folder: string) {
  const database = join(folder, 'paceline.db');
  return {
    database,
    wal: `${database}-wal`,
    /** A new store grows here and takes its name when it is whole. */
    creating: `${database}.creating`,
    lock: join(folder, 'paceline.lock'),
    registry: join(folder, 'paceline.json'),
    /** What was saved last. */
    witness: join(folder, 'paceline-last.json'),
    /** What concerns this machine only, not the firm. */
    machine: join(folder, 'paceline-machine.json'),
    backups: join(folder, 'backups'),
    /** A copy on its way back, verified before it takes the store's place. */
    restoring: `${database}.restoring`,
    /** Says that `restoring` is to take the store's place; start-up completes what a crash cut off. */
    restoreIntent: join(folder, 'paceline-restore.json'),
    /** Damaged and foreign files that a restore put aside. Nothing is ever deleted there. */
    quarantine: join(folder, 'quarantine'),
  };
}

export type StoreFiles = ReturnType<typeof storeFiles>;

/** What belongs to a database: the file and what SQLite keeps beside it. */
export const DATABASE_PARTS = ['', '-wal', '-shm', '-journal'] as const;

/** The main file goes last: a WAL left alone would be read into whatever file comes next. */
export function removeDatabase(file: string, parts: readonly string[] = DATABASE_PARTS): void {
  for (const part of parts.toReversed()) rmSync(`${file}${part}`, { force: true });
}

/** Everything that makes a store of a folder, and the folder where nothing else is in it. */
export function removeStore(folder: string): void {
  const files = storeFiles(folder);
  for (const database of [files.database, files.creating, files.restoring, files.lock]) removeDatabase(database);
  rmSync(files.backups, { recursive: true, force: true });
  for (const file of [files.registry, files.machine, files.restoreIntent, files.witness]) rmSync(file, { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Writes a small file so that it is either the old or the new one, whatever happens meanwhile. */
export function replaceFile(file: string, text: string): void {
  const staged = `${file}.new`;
  writeFileSync(staged, text, { flush: true });
  renameDurably(staged, file);
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolderOf(to);
}

/** Makes the content of a file survive a power cut. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a change of names in the folder of `file` survive a power cut. */
export function syncFolderOf(file: string): void {
  // Windows cannot open a folder; its file system keeps names in its own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(join(file, '..'), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'errno' in error;
}

/** Names of the damaged and foreign files that were put aside. */
export function listQuarantine(files: StoreFiles): string[] {
  if (!existsSync(files.quarantine)) return [];
  return readdirSync(files.quarantine).filter((name) => name.endsWith('.db'));
}
