import { execFileSync } from 'node:child_process';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check';
import { storeFiles } from '../../src/main/store/files';
import { openStore } from '../../src/main/store/open-store';
import { buildProgram } from '../store/support/build-program';
import { tempFolder } from '../store/support/temp-folder';
import { readDeals, writeDeal } from './support/deals';
import { SCALE } from './support/scale';

const open = (folder: string) => openStore({ folder, locale: 'ru', nowEpochMs: Date.now });
const BLOCK = 512;
const BEFORE = 40;

/** A store with some deals; no limit below the size of its largest file would let it be opened at all. */
function preparedFolder(): string {
  const folder = tempFolder();
  const store = open(folder);
  for (let number = 1; number <= BEFORE; number += 1) writeDeal(store, number);
  store.close();
  return folder;
}

/** Runs the program with files that cannot grow beyond so many blocks: a real write really fails there. */
function runUnderLimit(program: string, folder: string, blocks: number, checkpointPages: number): string[] {
  const script = 'ulimit -f "$1"; shift; exec "$@"';
  const args = [String(blocks), process.execPath, program, folder, String(BEFORE + 1), String(checkpointPages)];
  return execFileSync('sh', ['-c', script, 'sh', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .trim()
    .split('\n');
}

test.skipIf(process.platform === 'win32')(
  `${SCALE.failingWrites} writes refused by the system: what was acknowledged is there, nothing is half there`,
  { timeout: 3_000 * SCALE.failingWrites },
  async () => {
    const program = await buildProgram('test/fault/support/write-until-full.ts');
    const original = preparedFolder();
    const databaseBytes = statSync(storeFiles(original).database).size;
    const outcomes: Record<string, number> = {};
    const totals = { refused: 0, acknowledged: 0, lost: 0, halves: 0 };
    for (let point = 0; point < SCALE.failingWrites; point += 1) {
      const folder = tempFolder();
      for (const name of ['paceline.db', 'paceline.json']) copyFileSync(join(original, name), join(folder, name));
      // From less than the store itself to room for all: every write of every file gets its turn to fail.
      const bytes = databaseBytes * (0.02 + (1.9 * point) / SCALE.failingWrites);
      const said = runUnderLimit(program, folder, Math.floor(bytes / BLOCK), point % 2 === 0 ? 1_000 : 12);
      const written = said.flatMap(
        (line) =>
          line
            .match(/^written (\d+)$/)
            ?.slice(1)
            .map(Number) ?? [],
      );
      for (const line of said.filter((line) => !line.startsWith('written'))) {
        outcomes[line] = (outcomes[line] ?? 0) + 1;
      }
      const store = open(folder);
      const { numbers, halves } = readDeals(store);
      const expected = [...Array.from({ length: BEFORE }, (_, index) => index + 1), ...written];
      totals.refused += said.some((line) => /^(open|write) store-/.test(line)) ? 1 : 0;
      totals.acknowledged += written.length;
      totals.lost += expected.filter((number) => !numbers.includes(number)).length;
      totals.halves += halves;
      expect(numbers).toEqual(expected);
      expect(checkStore(store).problems).toEqual([]);
      store.close();
    }
    console.log({ ...totals, ...outcomes });
    expect(totals).toMatchObject({ refused: SCALE.failingWrites, lost: 0, halves: 0 });
    expect(Object.keys(outcomes).filter((line) => /bug|wrong/.test(line))).toEqual([]);
  },
);
