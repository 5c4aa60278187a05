/**
 * What the main process gets from `import … from 'electron'` under the stand-in. Only what this app uses is here; a
 * missing export fails at import, a missing member by its name (loud.ts).
 */
import type { CommandLine } from '../command-line.ts';
import { app } from './app.ts';
import { BrowserWindow, webContents } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { protocol } from './schemes.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { setCommandLine } from './state.ts';

/** Prepares the shim; the answer is called once the app's main module has been evaluated. */
export function startStandIn(commandLine: CommandLine): () => void {
  setCommandLine(commandLine);
  return () => app.begin();
}

export { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, nativeTheme, protocol, screen, session, webContents };
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  webContents,
};
