// Each room is checked against its own library set: shared code sees neither Node nor the DOM.
import { spawnSync } from 'node:child_process';

const projects = ['shared', 'node', 'web', 'e2e'];
const failed = projects.filter((name) => {
  // What was checked before is only looked at again where it or what it imports has changed.
  const memory = ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/types/${name}.tsbuildinfo`];
  const run = spawnSync('tsc', ['-p', `tsconfig.${name}.json`, ...memory], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`types: errors in ${failed.join(', ')}`);
  process.exit(1);
}
