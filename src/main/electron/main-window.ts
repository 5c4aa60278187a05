import { IPC_CHANNELS, type MenuCommand } from '@shared/contract/bridge';
import { app, type BrowserWindow } from 'electron';
import { openMainWindow, showAgain, type WindowOptions } from './window';

/** The one window of the app over its whole life: it may be closed and opened again where the system keeps apps alive. */
export class MainWindow {
  readonly #options: WindowOptions;
  #window: BrowserWindow | null = null;

  constructor(options: WindowOptions) {
    this.#options = options;
  }

  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window, or brings it to a person who asked for the app once more. */
  show(): void {
    if (this.#window !== null) {
      showAgain(this.#window);
      return;
    }
    this.#window = openMainWindow(this.#options);
    this.#window.once('closed', () => {
      this.#window = null;
    });
  }

  send(command: MenuCommand): void {
    this.#window?.webContents.send(IPC_CHANNELS.command, command);
  }

  /** Answers the system: a second start, a click in the dock, the last window closed. */
  followApp(): void {
    app.on('second-instance', () => this.show());
    app.on('activate', () => this.show());
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
  }
}
