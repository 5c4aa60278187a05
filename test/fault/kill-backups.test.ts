import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createClock } from '../../src/main/services/clock';
import { openWorkspace, type Workspace } from '../../src/main/services/workspace';
import { listCopies } from '../../src/main/store/backups/copies';
import { insertChannel } from '../../src/main/store/channels';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import { storeFiles } from '../../src/main/store/files';
import { insertLead } from '../../src/main/store/leads';
import { buildProgram } from '../store/support/build-program';
import { channel, lead } from '../store/support/records';
import { tempFolder } from '../store/support/temp-folder';
import { SCALE } from './support/scale';

const KILLS = SCALE.copyKills;

const open = (folder: string) =>
  openWorkspace({ folder, locale: 'ru', clock: createClock(undefined), appVersion: '0' });

/** Enough rows that a copy and a restore take long enough to be hit in the middle. */
function addLeads({ store }: Workspace): void {
  store.act('import.commit', '', (writer) => {
    for (let row = 0; row < 300; row += 1) insertLead(writer, lead({ title: `Заявка ${row}` }));
  });
}

async function startAndKill(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await sleep(Math.random() * 400);
  child.kill('SIGKILL');
  await closed;
}

test(`${KILLS} kills inside backups: the data and every copy with a name are whole`, {
  timeout: 20_000 * KILLS,
}, async () => {
  const program = await buildProgram('test/fault/support/back-up-until-killed.ts');
  const folder = tempFolder();
  const first = open(folder);
  addLeads(first);
  const digest = contentDigest(first.store);
  first.close();
  let copies = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await startAndKill(program, [folder]);
    const workspace = open(folder);
    expect(contentDigest(workspace.store)).toBe(digest);
    for (const copy of workspace.backups.list()) {
      expect(copy.manifest?.content?.digest).toBe(digest);
      expect(await workspace.backups.prove(copy)).toBe('whole');
      copies += 1;
    }
    workspace.close();
  }
  const workspace = open(folder);
  await workspace.backups.make('daily');
  workspace.close();
  const { backups } = storeFiles(folder);
  expect(readdirSync(backups).filter((name) => name.endsWith('.part'))).toEqual([]);
  console.log(`kills inside backups: ${KILLS}, copies reread: ${copies}, damaged: 0`);
});

test(`${KILLS} kills inside restores: the store is one of the copies, whole, and no stray file is left`, {
  timeout: 20_000 * KILLS,
}, async () => {
  const program = await buildProgram('test/fault/support/restore-until-killed.ts');
  const folder = tempFolder();
  const first = open(folder);
  addLeads(first);
  const small = await first.backups.make('manual');
  const digests = [contentDigest(first.store)];
  first.store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  const large = await first.backups.make('manual');
  digests.push(contentDigest(first.store));
  first.close();
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await startAndKill(program, [folder, small.copy.file, large.copy.file]);
    const workspace = open(folder);
    const digest = contentDigest(workspace.store);
    seen.add(digest);
    expect(digests).toContain(digest);
    expect(checkStore(workspace.store).problems).toEqual([]);
    workspace.close();
    const files = storeFiles(folder);
    expect([files.restoring, files.restoreIntent, `${files.database}.replaced`].filter(existsSync)).toEqual([]);
    expect(listCopies(files.backups).filter(({ manifest }) => manifest === null)).toEqual([]);
  }
  console.log(`kills inside restores: ${KILLS}, states seen: ${seen.size} of 2, damaged: 0`);
});
