import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import { app, BrowserWindow, dialog } from 'electron';
import type { AppPages } from './app-scheme';
import { buildFailurePage, CLOSE_PATH } from './failure-page';
import { GUEST_PREFERENCES } from './hardening';
import type { Log } from './log-file';
import { sheetColor } from './window';

export interface Failure {
  readonly error: unknown;
  readonly locale: Locale;
  readonly dataFolder: string;
  readonly pages: AppPages;
  readonly log: Log;
}

/**
 * Says why the app cannot start or go on, what is safe and what to do, then ends with exit code 1. A window of our own and not
 * a system dialog: its words can be read slowly, copied and read out by a screen reader.
 */
export async function explainFailure(failure: Failure): Promise<void> {
  const { key, params } = expected(failure);
  const { t } = createWords(failure.locale);
  const words = {
    locale: failure.locale,
    title: t(`errors.${key}.title`, { ...params }),
    text: t(`errors.${key}.text`, { ...params }),
    note: t('menu.failureNote'),
    folder: failure.dataFolder,
    close: t('menu.close'),
  };
  process.stderr.write(`${words.title}\n${words.text}\n`);
  try {
    await showPage(failure.pages, buildFailurePage(words));
  } catch (error) {
    failure.log('The failure could not be shown', error);
    dialog.showErrorBox(words.title, words.text);
    app.exit(1);
  }
}

function expected({ error, log }: Failure): Pick<AppError, 'key' | 'params'> {
  if (error instanceof AppError) {
    log('Cannot work', error);
    return error;
  }
  const incident = randomUUID();
  log(`incident ${incident}`, error);
  return { key: 'unexpected', params: { incident } };
}

async function showPage(pages: AppPages, html: string): Promise<void> {
  const window = new BrowserWindow({
    width: 640,
    height: 400,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: 'Paceline',
    backgroundColor: sheetColor(),
    webPreferences: { ...GUEST_PREFERENCES, javascript: false },
  });
  window.on('closed', () => app.exit(1));
  // The page has no script; its one button is a link to an address that means "close".
  window.webContents.on('will-navigate', (event) => {
    if (new URL(event.url).pathname !== CLOSE_PATH) return;
    event.preventDefault();
    window.close();
  });
  await window.loadURL(pages.publish(html).url);
}
