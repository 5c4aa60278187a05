import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * A program of this folder as one JavaScript file that plain Node can run: processes that are meant to be killed are
 * not the test runner's own. The file lies below `node_modules` so that it finds the SQLite driver, and is
 * gone after the test.
 *
 * @returns its path
 */
export async function buildChildProgram(name: string): Promise<string> {
  const outDir = resolve(ROOT, 'node_modules/.cache/paceline-fault', String(process.pid));
  mkdirSync(outDir, { recursive: true });
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(ROOT, 'src/shared') } },
    ssr: { external: ['better-sqlite3'], noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return resolve(outDir, `${name}.mjs`);
}
