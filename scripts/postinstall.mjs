// Fetches Electron's binary for people who will use the desktop window. A machine that reaches only a package
// registry cannot have it; the app then runs in the browser host, so this never fails the installation.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

if (!process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) {
  const require = createRequire(import.meta.url);
  const install = require.resolve('electron/install.js');
  const result = spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: 120_000 });
  if (result.status !== 0) {
    console.log(
      "paceline: Electron's binary could not be fetched here; `npm start` will use the browser host instead.",
    );
  }
}
