import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'out/main/browser-host.js');
const inputs = ['src', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds where nothing is built yet or a source is newer. The build's own talk goes to stderr: stdout is the app's. */
export function buildIfNeeded() {
  if (existsSync(marker) && newest(inputs.map((path) => join(root, path))) <= statSync(marker).mtimeMs) return;
  process.stderr.write('paceline: building …\n');
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const build = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    const inside = stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    latest = Math.max(latest, inside);
  }
  return latest;
}
