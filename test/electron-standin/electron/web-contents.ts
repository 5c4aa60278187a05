import { readFileSync } from 'node:fs';
import type { WebContents as ElectronWebContents, PrintToPDFOptions, WebPreferences } from 'electron';
import { z } from 'zod';
import type { DevToolsSession } from '../devtools.ts';
import { loudEmitter } from '../loud.ts';
import { createCodec, type Wire } from '../page/codec.ts';
import { BINDING, PRELOAD_WORLD, pageScripts, RECEIVER } from '../page/scripts.ts';
import type { ToPage } from '../page/worlds.ts';
import { emitPreventable } from './events.ts';
import { Frames } from './frames.ts';
import { ipcMain } from './ipc-main.ts';
import { followTheme } from './native-theme.ts';
import { type NavigationGuard, Requests } from './requests.ts';
import { toInner, toOuter } from './schemes.ts';
import { defaultSession, isGranted, PERMISSIONS } from './session.ts';
import { theBrowser } from './state.ts';

const A4_INCHES = { paperWidth: 8.27, paperHeight: 11.69 };
const codec = createCodec();
const wireSchema: z.ZodType<Wire> = z.json();
const toMainSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['invoke', 'send']), id: z.int(), channel: z.string(), args: wireSchema }),
  z.object({
    kind: z.literal('key'),
    key: z.object({ key: z.string(), ctrl: z.boolean(), shift: z.boolean(), alt: z.boolean() }),
  }),
]);

type OpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0];

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly preferences: WebPreferences;
  readonly onGone: () => void;
}

let lastId = 0;

/** One page: a Chromium target behind Electron's face. */
export class WebContents extends loudEmitter('webContents') {
  readonly id = ++lastId;
  readonly session = defaultSession;
  /** Resolves when the target exists and all guards stand. */
  readonly attached: Promise<DevToolsSession>;
  targetId = '';
  readonly #options: PageOptions;
  readonly #frames = new Frames();
  readonly #preloadContexts = new Map<number, string>();
  #openHandler: OpenHandler | undefined;
  #loading: string | undefined;
  #destroyed = false;

  constructor(options: PageOptions) {
    super();
    this.#options = options;
    this.attached = this.#attach();
  }

  getURL(): string {
    return this.#frames.mainUrl;
  }

  getLastWebPreferences(): WebPreferences {
    return { ...this.#options.preferences };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async loadURL(url: string): Promise<void> {
    const session = await this.attached;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    this.#loading = url;
    const { errorText } = await session.send('Page.navigate', { url: toInner(url) });
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url);
      throw new Error(`${errorText} (-2) loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    this.#loading = this.getURL();
    void this.attached.then((session) => session.send('Page.reload'));
  }

  send(channel: string, ...args: unknown[]): void {
    for (const [context, frameId] of this.#preloadContexts) {
      if (this.#frames.isMain(frameId)) this.#post(context, { channel, value: codec.encode(args) });
    }
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    if (options.pageSize !== 'A4') throw new Error('stand-in: printToPDF knows A4 only');
    const session = await this.attached;
    const { data } = await session.send('Page.printToPDF', {
      ...A4_INCHES,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      landscape: options.landscape ?? false,
    });
    return Buffer.from(data, 'base64');
  }

  /** As Electron's: the window's `close` listeners may still prevent it. */
  close(): void {
    this.emit('stand-in:close');
  }

  /** Takes the target away; afterwards nothing of this page answers. */
  async destroy(): Promise<void> {
    if (this.#destroyed) return;
    this.#destroyed = true;
    await this.attached.catch(() => {});
    const browser = await theBrowser();
    await browser.root.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
    this.emit('destroyed');
  }

  async #attach(): Promise<DevToolsSession> {
    const { width, height, preferences } = this.#options;
    const browser = await theBrowser();
    const { targetId } = await browser.root.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    this.targetId = targetId;
    const { sessionId } = await browser.root.send('Target.attachToTarget', { targetId, flatten: true });
    const session = browser.session(sessionId);
    this.#listen(session);
    const requests = new Requests(session, (navigation) => this.#mayNavigate(navigation));
    await Promise.all([session.send('Page.enable'), session.send('Runtime.enable'), session.send('Inspector.enable')]);
    this.#frames.start((await session.send('Page.getFrameTree')).frameTree);
    await Promise.all([requests.start(), this.#installPreload(session, preferences), followTheme(session)]);
    if (preferences.javascript === false) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    browser.root.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId && !this.#destroyed) this.#options.onGone();
    });
    await browser.root.send('Target.setDiscoverTargets', { discover: true });
    return session;
  }

  async #installPreload(session: DevToolsSession, { preload }: WebPreferences): Promise<void> {
    if (preload === undefined) return;
    const scripts = pageScripts(readFileSync(preload, 'utf8'));
    await session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.ownWorld });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preloadWorld,
      worldName: PRELOAD_WORLD,
    });
  }

  #listen(session: DevToolsSession): void {
    this.#frames.follow(session);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { name, id, auxData } = context;
      if (name === PRELOAD_WORLD)
        this.#preloadContexts.set(id, z.object({ frameId: z.string() }).parse(auxData).frameId);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#preloadContexts.delete(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => this.#preloadContexts.clear());
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void this.#receive(payload, executionContextId);
    });
    session.on('Page.domContentEventFired', () => this.#whenLoaded('dom-ready'));
    session.on('Page.loadEventFired', () => this.#whenLoaded('did-finish-load'));
    session.on('Page.windowOpen', ({ url, windowName }) => void this.#openWindow(toOuter(url), windowName));
    session.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
  }

  #whenLoaded(event: string): void {
    if (this.getURL() !== 'about:blank') this.emit(event);
  }

  /** What the main process itself loads is not asked about; everything else is, as in Electron. */
  readonly #mayNavigate: NavigationGuard = ({ url, frameId, redirect }) => {
    const isMainFrame = this.#frames.isMain(frameId);
    if (isMainFrame && !redirect && url === this.#loading) {
      this.#loading = undefined;
      return true;
    }
    const details = { url, isMainFrame, isSameDocument: false, frame: this.#frames.get(frameId) };
    const ask = (event: string) => emitPreventable((preventable) => this.emit(event, preventable), details);
    if (redirect) return !ask('will-redirect');
    if (ask('will-frame-navigate')) return false;
    return !(isMainFrame && ask('will-navigate'));
  };

  /** Chromium opens no window by itself (browser.ts). One that no handler denies is opened here, for tests to see. */
  async #openWindow(url: string, frameName: string): Promise<void> {
    const details = { url, frameName, features: '', disposition: 'foreground-tab' as const };
    const referrer = { url: this.getURL(), policy: 'no-referrer' as const };
    if (this.#openHandler?.({ ...details, referrer })?.action === 'deny') return;
    const browser = await theBrowser();
    await browser.root.send('Target.createTarget', { url: toInner(url), newWindow: true });
  }

  async #receive(payload: string, context: number): Promise<void> {
    const message = toMainSchema.parse(JSON.parse(payload));
    if (message.kind === 'key') {
      this.emit('stand-in:key', message.key);
      return;
    }
    const senderFrame = this.#frames.get(this.#preloadContexts.get(context) ?? '');
    const event = { sender: this, senderFrame, processId: 1, frameId: context, type: 'frame' };
    const decoded = codec.decode(message.args);
    const args = Array.isArray(decoded) ? decoded : [];
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    try {
      const value = codec.encode(await ipcMain.answer(message.channel, event, args));
      this.#post(context, { id: message.id, value });
    } catch (error) {
      console.error(`Error occurred in handler for '${message.channel}':`, error);
      this.#post(context, { id: message.id, error: String(error), value: null });
    }
  }

  #post(contextId: number, message: ToPage): void {
    const expression = `${RECEIVER}(${JSON.stringify(message)})`;
    // A page that has gone meanwhile waits for no answer.
    this.attached.then((session) => session.send('Runtime.evaluate', { contextId, expression })).catch(() => {});
  }
}

/** Chromium asks per origin; the handlers are asked once for each permission before the page loads. */
export async function settlePermissions(origin: string): Promise<void> {
  const browser = await theBrowser();
  for (const [permission, name] of PERMISSIONS) {
    const setting = (await isGranted(permission, origin)) ? 'granted' : 'denied';
    await browser.root.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin: new URL(toInner(origin)).origin,
    });
  }
}
