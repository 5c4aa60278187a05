// `npm run bench`: ratios against named peers measured in one run, one JSON line a figure. Never part of the tests.
import { spawnSync } from 'node:child_process';

const run = spawnSync('vitest', ['run', '--config', 'test/bench/vitest.bench.config.ts'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = run.stdout.match(/\{"figure".*\}/g) ?? [];
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
if (run.status !== 0) process.stderr.write(run.stdout);
process.exit(run.status ?? 1);
