import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/main/store/open-store';
import { buildProgram } from '../store/support/build-program';
import { tempFolder } from '../store/support/temp-folder';

const NOBODY = 65_534;
/** Permissions do not bind root: there the attempt is made as nobody. */
const asOrdinaryUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

async function tryToOpen(folder: string): Promise<string> {
  const program = await buildProgram('test/fault/support/try-to-open.ts');
  return execFileSync(process.execPath, [program, folder], { encoding: 'utf8', ...asOrdinaryUser }).trim();
}

test.skipIf(process.platform === 'win32')(
  'a read-only folder is named as such, and nothing is left in it',
  async () => {
    const folder = join(tempFolder(), 'archive');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    chmodSync(join(folder, '..'), 0o755);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(await tryToOpen(folder)).toBe('store-read-only');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('a read-only store is named as such', async () => {
  const folder = join(tempFolder(), 'archive');
  openStore({ folder, locale: 'ru', nowEpochMs: () => 0 }).close();
  chmodSync(join(folder, '..'), 0o755);
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'paceline.db'), 0o444);
  chmodSync(join(folder, 'paceline.lock'), 0o666);
  expect(await tryToOpen(folder)).toBe('store-read-only');
});

test('a place where no folder can be made is named as such', () => {
  expect(() => openStore({ folder: '/dev/null/paceline', locale: 'ru', nowEpochMs: () => 0 })).toThrow(
    expect.objectContaining({ key: 'store-read-only' }),
  );
});
