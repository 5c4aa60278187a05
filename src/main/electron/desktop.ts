import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Desktop } from '../services/desktop';
import type { AppPages } from './app-scheme';
import { GUEST_PREFERENCES } from './hardening';
import { replaceFile } from './replace-file';

export interface DesktopOptions {
  /** Known once the app is ready. */
  readonly pages: AppPages;
  readonly mainWindow: () => BrowserWindow | null;
  readonly dialogTitle: () => string;
}

/** What this machine's desktop can do for the app. */
export function createDesktop(options: DesktopOptions): Desktop {
  return {
    host: 'electron',
    savePdf: async (html, suggestedName) => {
      const path = await askWhere(options, suggestedName);
      if (path === null) return false;
      replaceFile(path, await printToPdf(options.pages, html));
      return true;
    },
    chooseFolder: (current) => askFolder(options, current),
  };
}

async function askFolder({ mainWindow }: DesktopOptions, current: string | null): Promise<string | null> {
  const question: OpenDialogOptions = {
    properties: ['openDirectory', 'createDirectory'],
    ...(current !== null && { defaultPath: current }),
  };
  const window = mainWindow();
  const answer = window ? await dialog.showOpenDialog(window, question) : await dialog.showOpenDialog(question);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function askWhere({ mainWindow, dialogTitle }: DesktopOptions, suggestedName: string): Promise<string | null> {
  const question = {
    title: dialogTitle(),
    defaultPath: suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const window = mainWindow();
  const answer = window ? await dialog.showSaveDialog(window, question) : await dialog.showSaveDialog(question);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Lays the page out in a window nobody sees, without scripts. */
async function printToPdf(pages: AppPages, html: string): Promise<Uint8Array> {
  const page = pages.publish(html);
  const window = new BrowserWindow({ show: false, webPreferences: { ...GUEST_PREFERENCES, javascript: false } });
  try {
    await window.loadURL(page.url);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  } finally {
    page.withdraw();
    window.destroy();
  }
}
