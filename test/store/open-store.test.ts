import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { insertChannel, listChannels } from '../../src/main/store/channels';
import { newestVersion } from '../../src/main/store/migrate';
import { MIGRATIONS } from '../../src/main/store/migrations/index';
import { openStore } from '../../src/main/store/open-store';
import { openTestStore } from './support/open-test-store';
import { channel } from './support/records';
import { tempFolder } from './support/temp-folder';

const NEWEST = newestVersion(MIGRATIONS);
const databaseOf = (folder: string) => join(folder, 'paceline.db');
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const open = (folder: string) => openStore({ folder, locale: 'ru', nowEpochMs: () => 0 });

/** A closed store with something in it. */
function storedFolder(): string {
  const folder = tempFolder();
  const store = open(folder);
  store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  store.close();
  return folder;
}

/** Opening must fail with this key and leave the file byte for byte as it was, nothing beside it. */
function expectRefusal(folder: string, key: string): void {
  const before = hashOf(databaseOf(folder));
  expect(() => open(folder)).toThrow(expect.objectContaining({ key }));
  expect(hashOf(databaseOf(folder))).toBe(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.creating') || name.startsWith('backups'))).toEqual([]);
}

function alterDatabase(folder: string, sql: string): void {
  const database = new BetterSqlite3(databaseOf(folder));
  database.exec(sql);
  database.close();
}

test('a new store is durable, strict and knows itself', () => {
  const store = openTestStore();
  const pragma = (name: string) =>
    Object.values(store.statement<Record<string, unknown>>(`PRAGMA ${name}`).get() ?? {})[0];
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('application_id')).toBe(0x50414345);
  expect(pragma('user_version')).toBe(NEWEST);
  const loose = store
    .statement<{ name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  expect(loose).toEqual([]);
});

test('what was written is there after opening again', () => {
  const folder = storedFolder();
  expect(listChannels(openTestStore(folder))).toMatchObject([{ name: 'Сайт' }]);
});

test('a folder with spaces, Cyrillic and a long path is as good as any', () => {
  const folder = join(tempFolder(), 'Отчёты продаж 2026', 'д'.repeat(100), 'п'.repeat(100));
  expect(existsSync(openTestStore(folder).file)).toBe(true);
});

test('a second opening of the same folder is refused', () => {
  const folder = storedFolder();
  const store = open(folder);
  expect(() => open(folder)).toThrow(expect.objectContaining({ key: 'store-locked' }));
  store.close();
  open(folder).close();
});

test('another process that writes past the app is kept out', () => {
  const store = openTestStore();
  const intruder = `
    const Database = require('better-sqlite3');
    try { new Database(process.argv[1], { timeout: 0 }).prepare('SELECT COUNT(*) FROM channel').get(); console.log('in'); }
    catch (error) { console.log(error.code); }`;
  expect(execFileSync(process.execPath, ['-e', intruder, store.file], { encoding: 'utf8' }).trim()).toMatch(
    /^SQLITE_BUSY/,
  );
});

test('a store of a newer app is not touched', () => {
  const folder = storedFolder();
  alterDatabase(folder, `PRAGMA user_version = ${NEWEST + 1}`);
  expectRefusal(folder, 'store-newer');
});

test('a newer version that still lies in the WAL is seen', () => {
  const folder = storedFolder();
  const kill = `
    const database = new (require('better-sqlite3'))(process.argv[1]);
    database.pragma('wal_autocheckpoint = 0');
    database.exec('PRAGMA user_version = ${NEWEST + 1}');
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['-e', kill, databaseOf(folder)])).toThrow();
  expect(readFileSync(databaseOf(folder)).readUInt32BE(60)).toBe(NEWEST);
  expectRefusal(folder, 'store-newer');
});

test('a database of another program is not touched', () => {
  const folder = tempFolder();
  alterDatabase(folder, 'CREATE TABLE song (title TEXT)');
  expectRefusal(folder, 'store-foreign');
});

test.each([
  ['a text file', 'Дата;Сумма\n'.repeat(200)],
  ['a few bytes', 'SQLite'],
])('%s under the name of the store is not touched', (_name, text) => {
  const folder = tempFolder();
  writeFileSync(databaseOf(folder), text);
  expectRefusal(folder, 'store-damaged');
});

test.each(['with a registry', 'without one'])('an emptied file never becomes a new firm, %s', (registry) => {
  const folder = storedFolder();
  truncateSync(databaseOf(folder), 0);
  if (registry === 'without one') rmSync(join(folder, 'paceline.json'));
  expectRefusal(folder, 'store-empty-file');
});

test('a cut file is noticed', () => {
  const folder = storedFolder();
  truncateSync(databaseOf(folder), 8_192);
  expectRefusal(folder, 'store-damaged');
});

test('zeroed pages are noticed', () => {
  const folder = storedFolder();
  const handle = openSync(databaseOf(folder), 'r+');
  writeSync(handle, Buffer.alloc(3 * 4_096), 0, 3 * 4_096, 4_096);
  closeSync(handle);
  expectRefusal(folder, 'store-damaged');
});

test('a vanished store is not replaced by an empty one', () => {
  const folder = storedFolder();
  rmSync(databaseOf(folder));
  expect(() => open(folder)).toThrow(expect.objectContaining({ key: 'store-missing' }));
  expect(existsSync(databaseOf(folder))).toBe(false);
});

test('a WAL without its database is never joined to a new one', () => {
  const folder = tempFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${databaseOf(folder)}-wal`, 'left over');
  expect(() => open(folder)).toThrow(expect.objectContaining({ key: 'store-missing' }));
});

test('what a first start left half made is made anew', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'paceline.db.creating'), 'half');
  expect(listChannels(openTestStore(folder))).toEqual([]);
});

test('a copy carried to another place writes under a device and an epoch of its own', () => {
  const folder = storedFolder();
  const original = open(folder);
  original.close();
  rmSync(join(folder, 'paceline.json'));
  const copy = open(folder);
  expect(copy.identity.storeId).toBe(original.identity.storeId);
  expect(copy.identity.deviceId).not.toBe(original.identity.deviceId);
  expect(copy.identity.epoch).toBe(2);
  copy.close();
  expect(openTestStore(folder).identity).toEqual(copy.identity);
});

test('an unreadable registry does not keep a whole store closed', () => {
  const folder = storedFolder();
  writeFileSync(join(folder, 'paceline.json'), '{');
  expect(listChannels(openTestStore(folder))).toHaveLength(1);
});

test('a change that a crash cut off before the file wrote ahead is rolled back, and the store opens as it was saved', () => {
  const [writing, crashed] = [storedFolder(), tempFolder()];
  const database = new BetterSqlite3(databaseOf(writing));
  database.pragma('journal_mode = DELETE');
  database.pragma('cache_size = 1');
  database.exec("BEGIN IMMEDIATE; UPDATE channel SET name = 'half'; CREATE TABLE junk (filling BLOB)");
  // More than the cache holds, so that half of it lies in the file and what it replaced in the journal.
  database.exec('INSERT INTO junk VALUES (randomblob(400000))');
  for (const name of readdirSync(writing)) {
    if (!name.endsWith('.lock')) writeFileSync(join(crashed, name), readFileSync(join(writing, name)));
  }
  database.exec('ROLLBACK');
  database.close();
  expect(existsSync(`${databaseOf(crashed)}-journal`)).toBe(true);

  const store = open(crashed);
  expect(listChannels(store).map(({ name }) => name)).toEqual(['Сайт']);
  store.close();
  expect(existsSync(`${databaseOf(crashed)}-journal`)).toBe(false);
});
