import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createRandom } from '@shared/stats/random';
import { expect, test } from 'vitest';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import type { AppContext } from '../../../src/main/services/context';
import { checkStore } from '../../../src/main/store/check';
import { contentDigest } from '../../../src/main/store/digest';
import { storeFiles } from '../../../src/main/store/files';
import { newestVersion } from '../../../src/main/store/migrate';
import { MIGRATIONS } from '../../../src/main/store/migrations/index';
import { readRegistry } from '../../../src/main/store/registry';
import type { Store } from '../../../src/main/store/store';
import { redoLast, undoLast, undoState } from '../../../src/main/store/undo';
import { DECK, perform } from '../random-work/work';
import { openTestContext } from '../support/open-test-context';
import { openTestStore } from '../support/open-test-store';
import { tempFolder } from '../support/temp-folder';
import { type FrozenStore, frozenFiles } from './frozen-store';
import { recordsOf } from './records-of';

/**
 * `npm run freeze`: keeps a populated store of the newest schema for the migrations to come. Run it once, when a
 * schema is about to be released; what is frozen is never made again, and later code could not make it.
 */
const MOVES = 300;

async function work(context: AppContext): Promise<void> {
  const client = createLocalClient(context);
  const { store } = context.workspace;
  const settings = { firmName: 'Ромашка', locale: 'ru', theme: 'dark' } as const;
  await client.settings.onboard({ settings, employeeName: 'Анна Кузнецова' });
  const random = createRandom(20_261_125);
  for (let seed = 0; seed < MOVES; seed += 1) {
    const name = DECK[Math.floor(random() * DECK.length)];
    if (name) await perform(client, context, { name, seed });
    // Some steps are taken back; every second of them is done again.
    if (seed % 9 === 0 && undoState(store).undo) undoLast(store);
    if (seed % 18 === 0 && undoState(store).redo) redoLast(store);
  }
  for (let step = 0; step < 3; step += 1) undoLast(store);
}

/** The store after undoing everything and after redoing everything: done to a copy, the journal would keep it. */
function travel(folder: string) {
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  const store = openTestStore(copy);
  while (undoState(store).redo) redoLast(store);
  const allRedone = stateOf(store);
  while (undoState(store).undo) undoLast(store);
  return { allRedone, allUndone: stateOf(store) };
}

function stateOf(store: Store) {
  return { digest: contentDigest(store), records: recordsOf(store) };
}

function rowCounts(store: Store): Record<string, number> {
  const tables = store.statement<{ name: string }>(`SELECT name FROM pragma_table_list WHERE type = 'table'`).all();
  return Object.fromEntries(
    tables
      .filter(({ name }) => !name.startsWith('sqlite_'))
      .map(({ name }) => [name, store.statement<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`).get()?.n ?? 0]),
  );
}

function registryOf(folder: string): FrozenStore['registry'] {
  const registry = readRegistry(storeFiles(folder).registry);
  if (registry === 'none' || registry === 'unreadable') throw new Error('The store has no registry');
  return registry;
}

test('freezes a store of the newest schema', async () => {
  const version = newestVersion(MIGRATIONS);
  const files = frozenFiles(version);
  expect(existsSync(files.database), 'this schema is frozen already').toBe(false);
  const folder = tempFolder();
  const context = openTestContext({ folder });
  const { store } = context.workspace;
  await work(context);
  const { problems, journalEntries } = checkStore(store);
  expect(problems).toEqual([]);
  const kept = { schemaVersion: version, journalEntries, rows: rowCounts(store), now: stateOf(store) };
  context.workspace.close();
  const description: FrozenStore = { ...kept, ...travel(folder), registry: registryOf(folder) };
  writeFileSync(files.database, gzipSync(readFileSync(storeFiles(folder).database), { level: 9 }));
  writeFileSync(files.description, gzipSync(JSON.stringify(description), { level: 9 }));
  console.log(`schema ${version}: ${JSON.stringify(description.rows)}`);
});
