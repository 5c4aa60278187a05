import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { formatMoment } from '@shared/format/format-date';
import { createWords } from '@shared/words';
import { app, BrowserWindow, dialog } from 'electron';
import type { AppPages } from './app-scheme';
import { buildFailurePage, CLOSE_PATH, RESTORE_PATH } from './failure-page';
import { GUEST_PREFERENCES } from './hardening';
import type { Log } from './log-file';
import { sheetColor } from './window';

export interface Failure {
  readonly error: unknown;
  readonly locale: Locale;
  readonly dataFolder: string;
  readonly pages: AppPages;
  readonly log: Log;
  /** A good copy, and what puts it in place and opens the app or explains the next failure; `null`: there is none. */
  readonly rescue: { readonly atEpochMs: number; readonly restore: () => Promise<void> } | null;
}

/**
 * Says why the app cannot start or go on, what is safe and what to do, then ends with exit code 1; where a good copy
 * can take the place of what does not open, it is offered and the app goes on with it. A window of our own and not a
 * system dialog: its words can be read slowly, copied and read out by a screen reader.
 */
export async function explainFailure(failure: Failure): Promise<void> {
  const { key, params } = expected(failure);
  const { t } = createWords(failure.locale);
  const { rescue } = failure;
  const words = {
    locale: failure.locale,
    title: t(`errors.${key}.title`, { ...params }),
    text: t(`errors.${key}.text`, { ...params }),
    note: t('menu.failureNote'),
    folder: failure.dataFolder,
    close: t('menu.close'),
    rescue: rescue ? rescueWords(failure.locale, rescue.atEpochMs) : null,
  };
  process.stderr.write(`${words.title}\n${words.text}\n`);
  try {
    await showPage(failure.pages, buildFailurePage(words), rescue?.restore ?? null);
  } catch (error) {
    failure.log('The failure could not be shown', error);
    dialog.showErrorBox(words.title, words.text);
    app.exit(1);
  }
}

function rescueWords(locale: Locale, atEpochMs: number) {
  const { t } = createWords(locale);
  const when = formatMoment(atEpochMs, locale);
  return { text: t('menu.rescueText', { when }), button: t('menu.rescue') };
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

async function showPage(pages: AppPages, html: string, onRestore: (() => Promise<void>) | null): Promise<void> {
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
  const end = () => app.exit(1);
  window.on('closed', end);
  let isRestoring = false;
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
    const { pathname } = new URL(event.url);
    if (pathname === CLOSE_PATH) window.close();
    if (pathname !== RESTORE_PATH || onRestore === null || isRestoring) return;
    isRestoring = true;
    // The next window is open before this one goes, so that the app never is without one.
    void onRestore().finally(() => {
      window.off('closed', end);
      window.close();
    });
  });
  await window.loadURL(pages.publish(html).url);
}
