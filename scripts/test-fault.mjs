// `npm run test:fault`: the fault suite and the random operations in their long form, with their counts; `npm test` runs
// the short one. Names of files narrow it down.
import { spawnSync } from 'node:child_process';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['test/fault', 'test/store/undo-property.test.ts'];
const run = spawnSync('vitest', ['run', '--project', 'fault', '--project', 'store', ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PACELINE_FAULT: 'long' },
});
process.exit(run.status ?? 1);
