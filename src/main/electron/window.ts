import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { GUEST_PREFERENCES } from './hardening';
import { recallWindow, rememberWindow, SMALLEST } from './window-memory';

/** The colour of the page before it is drawn: no white flash in the dark theme. */
export function sheetColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#151A1E' : '#FFFFFF';
}

export interface WindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly dataFolder: string;
  readonly packaged: boolean;
  readonly log: (message: string, error?: unknown) => void;
}

/** Opens the one window of the app where it stood last. */
export function openMainWindow(options: WindowOptions): BrowserWindow {
  const memory = join(options.dataFolder, 'window.json');
  const { maximized, position, width, height } = recallWindow(
    memory,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...position,
    width,
    height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Paceline',
    backgroundColor: sheetColor(),
    webPreferences: { ...GUEST_PREFERENCES, preload: options.preload, devTools: !options.packaged },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { x, y, ...size } = window.getNormalBounds();
    const place = { position: { x, y }, ...size, maximized: window.isMaximized() };
    rememberWindow(memory, place, (error) => options.log('The place of the window was not kept', error));
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    options.log(`The page ended: ${details.reason}`);
    if (details.reason !== 'clean-exit') window.reload();
  });
  window.loadURL(options.url).catch((error: unknown) => options.log('The page did not load', error));
  return window;
}

/** Brings the window to a person who started the app once more. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
