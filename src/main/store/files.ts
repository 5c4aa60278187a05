import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
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
    backups: join(folder, 'backups'),
  };
}

/** A database and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

/** Everything that makes a store of a folder, and the folder where nothing else is in it. */
export function removeStore(folder: string): void {
  const files = storeFiles(folder);
  for (const database of [files.database, files.creating, files.lock]) removeDatabase(database);
  rmSync(files.backups, { recursive: true, force: true });
  rmSync(files.registry, { force: true });
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

function syncFolderOf(file: string): void {
  // Windows cannot open a folder; its file system keeps names in its own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(join(file, '..'), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
