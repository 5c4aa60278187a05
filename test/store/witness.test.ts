import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLocalClient } from '../../src/main/rpc/local-client';
import { storeFiles } from '../../src/main/store/files';
import { insertLead } from '../../src/main/store/leads';
import { openTestContext } from './support/open-test-context';
import { lead } from './support/records';
import { tempFolder } from './support/temp-folder';

const NAMES = ['database', 'wal', 'registry', 'witness'] as const;

/** The folder of a firm as a crash leaves it: the newest save lies in the write-ahead log alone. */
function crashed(): string {
  const { workspace } = openTestContext();
  workspace.store.act('lead.save', '', (writer) => insertLead(writer, lead({ title: 'Первая' })));
  workspace.store.statement('PRAGMA wal_checkpoint(TRUNCATE)').get();
  workspace.store.act('lead.save', '', (writer) => insertLead(writer, lead({ title: 'Вторая' })));
  const folder = tempFolder();
  for (const name of NAMES) {
    const from = storeFiles(workspace.folder)[name];
    if (existsSync(from)) copyFileSync(from, storeFiles(folder)[name]);
  }
  return folder;
}

const titles = async (client: ReturnType<typeof createLocalClient>) =>
  (await client.leads.list({})).rows.map((row) => row.lead.title).sort();

test('after a crash everything saved is there, and nothing is said', async () => {
  const client = createLocalClient(openTestContext({ folder: crashed() }));
  expect(await titles(client)).toEqual(['Вторая', 'Первая']);
  expect((await client.app.info({})).behind).toBe(false);
  expect((await client.data.check({})).problems).toEqual([]);
});

test('a lost write-ahead log is noticed, until the person says that it is right', async () => {
  const folder = crashed();
  rmSync(storeFiles(folder).wal);
  const first = openTestContext({ folder });
  const client = createLocalClient(first);
  expect(await titles(client)).toEqual(['Первая']);
  expect((await client.app.info({})).behind).toBe(true);
  expect((await client.data.check({})).problems).toMatchObject([{ key: 'store-behind' }]);
  // Working on does not hide it, nor does a new start.
  first.workspace.store.act('lead.save', '', (writer) => insertLead(writer, lead({ title: 'Третья' })));
  first.workspace.close();
  const again = createLocalClient(openTestContext({ folder }));
  expect((await again.app.info({})).behind).toBe(true);
  await again.data.acceptAsIs({});
  expect((await again.app.info({})).behind).toBe(false);
  expect((await again.data.check({})).problems).toEqual([]);
});

test('a witness that cannot be read claims nothing', async () => {
  const folder = crashed();
  copyFileSync(storeFiles(folder).database, storeFiles(folder).witness);
  const client = createLocalClient(openTestContext({ folder }));
  expect((await client.app.info({})).behind).toBe(false);
});
