import { statSync } from 'node:fs';
import type { IsoDate } from '@shared/calendar/iso-date';
import { periodContaining } from '@shared/calendar/period';
import { AppError } from '@shared/domain/errors';
import { countRecords } from '../contents';
import { contentDigest } from '../digest';
import { Connection } from '../driver';
import { EVERYTHING } from '../facts/fact-filter';
import { saleTotals } from '../facts/sale-totals';
import { APPLICATION_ID } from '../inspect-file';
import { findBrokenLink } from '../journal';
import { readMeta } from '../meta';
import { readSettings } from '../settings';
import { Store } from '../store';
import type { CopyContent } from './manifest';
import type { Steps } from './steps';

/** What a copy says about itself once it was found whole. */
export interface CopyFacts {
  readonly userVersion: number;
  readonly storeId: string;
  readonly epoch: number;
  readonly journalHead: string;
  readonly content: CopyContent | null;
}

export interface ExamineOptions {
  /** The newest schema this app knows; a copy of an older one is whole, but its records are not counted. */
  readonly newestVersion: number;
  /** The day whose quarter is summed. */
  readonly today: IsoDate;
}

/**
 * Opens a copy as a store and tries it: pages, references, the journal's chain, every record read once. Throws
 * `store-empty-file`, `store-foreign`, `store-newer` or `store-damaged`; the file stays as it is.
 */
export function* examineCopy(file: string, { newestVersion, today }: ExamineOptions): Steps<CopyFacts> {
  // SQLite takes an empty file for an empty database.
  if (statSync(file).size === 0) throw new AppError('storage', 'store-empty-file');
  const connection = new Connection(file, { readOnly: true });
  try {
    const userVersion = readVersion(connection, newestVersion);
    yield;
    if (connection.pragma('integrity_check(1)') !== 'ok') throw new AppError('storage', 'store-damaged');
    yield;
    const { identity, ...meta } = readMeta(connection);
    const facts = { userVersion, storeId: identity.storeId, epoch: identity.epoch, journalHead: readHead(connection) };
    if (userVersion < newestVersion) return { ...facts, content: null };
    const store = new Store({ connection, file, identity, ...meta, nowEpochMs: () => 0, release: () => {} });
    return { ...facts, content: yield* readContent(store, today) };
  } finally {
    connection.close();
  }
}

function readVersion(connection: Connection, newestVersion: number): number {
  if (Number(connection.pragma('application_id')) !== APPLICATION_ID) throw new AppError('storage', 'store-foreign');
  const userVersion = Number(connection.pragma('user_version'));
  if (userVersion > newestVersion) {
    throw new AppError('storage', 'store-newer', { found: userVersion, known: newestVersion });
  }
  return userVersion;
}

/** Through plain SQL: the schema may be an older one. */
function readHead(connection: Connection): string {
  const row = connection.prepare<{ hash: Uint8Array }>('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1').get();
  return row ? Buffer.from(row.hash).toString('hex') : '';
}

function* readContent(store: Store, today: IsoDate): Steps<CopyContent> {
  const broken = store.statement('PRAGMA foreign_key_check').get() !== undefined || findBrokenLink(store) !== null;
  if (broken) throw new AppError('storage', 'store-damaged');
  yield;
  const records = countRecords(store);
  yield;
  const digest = contentDigest(store);
  yield;
  const quarter = periodContaining('quarter', today, readSettings(store));
  const { netMinor } = saleTotals(store, quarter, EVERYTHING);
  return { records, digest, quarter: { key: quarter.key, netSalesMinor: netMinor } };
}
