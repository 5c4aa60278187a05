import { join } from 'node:path';
import { app } from 'electron';
import { registerAppScheme } from './electron/app-scheme';
import { claimDataFolder } from './electron/claim';
import { confinePages } from './electron/hardening';
import { readLaunchOptions } from './electron/launch-options';
import { openLog } from './electron/log-file';
import { ownPages } from './electron/origin';
import { start } from './electron/start';
import { defaultDataFolder } from './services/data-folder';

// Electron's entry. Nothing here may wait at the top level: Electron is ready only after this module has run.
const launch = readLaunchOptions(process.argv, process.env, app.isPackaged);
const outFolder = join(import.meta.dirname, '..');
const dataFolder = launch.dataFolder ?? defaultDataFolder();
const isOurs = ownPages(launch.devServer);
const log = openLog(dataFolder);

process.on('uncaughtException', (error) => log('uncaught', error));
process.on('unhandledRejection', (error) => log('unhandled', error));
registerAppScheme();
confinePages(app, isOurs);

const claim = claimDataFolder(dataFolder);
if (claim.kind === 'open-elsewhere') {
  // The instance that has the folder comes to the front by itself.
  process.stderr.write('Paceline is already open with this data folder; its window was brought to the front.\n');
  app.exit(0);
} else {
  app
    .whenReady()
    .then(() => start({ outFolder, launch, dataFolder, claim, isOurs, log }))
    .catch((error: unknown) => {
      log('The start failed', error);
      app.exit(1);
    });
}
