// `npm run bench`: ratios against named peers measured in one run, one JSON line a figure. Never part of the tests.
// `npm run bench -- import bulk` measures only these parts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/paceline-bench');
mkdirSync(cache, { recursive: true });
// Measured is what ships: one bundled program in a process of its own, below node_modules so that it finds its drivers.
const outDir = mkdtempSync(join(cache, 'program-'));
const external = ['better-sqlite3', '@duckdb/node-api'];
try {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    ssr: { external, noExternal: true },
    build: {
      ssr: true,
      outDir,
      rollupOptions: {
        input: {
          run: join(root, 'test/bench/run.ts'),
          'fresh-cells': join(root, 'test/bench/fresh/cells.ts'),
          'fresh-duckdb': join(root, 'test/bench/fresh/duckdb.ts'),
        },
        external,
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const flags = process.env.PACELINE_BENCH_NODE_FLAGS?.split(' ') ?? [];
  const run = spawnSync(process.execPath, [...flags, join(outDir, 'run.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
