// `npm run test:fault`: the fault suite in its long form, with its counts; `npm test` runs the short one.
import { spawnSync } from 'node:child_process';

const run = spawnSync('vitest', ['run', '--project', 'fault', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PACELINE_FAULT: 'long' },
});
process.exit(run.status ?? 1);
