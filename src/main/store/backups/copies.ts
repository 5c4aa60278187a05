import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolderOf } from '../files';
import { APPLICATION_ID } from '../inspect-file';
import { hashFile } from './hash-file';
import { type BackupManifest, manifestOf, readManifest } from './manifest';
import type { Steps } from './steps';

/** A copy lying in a folder. */
export interface StoredCopy {
  /** Opaque and stable: what other rooms call it by. */
  readonly id: string;
  readonly file: string;
  readonly name: string;
  /** `null`: its description is lost; it may still be whole. */
  readonly manifest: BackupManifest | null;
  readonly atEpochMs: number;
  readonly sizeBytes: number;
}

const HEADER_BYTES = 72;

/** The copies of a folder, newest first. Files of others are no copies; a folder that is not there has none. */
export function listCopies(folder: string): StoredCopy[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => readCopy(join(folder, name), name) ?? [])
    .sort((left, right) => right.atEpochMs - left.atEpochMs || (left.name < right.name ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

/** A file as a copy; `null` where neither a manifest nor its own header says that it is one. */
export function readCopy(file: string, name: string): StoredCopy | null {
  try {
    const manifest = readManifest(file);
    if (manifest === null && !isOurs(file)) return null;
    const { size, mtimeMs } = statSync(file);
    return {
      id: createHash('sha256').update(file).digest('hex').slice(0, 16),
      file,
      name,
      manifest,
      atEpochMs: manifest?.atEpochMs ?? Math.floor(mtimeMs),
      sizeBytes: size,
    };
  } catch {
    // Gone or not readable while we looked.
    return null;
  }
}

function isOurs(file: string): boolean {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, header, 0, HEADER_BYTES, 0) === HEADER_BYTES && header.readUInt32BE(68) === APPLICATION_ID;
  } finally {
    closeSync(handle);
  }
}

/** Whether the file still is byte for byte what its manifest describes; `null`: there is no manifest to hold it to. */
export function* isAsMade(copy: StoredCopy): Steps<boolean | null> {
  const { manifest, file, sizeBytes } = copy;
  if (manifest === null) return null;
  if (sizeBytes !== manifest.sizeBytes) return false;
  try {
    return (yield* hashFile(file)) === manifest.sha256;
  } catch {
    return false;
  }
}

/** Removes a copy that a manifest names, and nothing else: the manifest goes last. */
export function removeCopy(copy: StoredCopy): void {
  if (copy.manifest === null) return;
  rmSync(copy.file, { force: true });
  syncFolderOf(copy.file);
  rmSync(manifestOf(copy.file), { force: true });
}
