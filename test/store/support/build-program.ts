import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * A TypeScript file of the project and all it imports as one JavaScript file that plain Node can run, in a process or a
 * worker of its own. It lies below `node_modules` so that it finds the SQLite driver, and is gone after the test.
 *
 * @param source path from the root of the project
 * @returns its absolute path
 */
export async function buildProgram(source: string): Promise<string> {
  const cache = resolve(ROOT, 'node_modules/.cache/paceline-test');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'program-'));
  // Some programs are run as another user.
  chmodSync(outDir, 0o755);
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(ROOT, 'src/shared') } },
    ssr: { external: ['better-sqlite3'], noExternal: true },
    build: {
      ssr: resolve(ROOT, source),
      outDir,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return join(outDir, 'program.mjs');
}
