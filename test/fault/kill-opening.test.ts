import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { insertChannel } from '../../src/main/store/channels';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import { MIGRATIONS } from '../../src/main/store/migrations/index';
import { openStore } from '../../src/main/store/open-store';
import { buildProgram } from '../store/support/build-program';
import { channel } from '../store/support/records';
import { tempFolder } from '../store/support/temp-folder';
import { SLOW_MIGRATION } from './support/slow-migration';

const KILLS = Number(process.env.PACELINE_KILLS ?? 20);

/** Starts the program on a folder and kills it after a while, unless it was faster. */
async function startAndKill(program: string, folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  child.stdout.resume();
  await sleep(afterMs);
  child.kill('SIGKILL');
  await closed;
}

test(`${KILLS} kills during the first start: the next one succeeds`, { timeout: 10_000 * KILLS }, async () => {
  const program = await buildProgram('test/fault/support/open-and-migrate.ts');
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = tempFolder();
    await startAndKill(program, folder, (kill / KILLS) * 120);
    const store = openStore({ folder, locale: 'ru', nowEpochMs: () => 0, migrations: [...MIGRATIONS, SLOW_MIGRATION] });
    expect(checkStore(store).problems).toEqual([]);
    store.close();
  }
});

test(`${KILLS} kills inside a migration: the next start completes it, the content is the same`, {
  timeout: 10_000 * KILLS,
}, async () => {
  const program = await buildProgram('test/fault/support/open-and-migrate.ts');
  const original = tempFolder();
  const store = openStore({ folder: original, locale: 'ru', nowEpochMs: () => 0 });
  store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  const digest = contentDigest(store);
  store.close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = tempFolder();
    for (const name of ['paceline.db', 'paceline.json']) copyFileSync(join(original, name), join(folder, name));
    await startAndKill(program, folder, (kill / KILLS) * 200);
    const migrated = openStore({
      folder,
      locale: 'ru',
      nowEpochMs: () => 0,
      migrations: [...MIGRATIONS, SLOW_MIGRATION],
    });
    expect(contentDigest(migrated)).toBe(digest);
    expect(migrated.statement('PRAGMA user_version').get()).toEqual({ user_version: SLOW_MIGRATION.version });
    expect(migrated.statement('SELECT COUNT(*) AS count FROM ballast').get()).toEqual({ count: 60_000 });
    expect(checkStore(migrated).problems).toEqual([]);
    migrated.close();
  }
});
