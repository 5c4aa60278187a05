// `npm start`: the desktop window where Electron's binary and a display exist, else the same app in a browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildIfNeeded, root } from './build-if-needed.mjs';

buildIfNeeded();
const args = process.argv.slice(2);
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const hasBinary = existsSync(join(electronFolder, 'dist/version'));
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const reason = !hasBinary ? 'no-binary' : !hasDisplay ? 'no-display' : null;

const child =
  reason === null
    ? spawn(process.execPath, [join(electronFolder, 'cli.js'), root, ...args], { stdio: 'inherit' })
    : spawn(process.execPath, [join(root, 'out/main/browser-host.js'), ...args], {
        stdio: 'inherit',
        env: { ...process.env, PACELINE_WHY_BROWSER: reason },
      });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
