import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appInfo } from '../../src/main/services/app-info';
import { backUpBeforeImport } from '../../src/main/services/backups/before-import';
import type { AppContext } from '../../src/main/services/context';
import {
  backupsView,
  checkData,
  chooseBackupFolder,
  makeBackup,
  previewRestore,
  resetBackupFolder,
  restoreBackup,
} from '../../src/main/services/data';
import { insertChannel, listChannels } from '../../src/main/store/channels';
import { insertSale } from '../../src/main/store/sales';
import { openTestContext } from './support/open-test-context';
import { channel, sale } from './support/records';
import { tempFolder } from './support/temp-folder';

function filled(desktop: Partial<AppContext['desktop']> = {}): AppContext {
  const context = openTestContext();
  addChannel(context, 'Сайт');
  context.workspace.store.act('sale.save', '', (writer) => insertSale(writer, sale({ amountMinor: 500_00 })));
  return { ...context, desktop: { ...context.desktop, ...desktop } };
}

function addChannel({ workspace }: AppContext, name: string): void {
  workspace.store.act('channel.save', '', (writer) => insertChannel(writer, channel({ name })));
}

test('the page of the data: file, copies with their proof and what was sold, and the state of the app', async () => {
  const context = filled();
  expect(appInfo(context).backup).toEqual({ lastEpochMs: null, failed: false });
  await makeBackup(context);
  const view = await backupsView(context);
  const row = { reason: 'manual', records: 1, quarterNetMinor: 50_000, proof: 'whole' };
  expect(view).toMatchObject({ rows: [row], quarterKey: '2026-Q4', failure: null, quarantine: [] });
  expect(view.file).toMatchObject({ records: 1, changedAtEpochMs: context.clock.nowEpochMs() });
  expect(view.folder).toMatchObject({ isChosen: false, isReachable: true, onDiskOfData: true });
  expect(appInfo(context).backup?.lastEpochMs).toBe(context.clock.nowEpochMs());
});

test('a restore is shown before, done, and offers the way back', async () => {
  const context = filled();
  const { id } = await makeBackup(context);
  addChannel(context, 'Реклама');
  expect(await previewRestore(context, { id })).toMatchObject({
    reason: 'manual',
    changes: [{ entity: 'channel', vanish: 1, comeBack: 0, differ: 0 }],
  });
  const { safetyId } = await restoreBackup(context, { id });
  expect(listChannels(context.workspace.store)).toHaveLength(1);
  await restoreBackup(context, { id: safetyId ?? '' });
  expect(listChannels(context.workspace.store)).toHaveLength(2);
  await expect(restoreBackup(context, { id: 'none' })).rejects.toMatchObject({ key: 'copy-not-found' });
});

test('the check names the copies that are damaged; they show no figures', async () => {
  const context = filled();
  await makeBackup(context);
  const { fileName } = await makeBackup(context);
  const file = join(context.workspace.backups.files.backups, fileName);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill((bytes[9_000] ?? 0) ^ 1, 9_000, 9_001));
  const { ok, copies, examinations } = await checkData(context);
  expect(ok).toBe(true);
  expect(copies).toMatchObject({ whole: 1, damaged: [{ fileName, proof: 'damaged', records: null }] });
  expect(examinations.every(({ problems }) => problems === 0)).toBe(true);
  const damaged = (await backupsView(context)).rows.find((row) => row.fileName === fileName);
  await expect(previewRestore(context, { id: damaged?.id ?? '' })).rejects.toMatchObject({ key: 'copy-damaged' });
});

test('the folder of copies is chosen through the desktop, or not at all', async () => {
  const chosen = tempFolder();
  mkdirSync(chosen, { recursive: true });
  const answers = [chosen, null, join(chosen, 'gone')];
  const context = filled({ chooseFolder: () => Promise.resolve(answers.shift() ?? null) });
  expect(await chooseBackupFolder(context)).toMatchObject({ path: chosen, isChosen: true });
  expect(await chooseBackupFolder(context)).toBeNull();
  await expect(chooseBackupFolder(context)).rejects.toMatchObject({ key: 'backup-folder-missing' });
  expect((await backupsView(context)).folder.path).toBe(chosen);
  expect(resetBackupFolder(context).isChosen).toBe(false);
  await expect(chooseBackupFolder(filled())).rejects.toMatchObject({ key: 'desktop-only' });
});

test('an import stops where no copy can be made, unless it was told to go on', async () => {
  const context = filled();
  writeFileSync(context.workspace.backups.files.backups, 'a file where the folder should be');
  await expect(backUpBeforeImport(context, false)).rejects.toMatchObject({ key: 'backup-needed' });
  await backUpBeforeImport(context, true);
  expect(appInfo(context).backup?.failed).toBe(true);
});

test('before an import nothing is copied that was copied already', async () => {
  const context = filled();
  await backUpBeforeImport(context, false);
  await backUpBeforeImport(context, false);
  expect((await backupsView(context)).rows).toMatchObject([{ reason: 'before-import' }]);
});

test('the demo is never copied', async () => {
  const context = filled();
  context.workspace.openDemo('ru', (store) => {
    store.actFinally('demo.fill', '', (writer) => insertChannel(writer, channel({ name: 'Демо' })));
  });
  await expect(makeBackup(context)).rejects.toMatchObject({ key: 'not-in-demo' });
  await backUpBeforeImport(context, false);
  expect(appInfo(context).backup).toBeNull();
  expect((await checkData(context)).copies).toEqual({ whole: 0, damaged: [] });
});
