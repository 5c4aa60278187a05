import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DATABASE_PARTS, removeDatabase, renameDurably, replaceFile, type StoreFiles, syncFolderOf } from '../files';
import { hashFile } from './hash-file';
import { localStamp } from './local-time';
import { runAtOnce } from './steps';

/**
 * A restore that was decided: the verified copy lies as `restoring`, and what is in its place goes to `aside`. Written
 * while everything still is as it was; from then on opening the store carries it out, after a crash as well.
 */
const intentSchema = z.object({
  sha256: z.string(),
  /** File name; in the quarantine where the file is kept for good. */
  aside: z.string(),
  keepsAside: z.boolean(),
});
type RestoreIntent = z.infer<typeof intentSchema>;

export interface DecideOptions {
  /** SHA-256 of the verified copy that lies as `restoring`. */
  readonly sha256: string;
  /** Whether what is replaced is damaged or foreign: such a file is quarantined, never deleted. */
  readonly keepsAside: boolean;
  readonly atEpochMs: number;
}

/** Decides the restore: the next opening carries it out. Answers the name under which a damaged file will be kept. */
export function decideRestore(files: StoreFiles, { sha256, keepsAside, atEpochMs }: DecideOptions): string {
  const aside = keepsAside
    ? freeName(files.quarantine, `paceline-${localStamp(atEpochMs)}`)
    : `${basename(files.database)}.replaced`;
  const intent: RestoreIntent = { sha256, aside, keepsAside };
  replaceFile(files.restoreIntent, `${JSON.stringify(intent, null, 2)}\n`);
  return aside;
}

/**
 * Carries a decided restore out, or on from wherever a crash cut it off. Needs the lock, and nobody may have the store
 * open. Answers whether the file now in place came from a copy; {@link settleRestore} ends it once that one is open.
 */
export function completeRestore(files: StoreFiles): boolean {
  const intent = readIntent(files.restoreIntent);
  if (intent === null) {
    removeDatabase(files.restoring);
    return false;
  }
  if (!existsSync(files.restoring)) {
    // Either the copy took the place already, or there is none any more and what was there comes back.
    if (existsSync(files.database)) return true;
    takeRestoreBack(files, 'before-swap');
    return false;
  }
  if (runAtOnce(hashFile(files.restoring)) !== intent.sha256) {
    takeRestoreBack(files, 'before-swap');
    return false;
  }
  moveDatabase(files.database, asideFile(files, intent), DATABASE_PARTS);
  renameDurably(files.restoring, files.database);
  return true;
}

/** Ends a restore whose copy is open and at work: the replaced file, of which there is a copy, is no longer needed. */
export function settleRestore(files: StoreFiles): void {
  const intent = readIntent(files.restoreIntent);
  if (intent === null) return;
  if (!intent.keepsAside) removeDatabase(asideFile(files, intent));
  forget(files);
}

/**
 * Puts back what was there before the restore, as far as it was moved. `after-swap`: what is in place now is the copy
 * and goes; it stays where it came from. The main file moves last, so that a crash in between leaves no store without
 * its WAL and the next start goes on here.
 */
export function takeRestoreBack(files: StoreFiles, when: 'before-swap' | 'after-swap'): void {
  const intent = readIntent(files.restoreIntent);
  if (intent !== null) {
    const aside = asideFile(files, intent);
    if (when === 'after-swap') removeDatabase(files.database);
    moveDatabase(aside, files.database, DATABASE_PARTS.toReversed());
  }
  removeDatabase(files.restoring);
  forget(files);
}

function forget(files: StoreFiles): void {
  rmSync(files.restoreIntent, { force: true });
  syncFolderOf(files.restoreIntent);
}

function moveDatabase(from: string, to: string, parts: readonly string[]): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  for (const part of parts) {
    if (existsSync(`${from}${part}`)) renameDurably(`${from}${part}`, `${to}${part}`);
  }
}

function asideFile(files: StoreFiles, { aside, keepsAside }: RestoreIntent): string {
  return join(keepsAside ? files.quarantine : dirname(files.database), basename(aside));
}

/** An intent is written whole or not at all; one that does not read is of no restore. */
function readIntent(file: string): RestoreIntent | null {
  try {
    return intentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function freeName(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const free = `${name}${count === 1 ? '' : `-${count}`}.db`;
    if (DATABASE_PARTS.every((part) => !existsSync(join(folder, `${free}${part}`)))) return free;
  }
}
