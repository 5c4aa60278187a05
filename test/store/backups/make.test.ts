import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listCopies } from '../../../src/main/store/backups/copies';
import { writeMachine } from '../../../src/main/store/backups/machine';
import { manifestOf } from '../../../src/main/store/backups/manifest';
import { insertChannel } from '../../../src/main/store/channels';
import { contentDigest } from '../../../src/main/store/digest';
import { channel } from '../support/records';
import { tempFolder } from '../support/temp-folder';
import { addChannel, open, openFilled } from './support';

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('a copy is described by its manifest and opens as a store', async () => {
  const workspace = openFilled();
  const { copy, missed } = await workspace.backups.make('manual');
  expect(missed).toBeNull();
  expect(basename(copy.file)).toBe('paceline-20261123-104000-manual.db');
  expect(readdirSync(join(workspace.folder, 'backups')).sort()).toEqual([
    'paceline-20261123-104000-manual.db',
    'paceline-20261123-104000-manual.json',
  ]);
  expect(copy.manifest).toMatchObject({
    reason: 'manual',
    appVersion: '1.2.3',
    storeId: workspace.store.identity.storeId,
    sha256: hashOf(copy.file),
    content: {
      records: { channel: 1, sale: 1, lead: 0 },
      digest: contentDigest(workspace.store),
      quarter: { key: '2026-Q4', netSalesMinor: 12_345 },
    },
  });
  const database = new BetterSqlite3(copy.file, { readonly: true });
  expect(database.prepare('SELECT name FROM channel').pluck().all()).toEqual(['Сайт']);
  database.close();
});

test('two copies of one second do not meet', async () => {
  const { backups } = openFilled();
  const first = await backups.make('manual');
  const second = await backups.make('manual');
  expect(first.copy.file).not.toBe(second.copy.file);
  expect(backups.list()).toHaveLength(2);
});

test.each([
  ['one flipped bit', (bytes: Buffer) => bytes.fill((bytes[9_000] ?? 0) ^ 1, 9_000, 9_001)],
  ['a cut file', (bytes: Buffer) => bytes.subarray(0, 5_000)],
  ['an emptied file', () => Buffer.alloc(0)],
])('%s: the copy is known as damaged and never removed', async (_name, damage) => {
  const { backups } = openFilled();
  const { copy } = await backups.make('daily');
  writeFileSync(copy.file, damage(readFileSync(copy.file)));
  backups.forgetProofs();
  const [found] = backups.list();
  expect(found && (await backups.prove(found))).toBe('damaged');
  for (let count = 0; count < 3; count += 1) await backups.make('daily');
  expect(existsSync(copy.file)).toBe(true);
});

test('rotation removes what it no longer needs, and nothing that is not its own', async () => {
  const { backups, folder } = openFilled();
  const strangers = ['notes.txt', 'paceline-20200101-000000-daily.db.bak', 'holiday.db'];
  mkdirSync(join(folder, 'backups'), { recursive: true });
  for (const name of strangers) writeFileSync(join(folder, 'backups', name), 'mine');
  const first = await backups.make('daily');
  const second = await backups.make('daily');
  expect(existsSync(first.copy.file)).toBe(false);
  expect(existsSync(manifestOf(first.copy.file))).toBe(false);
  expect(existsSync(second.copy.file)).toBe(true);
  for (const name of strangers) expect(existsSync(join(folder, 'backups', name))).toBe(true);
});

test('a copy whose description is lost is listed, but never removed', async () => {
  const { backups } = openFilled();
  const { copy } = await backups.make('daily');
  rmSync(manifestOf(copy.file));
  await backups.make('daily');
  await backups.make('daily');
  expect(backups.list().filter(({ manifest }) => manifest === null)).toMatchObject([{ file: copy.file }]);
});

test('the copy of the day is made once, and only after something changed', async () => {
  const folder = tempFolder();
  const empty = open(folder);
  expect(await empty.backups.makeIfDue()).toBeNull();
  empty.close();
  const day = openFilled(folder);
  expect(await day.backups.makeIfDue()).not.toBeNull();
  addChannel(day, 'Реклама');
  expect(await day.backups.makeIfDue()).toBeNull();
  day.close();
  const next = open(folder, '2026-11-24T09:00');
  expect(await next.backups.makeIfDue()).not.toBeNull();
  next.close();
  const idle = open(folder, '2026-11-25T09:00');
  expect(await idle.backups.makeIfDue()).toBeNull();
  expect(await idle.backups.makeIfChanged('before-import')).toBeNull();
});

test('with the chosen disk out the copy lies beside the data, and that is said; then all is well again', async () => {
  const workspace = openFilled();
  const { backups } = workspace;
  const disk = join(tempFolder(), 'usb');
  writeMachine(backups.files.machine, { backupFolder: disk });
  const { copy, missed } = await backups.make('manual');
  expect(missed?.key).toBe('backup-folder-missing');
  expect(backups.failure).toMatchObject({ key: 'backup-folder-missing', savedBeside: true });
  expect(existsSync(disk)).toBe(false);
  expect(listCopies(backups.files.backups)).toMatchObject([{ file: copy.file }]);
  mkdirSync(disk);
  expect((await backups.make('manual')).missed).toBeNull();
  expect(backups.failure).toBeNull();
  expect(listCopies(disk)).toHaveLength(1);
  expect(backups.list()).toHaveLength(2);
});

test('where nothing takes a copy, that is an expected failure and work goes on', async () => {
  const workspace = openFilled();
  const { backups } = workspace;
  renameSync(workspace.folder, `${workspace.folder}-kept`);
  mkdirSync(workspace.folder);
  writeFileSync(backups.files.backups, 'a file where the folder should be');
  await expect(backups.make('manual')).rejects.toMatchObject({ key: 'backup-folder-missing' });
  expect(backups.failure).toMatchObject({ key: 'backup-folder-missing', savedBeside: false });
  rmSync(workspace.folder, { recursive: true });
  renameSync(`${workspace.folder}-kept`, workspace.folder);
  addChannel(workspace, 'Реклама');
  expect((await backups.make('manual')).copy.manifest?.content?.records.channel).toBe(2);
});

test('a long write is not interrupted: the copy waits for another time', async () => {
  const { backups, store } = openFilled();
  let finish = () => {};
  const running = store.actGradually('import.commit', '', async (writer) => {
    insertChannel(writer, channel({ name: 'Реклама' }));
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await expect(backups.make('manual')).rejects.toMatchObject({ key: 'store-busy' });
  expect(await backups.makeIfDue()).toBeNull();
  finish();
  await running;
  await backups.make('manual');
});
