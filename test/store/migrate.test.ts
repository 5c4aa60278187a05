import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listCopies } from '../../src/main/store/backups/copies';
import { insertChannel, listChannels } from '../../src/main/store/channels';
import { contentDigest } from '../../src/main/store/digest';
import { newestVersion } from '../../src/main/store/migrate';
import { MIGRATIONS, type Migration } from '../../src/main/store/migrations/index';
import { openStore } from '../../src/main/store/open-store';
import { channel } from './support/records';
import { tempFolder } from './support/temp-folder';

const NOW_MS = 1_000;
const NEWEST = newestVersion(MIGRATIONS);

function open(folder: string, extra: readonly Migration[] = []) {
  return openStore({ folder, locale: 'ru', nowEpochMs: () => NOW_MS, migrations: [...MIGRATIONS, ...extra] });
}

function storedFolder(): { readonly folder: string; readonly digest: string } {
  const folder = tempFolder();
  const store = open(folder);
  store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  const digest = contentDigest(store);
  store.close();
  return { folder, digest };
}

test('released migrations are numbered one after the other', () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('a pending step runs once, behind a backup that opens and holds the same', () => {
  const { folder, digest } = storedFolder();
  const step = { version: NEWEST + 1, sql: 'ALTER TABLE channel ADD COLUMN colour TEXT' };
  const store = open(folder, [step]);
  expect(contentDigest(store)).toBe(digest);
  store.close();
  open(folder, [step]).close();

  const [copy, ...others] = listCopies(join(folder, 'backups'));
  expect(others).toEqual([]);
  expect(copy?.manifest).toMatchObject({
    reason: 'before-migration',
    userVersion: NEWEST,
    atEpochMs: NOW_MS,
    content: null,
  });
  const backup = new BetterSqlite3(copy?.file, { readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(NEWEST);
  expect(backup.prepare('SELECT name FROM channel').pluck().all()).toEqual(['Сайт']);
  backup.close();
});

test('a failing step stops the start, and the store is as before', () => {
  const { folder, digest } = storedFolder();
  const broken = { version: NEWEST + 1, sql: 'CREATE TABLE extra (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);' };
  expect(() => open(folder, [broken])).toThrow(expect.objectContaining({ key: 'store-migration-failed' }));
  const store = open(folder);
  expect(contentDigest(store)).toBe(digest);
  expect(store.statement(`SELECT 1 FROM sqlite_schema WHERE name = 'extra'`).get()).toBeUndefined();
  store.close();
});

test('steps before a failing one stay, steps after it do not run', () => {
  const { folder } = storedFolder();
  const good = { version: NEWEST + 1, sql: 'ALTER TABLE channel ADD COLUMN colour TEXT' };
  const broken = { version: NEWEST + 2, sql: 'SELECT no_such_function()' };
  const never = { version: NEWEST + 3, sql: 'DROP TABLE journal' };
  expect(() => open(folder, [good, broken, never])).toThrow(expect.objectContaining({ key: 'store-migration-failed' }));
  const store = open(folder, [good]);
  expect(listChannels(store)).toHaveLength(1);
  store.close();
});

test('a step that breaks references fails as a whole', () => {
  const { folder } = storedFolder();
  const breaking = {
    version: NEWEST + 1,
    sql: `INSERT INTO sale (id, sold_day, kind, amount_minor, new_customer, note, channel_id) VALUES ('s', 1, 'sale', 1, 0, '', 'none')`,
  };
  expect(() => open(folder, [breaking])).toThrow(expect.objectContaining({ key: 'store-migration-failed' }));
  open(folder).close();
});
