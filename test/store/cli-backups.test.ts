import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/main/cli/run';

/** Copies from the command line: made, listed, restored; nothing is made where nothing was. */

let folder: string;
let stdout: string;
let stderr: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paceline-cli-'));
  vi.stubEnv('PACELINE_LOCALE', 'en');
  vi.stubEnv('PACELINE_NOW', '2026-11-23T10:40');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');

async function text(...args: string[]) {
  stdout = '';
  stderr = '';
  const code = await run([...args, '--data', data()]);
  return { code, stdout, stderr };
}

async function json(...args: string[]): Promise<unknown> {
  stdout = '';
  await run([...args, '--data', data(), '--json']);
  return JSON.parse(stdout);
}

async function digest(): Promise<string> {
  return z.object({ digest: z.string() }).parse(await json('digest')).digest;
}

const setTarget = (value: string) =>
  text('target', 'set', '--metric', 'sales', '--scope', 'company', '--period', '2026-Q4', '--value', value);

test.each([
  ['check'],
  ['digest'],
  ['kpi', '--period', '2026'],
  ['undo'],
  ['backup'],
  ['backups'],
  ['report', 'week', '--date', '2026-11-23', '--out', 'report.html'],
])('%s over a mistyped folder says so and makes nothing', async (...args) => {
  const answer = await text(...args);
  expect(answer).toMatchObject({ code: 1, stdout: '' });
  expect(answer.stderr).toContain('There is no Paceline data here');
  expect(existsSync(data())).toBe(false);
});

test('a copy is made, listed and restored; the restore can be taken back', async () => {
  await setTarget('10');
  const then = await digest();
  const made = await text('backup');
  expect(made).toMatchObject({ code: 0 });
  expect(made.stdout).toContain('Copied and tried: paceline-20261123-104000-manual.db, 0 records');
  await setTarget('20');
  const now = await digest();
  const listed = await text('backups');
  expect(listed.stdout).toMatch(/23 Nov 10:40 {2}manual +paceline-20261123-104000-manual\.db +whole/);

  const restored = await text('restore', 'latest');
  expect(restored.code).toBe(0);
  expect(restored.stdout).toContain('The data is now as it was copied on 23 Nov 10:40.');
  expect(await digest()).toBe(then);
  const safety = readdirSync(join(data(), 'backups')).find((name) => name.endsWith('before-restore.db')) ?? '';
  expect(await json('restore', join(data(), 'backups', safety))).toMatchObject({ quarantined: null });
  expect(await digest()).toBe(now);
  expect((await text('check')).code).toBe(0);
});

test('a damaged store is restored from the newest good copy, and the damaged file is kept', async () => {
  await setTarget('10');
  const then = await digest();
  await text('backup');
  truncateSync(join(data(), 'paceline.db'), 8_192);
  expect((await text('check')).stderr).toContain('damaged');
  const restored = await text('restore', 'latest');
  expect(restored.stdout).toContain('put aside: quarantine/paceline-20261123-104000.db');
  expect(existsSync(join(data(), 'quarantine', 'paceline-20261123-104000.db'))).toBe(true);
  expect(await digest()).toBe(then);
});

test('a copy can go elsewhere once, or from now on', async () => {
  await setTarget('10');
  const once = join(folder, 'once');
  expect((await text('backup', '--to', once)).stderr).toContain('nowhere to put the copy');
  mkdirSync(once);
  expect((await text('backup', '--to', once)).code).toBe(0);
  expect(readdirSync(once)).toHaveLength(2);
  expect(existsSync(join(data(), 'backups'))).toBe(false);
  const always = join(folder, 'always');
  mkdirSync(always);
  expect((await text('backup', 'folder', always)).stdout).toContain(always);
  await text('backup');
  expect(readdirSync(always)).toHaveLength(2);
  await text('backup', 'folder', 'default');
  await text('backup');
  expect(readdirSync(join(data(), 'backups'))).toHaveLength(2);
});

test('what cannot be restored is refused in words', async () => {
  await setTarget('10');
  expect((await text('restore', 'latest')).stderr).toContain('no longer there');
  expect((await text('restore', join(folder, 'nothing.db'))).stderr).toContain('There is no such file: nothing.db');
  expect((await text('restore', import.meta.filename)).stderr).toContain('not a copy made by Paceline');
  expect((await text('restore')).code).toBe(2);
});
