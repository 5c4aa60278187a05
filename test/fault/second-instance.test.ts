import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { storeFiles } from '../../src/main/store/files';
import { buildProgram } from '../store/support/build-program';
import { tempFolder } from '../store/support/temp-folder';

const OUT = resolve(import.meta.dirname, '../../out/main');
const ROUNDS = 4;

/** Every file that a second writer could have touched. */
function hashesOf(folder: string): Record<string, string> {
  const { database, wal, registry } = storeFiles(folder);
  return Object.fromEntries(
    [database, wal, registry].map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

test('whoever comes second, by whichever door, says so and changes no byte', { timeout: 120_000 }, async () => {
  if (!existsSync(join(OUT, 'cli.js'))) throw new Error('Nothing is built: run `npm run build` first');
  const folder = tempFolder();
  const holder = spawn(process.execPath, [await buildProgram('test/fault/support/hold-open.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const before = hashesOf(folder);
  const tryToOpen = await buildProgram('test/fault/support/try-to-open.ts');
  const second = (args: readonly string[]) =>
    spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, PACELINE_LOCALE: 'en', LANG: 'en_US.UTF-8' },
    });
  let refused = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    expect(second([tryToOpen, folder]).stdout.trim()).toBe('store-locked');
    for (const door of [
      [join(OUT, 'cli.js'), 'check', '--data', folder],
      [join(OUT, 'browser-host.js'), '--data', folder],
    ]) {
      const { status, stdout, stderr } = second(door);
      expect(status, door[0]).toBeGreaterThan(0);
      expect(`${stdout}${stderr}`, door[0]).toMatch(/open already|уже открыты/);
    }
    refused += 3;
  }
  expect(hashesOf(folder)).toEqual(before);
  console.log(`second instances refused: ${refused}`);
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(second([tryToOpen, folder]).stdout.trim()).toBe('opened');
});
