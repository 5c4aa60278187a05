import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App as ElectronApp } from 'electron';
import { loudEmitter } from '../loud.ts';
import { emitPreventable } from './events.ts';
import { Singleton } from './singleton.ts';
import { closeBrowser, setProfile, theBrowser, theCommandLine } from './state.ts';

/** What the app asks of its windows; they register themselves (browser-window.ts). */
export interface Closable {
  /** Answers whether the window closed: a listener may prevent it. */
  readonly tryClose: () => boolean;
}

class App extends loudEmitter('app') {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  readonly #paths = new Map<string, string>();
  readonly #becameReady = new Promise<void>((resolve) => this.once('stand-in:ready', resolve));
  #ready = false;
  #quitting = false;
  #singleton: Singleton | undefined;

  /** Called when the main module has been evaluated. Playwright attaches first and then says when to go on. */
  begin(): void {
    if (this.#quitting) return;
    const ready = () => {
      this.#ready = true;
      this.emit('ready');
      this.emit('stand-in:ready');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
    theBrowser().then(
      (browser) => browser.exited.then(() => this.#quitting || this.exit(1)),
      (error: unknown) => {
        console.error(error);
        this.exit(1);
      },
    );
    const byPlaywright = theCommandLine().switches.get('remote-debugging-port') === '0';
    if (byPlaywright) Object.assign(globalThis, { __playwright_run: ready });
    else setImmediate(ready);
  }

  whenReady(): Promise<void> {
    return this.#becameReady;
  }

  isReady(): boolean {
    return this.#ready;
  }

  getName(): string {
    return theCommandLine().appName;
  }

  getVersion(): string {
    return theCommandLine().appVersion;
  }

  getAppPath(): string {
    return theCommandLine().appPath;
  }

  getPreferredSystemLanguages(): string[] {
    return [Intl.DateTimeFormat().resolvedOptions().locale];
  }

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
      case 'userData':
        return join(this.getPath('appData'), this.getName());
      case 'sessionData':
        return this.getPath('userData');
      default:
        throw new Error(`stand-in: app.getPath('${name}') is not there`);
    }
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
    if (name === 'userData' || name === 'sessionData') setProfile(this.getPath('sessionData'));
  }

  requestSingleInstanceLock(): boolean {
    this.#singleton ??= new Singleton(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', {}, argv, cwd, undefined),
    );
    return this.#singleton.acquire();
  }

  /** As Electron: the app may veto, then each window, then the app once more. */
  quit(): void {
    if (this.#quitting || emitPreventable((event) => this.emit('before-quit', event))) return;
    this.#quitting = true;
    if (![...this.windows].every((window) => window.tryClose())) {
      this.#quitting = false;
      return;
    }
    this.#finish();
  }

  exit(code = 0): void {
    this.#quitting = true;
    this.emit('quit', {}, code);
    closeBrowser().finally(() => {
      this.#singleton?.release();
      process.exit(code);
    });
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  #finish(): void {
    if (emitPreventable((event) => this.emit('will-quit', event))) this.#quitting = false;
    else this.exit(0);
  }
}

export const app = new App();
app satisfies Pick<
  ElectronApp,
  'isReady' | 'getName' | 'getVersion' | 'getAppPath' | 'getPreferredSystemLanguages' | 'quit' | 'exit' | 'whenReady'
>;
