// `npm run screenshots`: every page in both languages and themes at 1366×768, to be looked at. The README's three are
// refreshed on the way.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, root } from './build-if-needed.mjs';

const README_PICTURES = ['today-en-light.png', 'conversion-en-dark.png', 'people-ru-light.png'];
const made = join(root, 'test-results/screenshots');
const kept = join(root, 'docs/screenshots');

buildIfNeeded();
const run = spawnSync('playwright', ['test', 'test/e2e/screenshots.spec.ts'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PACELINE_SCREENSHOTS: made },
});
if (run.status !== 0) process.exit(run.status ?? 1);
mkdirSync(kept, { recursive: true });
for (const name of README_PICTURES) copyFileSync(join(made, name), join(kept, name));
