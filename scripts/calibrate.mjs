// `npm run calibrate`: what intervals, alarms and forecasts claim against what they do over random firms, as a table; fails
// when a claim fails. `-- --write` puts the table into docs/calibration.md. The unit tests run a short form.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/paceline-calibrate');
mkdirSync(cache, { recursive: true });
const outDir = mkdtempSync(join(cache, 'program-'));
try {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      rollupOptions: { input: { run: join(root, 'test/calibrate/run.ts') }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const run = spawnSync(process.execPath, [join(outDir, 'run.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
