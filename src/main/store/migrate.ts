import { AppError } from '@shared/domain/errors';
import { makeInPlace } from './backups/places';
import { runAtOnce } from './backups/steps';
import type { Connection } from './driver';
import type { StoreFiles } from './files';
import type { Migration } from './migrations/index';

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  /** Where the copy goes that is made before an existing store changes. */
  readonly files: StoreFiles;
  readonly nowEpochMs: number;
  readonly appVersion: string;
}

export function newestVersion(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((migration) => migration.version));
}

/**
 * Brings the schema to the newest version: a verified backup first, then each step in a transaction of its own.
 * The first failure stops everything with `store-migration-failed`; the store then is as the last whole step left it.
 */
export function migrate(connection: Connection, options: MigrateOptions): void {
  const from = Number(connection.pragma('user_version'));
  const pending = options.migrations
    .filter((migration) => migration.version > from)
    .sort((left, right) => left.version - right.version);
  if (pending.length === 0) return;
  try {
    if (from > 0) backUpFirst(connection, options);
    for (const migration of pending) step(connection, migration);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'storage') throw cause;
    throw new AppError('storage', 'store-migration-failed', {}, { cause });
  }
}

/** Without a copy nothing is migrated; the failure speaks of the store, which stays closed. */
function backUpFirst(connection: Connection, options: MigrateOptions): void {
  const { files, nowEpochMs, appVersion, migrations } = options;
  try {
    const made = makeInPlace(files, {
      copyInto: (file) => void connection.prepare('VACUUM INTO ?').run(file),
      reason: 'before-migration',
      atEpochMs: nowEpochMs,
      appVersion,
      newestVersion: newestVersion(migrations),
    });
    runAtOnce(made);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    if (cause.key === 'backup-disk-full') throw new AppError('storage', 'store-disk-full', {}, { cause });
    if (cause.key === 'backup-folder-missing') throw new AppError('storage', 'store-read-only', {}, { cause });
    throw cause;
  }
}

function step(connection: Connection, migration: Migration): void {
  // Foreign keys cannot be switched inside a transaction; a step may rebuild tables and is checked as a whole.
  connection.pragma('foreign_keys = OFF');
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec(migration.sql);
    const broken = connection.prepare('PRAGMA foreign_key_check').all();
    if (broken.length > 0) throw new Error(`Migration ${migration.version} leaves broken references`);
    connection.exec(`PRAGMA user_version = ${migration.version}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
