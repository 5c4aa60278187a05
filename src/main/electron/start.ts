import { join } from 'node:path';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import { app, ipcMain, nativeTheme, session } from 'electron';
import { type AppLink, openAppLink } from '../link/app-link';
import type { RescueOffer } from '../link/protocol';
import { preferredLocale } from '../services/preferred-locale';
import { loadStaticFiles, type StaticFile } from '../static-files';
import { type AppPages, serveAppPages } from './app-scheme';
import type { Claim } from './claim';
import { createDesktop } from './desktop';
import { explainFailure } from './explain-failure';
import { confineSession } from './hardening';
import { openChannels } from './ipc';
import type { LaunchOptions } from './launch-options';
import type { Log } from './log-file';
import { MainWindow } from './main-window';
import { setMenu } from './menu';
import { APP_ORIGIN, type IsOurs } from './origin';
import { followSettings } from './settings-follower';

export interface Start {
  /** Where the build put the parts of the app; known to the entry, whose place does not change with the chunks. */
  readonly outFolder: string;
  readonly launch: LaunchOptions;
  readonly dataFolder: string;
  readonly claim: Exclude<Claim, { readonly kind: 'open-elsewhere' }>;
  readonly isOurs: IsOurs;
  readonly log: Log;
}

/** Opens the data and the window, or says why it cannot. Runs once Electron is ready. */
export async function start(options: Start): Promise<void> {
  const { isOurs } = options;
  confineSession(session.defaultSession, isOurs);
  const pages = serveAppPages(session.defaultSession, windowFiles(options), isOurs);
  const locale = preferredLocale(process.env.PACELINE_LOCALE ?? app.getPreferredSystemLanguages()[0]);
  await openOrExplain(options, pages, locale, null);
}

/** `restoreFrom`: a copy that takes the place of the data first. */
async function openOrExplain(options: Start, pages: AppPages, locale: Locale, restoreFrom: string | null) {
  const { dataFolder, log } = options;
  const offers: RescueOffer[] = [];
  try {
    await openApp(options, { pages, firstLocale: locale, restoreFrom, onRescue: (offer) => offers.push(offer) });
  } catch (error) {
    const rescues = offers.map(({ file, atEpochMs }) => ({
      atEpochMs,
      restore: () => openOrExplain(options, pages, locale, file),
    }));
    await explainFailure({ error, locale, dataFolder, pages, log, rescue: rescues[0] ?? null });
  }
}

interface Opening {
  readonly pages: AppPages;
  readonly firstLocale: Locale;
  readonly restoreFrom: string | null;
  readonly onRescue: (offer: RescueOffer) => void;
}

/** While developing, Vite serves the window; only pages made at run time come from here. */
function windowFiles({ launch, outFolder }: Start): ReadonlyMap<string, StaticFile> {
  return launch.devServer === null ? loadStaticFiles(join(outFolder, 'renderer')) : new Map();
}

async function openApp(options: Start, { pages, firstLocale, restoreFrom, onRescue }: Opening): Promise<void> {
  const { claim, dataFolder, isOurs, launch, log, outFolder } = options;
  if (claim.kind === 'unusable') throw claim.error;
  let locale = firstLocale;
  const window = mainWindow(options);
  const dialogTitle = () => createWords(locale).t('menu.savePdf');
  const desktop = createDesktop({ pages, mainWindow: () => window.current, dialogTitle });
  const link = await openAppLink({
    entry: join(outFolder, 'main/worker.js'),
    start: { folder: dataFolder, locale, restoreFrom },
    onRescue,
    desktop,
    log,
    onStopped: () => {
      const error = new AppError('storage', 'store-stopped');
      void explainFailure({ error, locale, dataFolder, pages, log, rescue: null });
    },
  });
  closeBeforeQuit(link);

  const settings = followSettings(link, (found) => {
    locale = found.locale;
    nativeTheme.themeSource = found.theme;
    const mac = process.platform === 'darwin';
    setMenu({ locale, mac, developing: launch.devServer !== null, send: (command) => window.send(command) });
  });
  await settings.refresh();
  const onDone = (path: readonly string[]) => {
    if (settings.concerns(path)) settings.refresh().catch((error: unknown) => log('Settings not followed', error));
  };
  openChannels(ipcMain, { link, isOurs, onDone });
  window.followApp();
  window.show();
}

/** The app ends only once the data are closed, so that nothing is left for the next start to mend. */
function closeBeforeQuit(link: AppLink): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void link.close().finally(() => app.quit());
  });
}

function mainWindow({ dataFolder, launch, log, outFolder }: Start): MainWindow {
  return new MainWindow({
    url: launch.devServer ?? `${APP_ORIGIN}/index.html`,
    preload: join(outFolder, 'preload/index.cjs'),
    dataFolder,
    packaged: app.isPackaged,
    log,
  });
}
