import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copyAt, findRescue, restoreClosed } from '../../../src/main/services/backups/rescue';
import { createClock } from '../../../src/main/services/clock';
import { compareWithCopy } from '../../../src/main/store/backups/compare';
import { manifestOf } from '../../../src/main/store/backups/manifest';
import { stageRestore } from '../../../src/main/store/backups/stage-restore';
import { runGradually } from '../../../src/main/store/backups/steps';
import { decideRestore } from '../../../src/main/store/backups/swap';
import { listChannels, removeChannel, updateChannel } from '../../../src/main/store/channels';
import { checkStore } from '../../../src/main/store/check';
import { contentDigest } from '../../../src/main/store/digest';
import { storeFiles } from '../../../src/main/store/files';
import { MIGRATIONS } from '../../../src/main/store/migrations/index';
import { openStore } from '../../../src/main/store/open-store';
import { tempFolder } from '../support/temp-folder';
import { addChannel, NOW, open, openFilled } from './support';

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const options = (folder: string) => ({ folder, locale: 'ru' as const, clock: createClock(NOW), appVersion: '1.2.3' });
const namesIn = (folder: string) => readdirSync(folder).filter((name) => !/^paceline\.(lock|db-)/.test(name));
const TIDY = ['backups', 'paceline-last.json', 'paceline.db', 'paceline.json'];

/** A closed firm with a copy, and data entered after the copy was made. */
async function closedFirm() {
  const workspace = openFilled();
  const { copy } = await workspace.backups.make('daily');
  const digest = contentDigest(workspace.store);
  addChannel(workspace, 'Позже');
  workspace.close();
  return { folder: workspace.folder, copy, digest };
}

/** Opens the firm again: it must be as the copy was, sound, and with an identity of its own. */
function expectRestored(folder: string, digest: string): void {
  const workspace = open(folder);
  expect(contentDigest(workspace.store)).toBe(digest);
  expect(checkStore(workspace.store).problems).toEqual([]);
  addChannel(workspace, 'После');
  expect(checkStore(workspace.store).problems).toEqual([]);
  workspace.close();
  expect(
    namesIn(folder)
      .filter((name) => name !== 'quarantine')
      .sort(),
  ).toEqual(TIDY);
}

test('a restore brings the copy back, keeps what was there as a copy, and starts an epoch of its own', async () => {
  const workspace = openFilled();
  const { copy } = await workspace.backups.make('daily');
  const then = contentDigest(workspace.store);
  const before = workspace.store.identity;
  addChannel(workspace, 'Позже');
  const now = contentDigest(workspace.store);

  const { safety, quarantined } = await workspace.restore(copy);
  expect(quarantined).toBeNull();
  expect(contentDigest(workspace.store)).toBe(then);
  expect(workspace.store.identity).toMatchObject({ storeId: before.storeId, epoch: before.epoch + 1 });
  expect(workspace.store.identity.deviceId).not.toBe(before.deviceId);
  expect(safety?.manifest?.reason).toBe('before-restore');

  if (!safety) throw new Error('no safety copy');
  await workspace.restore(safety);
  expect(contentDigest(workspace.store)).toBe(now);
  expect(checkStore(workspace.store).problems).toEqual([]);
  expect(namesIn(workspace.folder).sort()).toEqual(TIDY);
});

test('what a restore would change is told before, kind by kind', async () => {
  const workspace = openFilled();
  addChannel(workspace, 'Старый');
  const { copy } = await workspace.backups.make('daily');
  expect(await runGradually(compareWithCopy(workspace.store, copy.file))).toEqual([]);
  const channels = listChannels(workspace.store);
  workspace.store.act('channel.save', '', (writer) => {
    for (const channel of channels) {
      if (channel.name === 'Старый') removeChannel(writer, channel.id);
      else updateChannel(writer, { ...channel, paid: true });
    }
  });
  addChannel(workspace, 'Новый');
  addChannel(workspace, 'Ещё один');
  expect(await runGradually(compareWithCopy(workspace.store, copy.file))).toEqual([
    { entity: 'channel', vanish: 2, comeBack: 1, differ: 1 },
  ]);
});

test('a damaged copy is refused: neither the data nor the copy change', async () => {
  const workspace = openFilled();
  const { copy } = await workspace.backups.make('daily');
  const bytes = readFileSync(copy.file);
  writeFileSync(copy.file, bytes.fill((bytes[9_000] ?? 0) ^ 1, 9_000, 9_001));
  const [digest, hash] = [contentDigest(workspace.store), hashOf(copy.file)];
  await expect(workspace.restore(copy)).rejects.toMatchObject({ key: 'copy-damaged' });
  expect(contentDigest(workspace.store)).toBe(digest);
  expect(hashOf(copy.file)).toBe(hash);
  expect(namesIn(workspace.folder).sort()).toEqual(TIDY);
});

test.each([
  ['newer', 'copy-newer', (file: string) => alter(file, 'PRAGMA user_version = 99')],
  ['of another program', 'copy-foreign', (file: string) => alter(file, 'PRAGMA application_id = 7')],
  ['no database', 'copy-damaged', (file: string) => writeFileSync(file, Buffer.alloc(20_000, 'Дата;Сумма'))],
  ['emptied', 'copy-damaged', (file: string) => truncateSync(file, 0)],
])('a file that is %s is refused, unchanged', async (_name, key, change) => {
  const workspace = openFilled();
  const { copy } = await workspace.backups.make('daily');
  rmSync(manifestOf(copy.file));
  change(copy.file);
  const [digest, hash] = [contentDigest(workspace.store), hashOf(copy.file)];
  await expect(workspace.restore({ ...copy, manifest: null })).rejects.toMatchObject({ key });
  expect(contentDigest(workspace.store)).toBe(digest);
  expect(hashOf(copy.file)).toBe(hash);
});

function alter(file: string, sql: string): void {
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
}

test('over a healthy closed store: it is saved as a copy first', async () => {
  const { folder, copy, digest } = await closedFirm();
  const receipt = await restoreClosed(options(folder), copy);
  expect(receipt).toMatchObject({ atEpochMs: copy.atEpochMs, quarantined: null });
  expect(receipt.safetyId).not.toBeNull();
  expectRestored(folder, digest);
});

test.each<[string, (database: string) => void, string]>([
  ['cut', (database) => truncateSync(database, 8_192), 'damaged'],
  ['emptied', (database) => truncateSync(database, 0), 'empty'],
  ['foreign', (database) => replaceByForeign(database), 'foreign'],
])('over a store that was %s: the file is put aside, byte for byte', async (_name, spoil) => {
  const { folder, copy, digest } = await closedFirm();
  const files = storeFiles(folder);
  spoil(files.database);
  const spoiled = hashOf(files.database);
  expect((await findRescue(folder))?.file).toBe(copy.file);
  const receipt = await restoreClosed(options(folder), copy);
  expect(receipt).toMatchObject({ safetyId: null, quarantined: 'paceline-20261123-104000.db' });
  expect(hashOf(join(files.quarantine, receipt.quarantined ?? ''))).toBe(spoiled);
  expectRestored(folder, digest);
});

function replaceByForeign(database: string): void {
  rmSync(database);
  alter(database, 'CREATE TABLE song (title TEXT)');
}

test('a second damaged file does not push the first one out of the quarantine', async () => {
  const { folder, copy } = await closedFirm();
  const files = storeFiles(folder);
  for (let count = 0; count < 2; count += 1) {
    truncateSync(files.database, 8_192);
    await restoreClosed(options(folder), copy);
  }
  expect(readdirSync(files.quarantine).sort()).toEqual([
    'paceline-20261123-104000-2.db',
    'paceline-20261123-104000.db',
  ]);
});

test('over a missing store', async () => {
  const { folder, copy, digest } = await closedFirm();
  rmSync(storeFiles(folder).database);
  expect(await restoreClosed(options(folder), copy)).toMatchObject({ safetyId: null, quarantined: null });
  expectRestored(folder, digest);
});

test('into a folder where nothing ever was, from a file', async () => {
  const { copy, digest } = await closedFirm();
  const folder = join(tempFolder(), 'new machine');
  expect(await restoreClosed(options(folder), copyAt(copy.file))).toMatchObject({ quarantined: null });
  const workspace = open(folder);
  expect(contentDigest(workspace.store)).toBe(digest);
  expect(existsSync(storeFiles(folder).backups)).toBe(false);
});

test('data of a newer app are not replaced', async () => {
  const { folder, copy } = await closedFirm();
  const files = storeFiles(folder);
  alter(files.database, 'PRAGMA user_version = 99');
  const hash = hashOf(files.database);
  await expect(restoreClosed(options(folder), copy)).rejects.toMatchObject({ key: 'store-newer' });
  expect(hashOf(files.database)).toBe(hash);
});

test('an open firm is not replaced from outside', async () => {
  const workspace = openFilled();
  const { copy } = await workspace.backups.make('daily');
  await expect(restoreClosed(options(workspace.folder), copy)).rejects.toMatchObject({ key: 'store-locked' });
});

test('the newest copy that is whole is offered, not the newest', async () => {
  const workspace = openFilled();
  const whole = await workspace.backups.make('manual');
  addChannel(workspace, 'Позже');
  const damaged = await workspace.backups.make('manual');
  workspace.close();
  truncateSync(damaged.copy.file, 9_000);
  expect((await findRescue(workspace.folder))?.file).toBe(whole.copy.file);
});

test('a copy that cannot be brought to this version gives the place back', async () => {
  const { folder, copy } = await closedFirm();
  const files = storeFiles(folder);
  const broken = [...MIGRATIONS, { version: MIGRATIONS.length + 1, sql: 'INSERT INTO nowhere VALUES (1)' }];
  const before = open(folder);
  const digest = contentDigest(before.store);
  before.close();
  const examined = { newestVersion: MIGRATIONS.length, today: '2026-11-23' as const };
  const { sha256 } = await runGradually(stageRestore(files, copy, examined));
  decideRestore(files, { sha256, keepsAside: false, atEpochMs: 0 });
  const reopen = () => openStore({ folder, locale: 'ru', nowEpochMs: () => 0, migrations: broken });
  expect(reopen).toThrow(expect.objectContaining({ key: 'store-migration-failed' }));
  expectRestored(folder, digest);
});
