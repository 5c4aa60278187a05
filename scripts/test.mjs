// `npm test`: everything that must hold, in the order in which it fails fastest, and one closing line.
import { spawnSync } from 'node:child_process';

const steps = [
  ['lint', 'biome', ['check', '.']],
  ['types', 'node', ['scripts/types.mjs']],
  ['dependency rules', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'test']],
  ['unused code', 'knip', []],
  ['build', 'electron-vite', ['build', '--logLevel', 'warn']],
  ['unit, store and fault tests', 'vitest', ['run']],
  ['end-to-end tests', 'playwright', ['test']],
];

let passed = 0;
const failed = [];
for (const [name, command, args] of steps) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (run.status === 0) passed += 1;
  else failed.push(name);
  console.log(`── ${name}: ${run.status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
