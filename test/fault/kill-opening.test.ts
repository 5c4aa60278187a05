import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import { storeFiles } from '../../src/main/store/files';
import { openStore } from '../../src/main/store/open-store';
import { thawStore } from '../store/migrations/frozen-store';
import { buildProgram } from '../store/support/build-program';
import { tempFolder } from '../store/support/temp-folder';
import { runAndKill, timeToEnd } from './support/run-and-kill';
import { SCALE } from './support/scale';
import { BALLAST, LAST_SLOW_VERSION, SLOW_CHAIN } from './support/slow-migration';

const open = (folder: string) => openStore({ folder, locale: 'ru', nowEpochMs: () => 0, migrations: SLOW_CHAIN });

/** A look at a copy, which the store's own recovery does not see: the schema version, where the file is whole. */
function versionOf(file: string): number {
  const copy = join(tempFolder(), 'copy.db');
  for (const part of ['', '-wal']) if (existsSync(`${file}${part}`)) copyFileSync(`${file}${part}`, `${copy}${part}`);
  const database = new BetterSqlite3(copy);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    return Number(database.pragma('user_version', { simple: true }));
  } finally {
    database.close();
  }
}

test(`${SCALE.openingKills} kills during the first start: the next one succeeds`, {
  timeout: 10_000 * SCALE.openingKills,
}, async () => {
  const program = await buildProgram('test/fault/support/open-and-migrate.ts');
  const wholeMs = await timeToEnd(program, [tempFolder()]);
  let unfinished = 0;
  for (let kill = 0; kill < SCALE.openingKills; kill += 1) {
    const folder = tempFolder();
    const said = await runAndKill(program, [folder], Math.random() * wholeMs);
    unfinished += said.includes('done') ? 0 : 1;
    const store = open(folder);
    expect(checkStore(store).problems).toEqual([]);
    store.close();
  }
  console.log(`kills during the first start: ${SCALE.openingKills}, before it was done: ${unfinished}`);
  expect(unfinished).toBeGreaterThan(SCALE.openingKills / 4);
});

test(`${SCALE.migrationKills} kills inside a chain of migrations of a populated old store: it is whole, old or new`, {
  timeout: 10_000 * SCALE.migrationKills,
}, async () => {
  const program = await buildProgram('test/fault/support/open-and-migrate.ts');
  const untouched = open(thawStore(1));
  const digest = contentDigest(untouched);
  untouched.close();
  const wholeMs = await timeToEnd(program, [thawStore(1)]);
  const left: Record<string, number> = {};
  for (let kill = 0; kill < SCALE.migrationKills; kill += 1) {
    const folder = thawStore(1);
    await runAndKill(program, [folder], Math.random() * wholeMs);
    const version = versionOf(storeFiles(folder).database);
    left[`left at version ${version}`] = (left[`left at version ${version}`] ?? 0) + 1;
    if (version > 1) expect(backedUpVersions(folder)).toContain(1);

    const migrated = open(folder);
    expect(contentDigest(migrated)).toBe(digest);
    expect(migrated.statement('PRAGMA user_version').get()).toEqual({ user_version: LAST_SLOW_VERSION });
    const ballast = migrated.statement(`SELECT COUNT(*) AS count FROM ballast_${LAST_SLOW_VERSION}`).get();
    expect(ballast).toEqual({ count: BALLAST });
    expect(checkStore(migrated).problems).toEqual([]);
    migrated.close();
  }
  console.log(`kills inside migrations: ${SCALE.migrationKills}`, left);
  expect(Object.keys(left).length).toBeGreaterThan(1);
});

/** Schema versions of the whole copies that were made before the change. */
function backedUpVersions(folder: string): number[] {
  const { backups } = storeFiles(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => name.endsWith('.db'))
    .map((name) => versionOf(join(backups, name)));
}
