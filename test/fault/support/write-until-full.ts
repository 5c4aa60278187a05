import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/domain/errors';
import { openStore } from '../../../src/main/store/open-store';
import { readDeals, writeDeal } from './deals';

/**
 * Writes deals until the system refuses a write, then reads, copies and closes; meant to run under `ulimit -f`. Says
 * line by line what came of it: `written N` for each acknowledged deal, and `<phase> <outcome>`.
 * Arguments: the data folder, the first number, after how many pages SQLite carries the WAL over.
 */
const DEALS = 200;
const [folder = '', first = '1', checkpointPages = '1000'] = process.argv.slice(2);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** An outcome: `ok`, the key of an expected failure, or the text of a bug. */
function attempt(run: () => void): string {
  try {
    run();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.key : `bug: ${error}`;
  }
}

const opening = attempt(() => {
  const store = openStore({ folder, locale: 'ru', nowEpochMs: Date.now });
  store.statement(`PRAGMA wal_autocheckpoint = ${checkpointPages}`).get();
  const before = readDeals(store).numbers.length;
  let written = 0;
  const writing = attempt(() => {
    for (; written < DEALS; written += 1) {
      writeDeal(store, Number(first) + written);
      say(`written ${Number(first) + written}`);
    }
  });
  say(`write ${writing}`);
  const { numbers, halves } = readDeals(store);
  say(`read ${numbers.length === before + written && halves === 0 ? 'ok' : 'wrong'}`);
  say(`copy ${attempt(() => store.statement('VACUUM INTO ?').run(join(folder, 'copy.db')))}`);
  say(`close ${attempt(() => store.close())}`);
});
say(`open ${opening}`);
