import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { DevTools, type DevToolsSession } from './devtools.ts';
import { findBrowser } from './find-browser.ts';

const EXIT_PATIENCE_MS = 3_000;

const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-sync',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
  // The guard decides about new windows (web-contents.ts); Chromium by itself opens none.
  '--block-new-web-contents',
];

export interface BrowserOptions {
  readonly profile: string;
  /** The port Playwright asked for; `undefined`: none is opened. */
  readonly debuggingPort: string | undefined;
  readonly headless: boolean;
}

/** A Chromium of our own, driven through a pipe. */
export class Browser {
  readonly root: DevToolsSession;
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;
  readonly #devTools: DevTools;

  private constructor(process: ChildProcess, devTools: DevTools) {
    this.#process = process;
    this.#devTools = devTools;
    this.root = devTools.session('');
    this.exited = new Promise((resolve) => process.once('exit', () => resolve()));
  }

  static async launch(options: BrowserOptions): Promise<Browser> {
    const { path, env } = await findBrowser();
    const child = spawn(path, switchesFor(options), { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const [, , errors, commands, answers] = child.stdio;
    if (!(errors instanceof Readable && commands instanceof Writable && answers instanceof Readable)) {
      throw new Error('stand-in: Chromium has no pipes');
    }
    passOn(errors);
    process.once('exit', () => child.kill('SIGKILL'));
    return new Browser(child, new DevTools(commands, answers));
  }

  session(id: string): DevToolsSession {
    return this.#devTools.session(id);
  }

  /** Waits for the process itself, or its profile is still being written to when the test removes it. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.root.send('Browser.close').catch(() => {});
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), EXIT_PATIENCE_MS);
    await this.exited;
    clearTimeout(impatience);
  }
}

function switchesFor({ profile, debuggingPort, headless }: BrowserOptions): string[] {
  return [
    `--user-data-dir=${profile}`,
    ...SWITCHES,
    ...(headless ? ['--headless=new'] : []),
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Playwright reads the address of the browser from the app's error stream. */
function passOn(errors: Readable): void {
  let rest = '';
  errors.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('DevTools listening') || process.env.PACELINE_STANDIN_DEBUG)
        process.stderr.write(`${line}\n`);
    }
  });
}
