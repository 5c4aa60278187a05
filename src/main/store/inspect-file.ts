import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '@shared/domain/errors';
import { Connection } from './driver';

/** "PACE", in the header of every store. */
export const APPLICATION_ID = 0x50414345;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const QUICK_CHECK_MAX_BYTES = 64 * 1024 * 1024;

/**
 * Looks at a store before anything may write to it. Throws `store-empty-file`, `store-damaged`, `store-foreign` or
 * `store-newer`, with not a byte changed but those that a change cut off by a crash had left half-written.
 *
 * The plain look at the header comes first and must never happen while SQLite has the file open in this process:
 * closing a second handle would drop its locks. The second look goes through SQLite, read-only, because the newest
 * header may still lie in the WAL.
 */
export function inspectFile(file: string, newestVersion: number): void {
  const header = readHeader(file);
  if (header.applicationId !== APPLICATION_ID) throw new AppError('storage', 'store-foreign');
  if (header.userVersion > newestVersion) throw newer(header.userVersion, newestVersion);
  // A crash in the first moments of a copy, before it writes ahead, leaves a rollback journal: only who may write can
  // bring the file back to what was saved last.
  const connection = new Connection(file, { readOnly: !existsSync(`${file}-journal`) });
  try {
    const userVersion = Number(connection.pragma('user_version'));
    if (Number(connection.pragma('application_id')) !== APPLICATION_ID) throw new AppError('storage', 'store-foreign');
    if (userVersion > newestVersion) throw newer(userVersion, newestVersion);
    if (userVersion < 1 || !looksWhole(connection, file)) throw new AppError('storage', 'store-damaged');
  } finally {
    connection.close();
  }
}

/** Large stores would wait seconds at every start; they are examined on demand (`checkStore`). */
function looksWhole(connection: Connection, file: string): boolean {
  return statSync(file).size > QUICK_CHECK_MAX_BYTES || connection.pragma('quick_check(1)') === 'ok';
}

function newer(found: number, known: number): AppError {
  return new AppError('storage', 'store-newer', { found, known });
}

function readHeader(file: string): { readonly userVersion: number; readonly applicationId: number } {
  const size = statSync(file).size;
  if (size === 0) throw new AppError('storage', 'store-empty-file');
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) throw new AppError('storage', 'store-damaged');
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new AppError('storage', 'store-damaged');
  assertNotTruncated(header, size, existsSync(`${file}-wal`));
  return { userVersion: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
}

/** The header knows how many pages there must be; pages still in the WAL may be missing from the file. */
function assertNotTruncated(header: Buffer, size: number, hasWal: boolean): void {
  const storedPageSize = header.readUInt16BE(16);
  const pageBytes = storedPageSize === 1 ? 65_536 : storedPageSize;
  const pages = header.readUInt32BE(28);
  const countIsCurrent = header.readUInt32BE(24) === header.readUInt32BE(92);
  if (!hasWal && countIsCurrent && size < pages * pageBytes) throw new AppError('storage', 'store-damaged');
}
