import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const builder = join(root, 'node_modules/electron-builder/cli.js');
const PACKING_LIMIT_MS = 120_000;
const driver = 'node_modules/better-sqlite3';

/** Electron's fuses lie in its binary behind this mark: a version, how many there are, and one character for each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
] as const;
const AS_ELECTRON_COMES = '10110001';

/**
 * Packs the built app (`npm run build` first) as the installers do, around a stub instead of Electron's binary: no
 * download, and everything but the binary is the real thing.
 */
describe('the package', () => {
  const work = mkdtempSync(join(tmpdir(), 'paceline-pack-'));
  beforeAll(() => {
    if (!existsSync(join(root, 'out/main/index.js'))) throw new Error('Nothing is built: run `npm run build` first');
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  describe('for Linux', () => {
    let folder = '';
    let entries: readonly string[] = [];
    beforeAll(() => {
      folder = pack(work, 'linux', {});
      entries = listPackage(join(folder, 'resources/app.asar'), { isPack: false });
    }, PACKING_LIMIT_MS);

    it('holds the built app, its description and the driver, and nothing else', () => {
      const tops = new Set(entries.map((entry) => entry.split('/')[1]));
      expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
      const packages = new Set(
        entries.filter((entry) => entry.startsWith('/node_modules/')).map((entry) => entry.split('/')[2]),
      );
      expect([...packages]).toEqual(['better-sqlite3']);
      expect(entries).toEqual(
        expect.arrayContaining([
          '/out/main/index.js',
          '/out/main/worker.js',
          '/out/preload/index.cjs',
          '/out/renderer/index.html',
        ]),
      );
      expect(entries.filter((entry) => /\.(map|tsx?|test\.js)$|cli\.js$|browser-host\.js$/.test(entry))).toEqual([]);
    });

    it('holds one native module, for its own system, outside the archive', () => {
      const name = `${driver}/prebuilds/linux-x64.node`;
      expect(entries.filter((entry) => entry.endsWith('.node'))).toEqual([`/${name}`]);
      expect(readFileSync(join(folder, 'resources/app.asar.unpacked', name))).toEqual(readFileSync(join(root, name)));
    });

    it.runIf(process.platform === 'linux' && process.arch === 'x64')('holds all that the driver needs', () => {
      const unpacked = unpack(folder, work);
      const script = "console.log(new (require('better-sqlite3'))(':memory:').prepare('SELECT 40 + 2').pluck().get())";
      const answer = execFileSync(process.execPath, ['-e', script], { cwd: unpacked, encoding: 'utf8' });
      expect(answer.trim()).toBe('42');
    });

    it.runIf(process.platform === 'linux' && process.arch === 'x64')('holds all that the worker needs', async () => {
      const worker = new Worker(join(unpack(folder, work), 'out/main/worker.js'), {
        workerData: {
          folder: join(work, 'data'),
          locale: 'en',
          host: 'electron',
          canSavePdf: false,
          canChooseFolder: false,
          restoreFrom: null,
        },
      });
      expect(await once(worker, 'message')).toEqual([{ kind: 'opened' }]);
      await worker.terminate();
    });

    it("does not load the driver in the window's process", () => {
      const files = loadedBy(join(unpack(folder, work), 'out/main'), 'index.js');
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter(({ text }) => text.includes('better-sqlite3')).map(({ name }) => name)).toEqual([]);
    });

    it('has its fuses set', () => {
      expect(readFuses(join(folder, 'paceline'))).toEqual({
        RunAsNode: false,
        EnableCookieEncryption: true,
        EnableNodeOptionsEnvironmentVariable: false,
        EnableNodeCliInspectArguments: false,
        EnableEmbeddedAsarIntegrityValidation: true,
        OnlyLoadAppFromAsar: true,
        LoadBrowserProcessSpecificV8Snapshot: false,
        GrantFileProtocolExtraPrivileges: false,
      });
    });

    it("keeps only the languages of the interface among Chromium's", () => {
      expect(existsSync(join(folder, 'locales/ru.pak'))).toBe(true);
      expect(existsSync(join(folder, 'locales/en-US.pak'))).toBe(true);
      expect(existsSync(join(folder, 'locales/de.pak'))).toBe(false);
    });
  });

  it('for Windows, made on another system, holds the module of Windows', () => {
    // A stub has no resources in which Windows keeps the icon and the archive's hash.
    const folder = pack(work, 'win', { disableAsarIntegrity: true, win: { signAndEditExecutable: false } });
    const entries = listPackage(join(folder, 'resources/app.asar'), { isPack: false });
    const separatorless = entries.map((entry) => entry.replaceAll('\\', '/'));
    expect(separatorless.filter((entry) => entry.endsWith('.node'))).toEqual([`/${driver}/prebuilds/win32-x64.node`]);
  });
});

function pack(work: string, system: 'linux' | 'win', changes: Readonly<Record<string, unknown>>): string {
  const electronDist = join(work, `electron-${system}`);
  makeStub(electronDist, system === 'win' ? 'electron.exe' : 'electron');
  const output = join(work, system);
  const config = join(work, `${system}.json`);
  const settings = { extends: join(root, 'electron-builder.yml'), electronDist, directories: { output }, ...changes };
  writeFileSync(config, JSON.stringify(settings));
  const target = [`--${system}`, '--x64', '--dir', '--publish', 'never'];
  execFileSync(process.execPath, [builder, ...target, '--config', config, '--projectDir', root], { stdio: 'pipe' });
  return join(output, `${system}-unpacked`);
}

/** What is in the archive, as plain files. */
function unpack(folder: string, work: string): string {
  const unpacked = join(work, 'unpacked');
  if (!existsSync(unpacked)) extractAll(join(folder, 'resources/app.asar'), unpacked);
  return unpacked;
}

/** A file and every file of ours that it imports, and those import. */
function loadedBy(folder: string, entry: string): readonly { readonly name: string; readonly text: string }[] {
  const found = new Map<string, string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const text = readFileSync(join(folder, name), 'utf8');
    found.set(name, text);
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) visit(join(dirname(name), path));
  };
  visit(entry);
  return [...found].map(([name, text]) => ({ name, text }));
}

function makeStub(folder: string, executable: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const language of ['ru', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  const fuses = Buffer.concat([Buffer.from([1, FUSES.length]), Buffer.from(AS_ELECTRON_COMES)]);
  writeFileSync(
    join(folder, executable),
    Buffer.concat([Buffer.from(`stub ${FUSE_MARK}`), fuses, Buffer.from(' end')]),
  );
  chmodSync(join(folder, executable), 0o755);
}

function readFuses(executable: string): Record<string, boolean> {
  const bytes = readFileSync(executable);
  const first = bytes.indexOf(FUSE_MARK) + FUSE_MARK.length + 2;
  return Object.fromEntries(
    FUSES.map((name, at) => [name, bytes.toString('latin1', first + at, first + at + 1) === '1']),
  );
}
