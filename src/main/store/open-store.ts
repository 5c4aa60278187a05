import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { completeRestore, settleRestore, takeRestoreBack } from './backups/swap';
import { Connection } from './driver';
import { isSystemError, removeDatabase, renameDurably, storeFiles } from './files';
import { APPLICATION_ID, inspectFile } from './inspect-file';
import { takeLock } from './lock';
import { readMeta, writeMeta } from './meta';
import { migrate, newestVersion } from './migrate';
import { MIGRATIONS, type Migration } from './migrations/index';
import { readRegistry, writeRegistry } from './registry';
import { bringSumsUpToDate } from './rollups/rebuild';
import { Store, type StoreIdentity } from './store';

export interface OpenStoreOptions {
  /** The data folder; made where it does not exist. */
  readonly folder: string;
  /** Language of a store that is made now; an existing one keeps its own. */
  readonly locale: Locale;
  readonly nowEpochMs: () => number;
  /** Whether a store made now holds the demo firm. */
  readonly demo?: boolean;
  /** Other steps than the released ones, for tests of the runner. */
  readonly migrations?: readonly Migration[];
  /** Written into the copies that are made before a migration. */
  readonly appVersion?: string;
}

/**
 * Opens the store of a folder, or makes one where none ever was. Order matters: the lock, then a restore that was
 * asked for or cut off, then a look that changes nothing, only then the first write.
 *
 * Throws `store-locked`, `store-read-only`, `store-missing`, `store-empty-file`, `store-damaged`, `store-foreign`,
 * `store-newer`, `store-migration-failed`, `store-disk-full` or `store-write-failed`; the file is then as it was.
 */
export function openStore(options: OpenStoreOptions): Store {
  const files = storeFiles(options.folder);
  prepareFolder(options.folder);
  const release = takeLock(files.lock);
  try {
    const restored = completeRestore(files);
    const store = openOrTakeBack(options, release, restored);
    try {
      settleRestore(files);
    } catch (error) {
      store.close();
      throw error;
    }
    return store;
  } catch (error) {
    release();
    throw error;
  }
}

/** A copy that cannot become the store (its migration fails) gives the place back to what was there. */
function openOrTakeBack(options: OpenStoreOptions, release: () => void, restored: boolean): Store {
  try {
    return openLocked(options, release, restored);
  } catch (error) {
    if (restored) takeRestoreBack(storeFiles(options.folder), 'after-swap');
    throw error;
  }
}

function openLocked(options: OpenStoreOptions, release: () => void, restored: boolean): Store {
  const { folder, nowEpochMs, migrations = MIGRATIONS } = options;
  const files = storeFiles(folder);
  if (existsSync(files.database)) inspectFile(files.database, newestVersion(migrations));
  else createDatabase(options, migrations);
  const connection = openForLife(files.database);
  try {
    migrate(connection, { migrations, files, nowEpochMs: nowEpochMs(), appVersion: options.appVersion ?? '' });
    const meta = adopt(connection, files.registry, restored);
    const store = new Store({ connection, file: files.database, ...meta, nowEpochMs, release });
    bringSumsUpToDate(store);
    store.watch(files.witness, restored);
    return store;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Makes a folder for data where there is none. Throws `store-read-only`, `store-disk-full`. */
export function prepareFolder(folder: string): void {
  try {
    // Customers' names are nobody else's business on a shared machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    const { database } = storeFiles(folder);
    if (existsSync(database)) accessSync(database, constants.R_OK | constants.W_OK);
  } catch (cause) {
    if (isSystemError(cause) && cause.code === 'ENOSPC')
      throw new AppError('storage', 'store-disk-full', {}, { cause });
    throw new AppError('storage', 'store-read-only', {}, { cause });
  }
}

/** A store grows under another name and appears whole or not at all. */
function createDatabase(options: OpenStoreOptions, migrations: readonly Migration[]): void {
  const files = storeFiles(options.folder);
  const wasHere = readRegistry(files.registry) !== 'none' || existsSync(files.wal);
  if (wasHere) throw new AppError('storage', 'store-missing');
  removeDatabase(files.creating);
  const connection = new Connection(files.creating, { create: true });
  try {
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    setPragmas(connection);
    migrate(connection, { migrations, files, nowEpochMs: options.nowEpochMs(), appVersion: options.appVersion ?? '' });
    const identity = { storeId: randomUUID(), deviceId: randomUUID(), epoch: 1 };
    writeMeta(connection, { identity, locale: options.locale, demo: options.demo ?? false });
  } finally {
    connection.close();
  }
  renameDurably(files.creating, files.database);
}

function openForLife(file: string): Connection {
  const connection = new Connection(file);
  try {
    setPragmas(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function setPragmas(connection: Connection): void {
  // Held for life and without shared memory: no other program reads half of a change or writes past the journal.
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  // In WAL the driver defaults to NORMAL, which loses acknowledged saves in a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -32768');
}

/**
 * Matches the file with the folder's registry. A file that the registry does not know (a first start, a restored or
 * carried-over copy) gets a device id of its own and a new epoch, so that journal rows of two copies never collide.
 */
function adopt(connection: Connection, registryFile: string, restored: boolean) {
  const found = readMeta(connection);
  if (!restored && isKnown(readRegistry(registryFile), found.identity)) return found;
  const journaled = connection.prepare('SELECT 1 FROM journal LIMIT 1').get() !== undefined;
  const identity = journaled
    ? { storeId: found.identity.storeId, deviceId: randomUUID(), epoch: found.identity.epoch + 1 }
    : found.identity;
  const meta = { ...found, identity };
  connection.exec('BEGIN IMMEDIATE');
  writeMeta(connection, meta);
  connection.exec('COMMIT');
  writeRegistry(registryFile, { storeId: identity.storeId, deviceId: identity.deviceId, demo: meta.demo });
  return meta;
}

function isKnown(registry: ReturnType<typeof readRegistry>, identity: StoreIdentity): boolean {
  if (registry === 'none' || registry === 'unreadable') return false;
  return registry.storeId === identity.storeId && registry.deviceId === identity.deviceId;
}

/** Whether a folder holds a store or the memory of one. */
export function hasStore(folder: string): boolean {
  const files = storeFiles(folder);
  return existsSync(files.database) || existsSync(files.registry);
}
