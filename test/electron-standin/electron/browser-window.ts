import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { loudEmitter } from '../loud.ts';
import { app } from './app.ts';
import { emitPreventable } from './events.ts';
import { settlePermissions, WebContents } from './web-contents.ts';

const windows = new Map<number, BrowserWindow>();

/** Electron's defaults since version 20: what an app must not have to remember. */
const DEFAULTS: WebPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };

export class BrowserWindow extends loudEmitter('BrowserWindow') {
  readonly id: number;
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #visible: boolean;
  #maximized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = { ...DEFAULTS, ...options.webPreferences };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = preferences;
    if (!(sandbox && contextIsolation && webSecurity) || nodeIntegration) {
      throw new Error('stand-in: only a sandboxed, isolated page without Node is shown');
    }
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.webContents = new WebContents({ width, height, preferences, onGone: () => this.#closed() });
    this.id = this.webContents.id;
    windows.set(this.id, this);
    app.windows.add(this);
    this.webContents.on('stand-in:close', () => this.close());
    this.webContents.on('dom-ready', () => this.emit('ready-to-show'));
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows.values()].at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return (contents && windows.get(contents.id)) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await settlePermissions(url);
    await this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  close(): void {
    this.tryClose();
  }

  tryClose(): boolean {
    if (this.#destroyed) return true;
    if (emitPreventable((event) => this.emit('close', event))) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    void this.webContents.destroy();
    this.#closed();
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
    void this.webContents.attached.then((session) => session.send('Page.bringToFront'));
  }

  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }

  restore(): void {
    this.#maximized = false;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this.id);
    this.emit('closed');
    app.windowClosed(this);
  }
}

/** Playwright finds a window by its page. */
export const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string) =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
};
