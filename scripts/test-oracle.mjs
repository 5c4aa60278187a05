// `npm run test:oracle`: every figure of 10,000 random firms against the second implementation in test/store/kpi/oracle, with the
// count of differences; `npm test` looks at eighty. `npm run test:oracle -- 2000 7`: so many firms, another seed.
import { spawnSync } from 'node:child_process';

const [firms = '10000', seed] = process.argv.slice(2);
const named = ['test/store/kpi/oracle.test.ts', '-t', 'second implementation'];
const run = spawnSync('vitest', ['run', ...named, '--project', 'store', '--disableConsoleIntercept'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PACELINE_ORACLE_FIRMS: firms, ...(seed !== undefined && { PACELINE_ORACLE_SEED: seed }) },
});
process.exit(run.status ?? 1);
