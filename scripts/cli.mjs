// `npm run --silent cli -- …`: the command line over the same services; builds first where needed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded, root } from './build-if-needed.mjs';

buildIfNeeded();
const cli = join(root, 'out/main/cli.js');
const run = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm runs scripts in the project's folder; paths are meant relative to where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exit(run.status ?? 1);
