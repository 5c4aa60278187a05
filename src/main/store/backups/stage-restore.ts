import { copyFileSync, existsSync } from 'node:fs';
import { AppError, type ErrorKey } from '@shared/domain/errors';
import { isSystemError, removeDatabase, type StoreFiles, syncFile } from '../files';
import type { StoredCopy } from './copies';
import { type CopyFacts, type ExamineOptions, examineCopy } from './examine-copy';
import { hashFile } from './hash-file';
import type { Steps } from './steps';

export interface StagedCopy {
  readonly sha256: string;
  readonly facts: CopyFacts;
}

/**
 * Brings a copy beside the store and tries it there: what will be renamed into place is the very file that was
 * examined. Throws `copy-damaged`, `copy-foreign`, `copy-newer`, `copy-not-found` or `store-disk-full`; the copy and
 * the store are then as they were.
 */
export function* stageRestore(files: StoreFiles, copy: StoredCopy, options: ExamineOptions): Steps<StagedCopy> {
  const staged = files.restoring;
  try {
    removeDatabase(staged);
    bringIn(copy.file, staged);
    yield;
    const made = yield* hashFile(staged);
    if (copy.manifest !== null && copy.manifest.sha256 !== made) throw new AppError('storage', 'copy-damaged');
    const facts = yield* examineCopy(staged, options);
    removeDatabase(staged, ['-wal', '-shm', '-journal']);
    // Looking must not change it; were it so, what was looked at is what counts.
    return { sha256: yield* hashFile(staged), facts };
  } catch (error) {
    removeDatabase(staged);
    throw asCopyError(error);
  }
}

function bringIn(from: string, to: string): void {
  if (!existsSync(from)) throw new AppError('not-found', 'copy-not-found');
  copyFileSync(from, to);
  syncFile(to);
}

const OF_COPY: Partial<Record<ErrorKey, ErrorKey>> = {
  'store-damaged': 'copy-damaged',
  'store-empty-file': 'copy-damaged',
  'store-foreign': 'copy-foreign',
  'store-newer': 'copy-newer',
};

/** The findings of the store's own examination, said of the copy. */
function asCopyError(error: unknown): unknown {
  if (error instanceof AppError) {
    const key = OF_COPY[error.key];
    return key ? new AppError('storage', key, error.params, { cause: error }) : error;
  }
  if (!isSystemError(error)) return error;
  const key = error.code === 'ENOSPC' ? 'store-disk-full' : 'copy-damaged';
  return new AppError('storage', key, {}, { cause: error });
}
