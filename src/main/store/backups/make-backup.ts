import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupReason } from '@shared/contract/views/backups';
import { AppError } from '@shared/domain/errors';
import { isSystemError, removeDatabase, renameDurably, syncFile } from '../files';
import { readCopy, type StoredCopy } from './copies';
import { examineCopy } from './examine-copy';
import { hashFile } from './hash-file';
import { localDate, localStamp } from './local-time';
import { writeManifest } from './manifest';
import type { Steps } from './steps';

export interface BackupRequest {
  /** Writes a consistent copy of the open store (`VACUUM INTO`); the live file itself is never copied as a file. */
  readonly copyInto: (file: string) => void;
  readonly folder: string;
  readonly reason: BackupReason;
  readonly atEpochMs: number;
  readonly appVersion: string;
  readonly newestVersion: number;
}

/**
 * Makes a copy: grown under another name, tried as a store, described by its manifest, and only then given its name.
 * Throws `backup-folder-missing`, `backup-disk-full`, or what {@link examineCopy} throws; no half copy is left.
 */
export function* makeBackup(request: BackupRequest): Steps<StoredCopy> {
  const staged = join(request.folder, 'paceline.part');
  try {
    removeDatabase(staged);
    request.copyInto(staged);
    syncFile(staged);
    yield;
    return yield* finish(request, staged);
  } catch (error) {
    discard(staged);
    throw asBackupError(error);
  }
}

/** The app's own folder for copies is made where it is missing; one that a person chose never is (a disk is out). */
export function prepareOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asBackupError(error);
  }
}

function* finish(request: BackupRequest, staged: string): Steps<StoredCopy> {
  const { atEpochMs, newestVersion, reason, appVersion, folder } = request;
  const facts = yield* examineCopy(staged, { newestVersion, today: localDate(atEpochMs) });
  removeCompanions(staged);
  const sha256 = yield* hashFile(staged);
  const file = freeName(folder, `paceline-${localStamp(atEpochMs)}-${reason}`);
  const sizeBytes = statSync(staged).size;
  writeManifest(file, { format: 1, reason, atEpochMs, appVersion, ...facts, sha256, sizeBytes });
  renameDurably(staged, file);
  const copy = readCopy(file, basename(file));
  if (copy === null) throw new AppError('storage', 'backup-folder-missing');
  return copy;
}

/** Looking at a file can leave these beside it; they are nothing of the copy. */
function removeCompanions(staged: string): void {
  removeDatabase(staged, ['-wal', '-shm', '-journal']);
}

/** `_2` sorts behind the name without it: of two copies of one second the later one is the newer. */
function freeName(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const file = join(folder, `${name}${count === 1 ? '' : `_${count}`}.db`);
    if (!existsSync(file)) return file;
  }
}

function discard(staged: string): void {
  try {
    removeDatabase(staged);
  } catch {
    // The folder is gone or read-only; the failure that led here says so.
  }
}

function asBackupError(error: unknown): unknown {
  if (error instanceof AppError) {
    if (error.key === 'store-disk-full' || error.key === 'store-write-failed')
      return new AppError('storage', 'backup-disk-full', {}, { cause: error });
    if (error.key === 'store-read-only') return new AppError('storage', 'backup-folder-missing', {}, { cause: error });
    return error;
  }
  if (!isSystemError(error)) return error;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return new AppError('storage', isFull ? 'backup-disk-full' : 'backup-folder-missing', {}, { cause: error });
}
