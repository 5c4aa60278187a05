import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Bridge } from '@shared/contract/bridge';
import { appFolder, shell } from './electron-path.ts';
import { type SeedOptions, Seeds } from './seeds.ts';

export { expect } from '@playwright/test';

declare global {
  interface Window {
    readonly paceline: Bridge;
  }
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly window: Page;
  /** Asks the app as its page would; fails the test where the answer is an error. */
  readonly call: (path: readonly string[], input?: unknown) => Promise<unknown>;
  /** Goes to a page by its route (`/today`) and waits until it has its figures. */
  readonly open: (route: string) => Promise<void>;
}

interface TestFixtures {
  /** The clock at which the app stands still, its language, and whose data there is. */
  readonly start: SeedOptions;
  /** Of this test alone; removed after it. */
  readonly dataFolder: string;
  /** Starts the app as often as the test likes, with more switches or another folder. */
  readonly launch: (options?: LaunchOptions) => Promise<ElectronApplication>;
  readonly app: RunningApp;
}

export interface LaunchOptions {
  readonly dataFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const LAUNCH_LIMIT_MS = 20_000;

export const test = base.extend<TestFixtures, { readonly seeds: Seeds }>({
  start: [{ now: '2026-11-23T10:40', locale: 'ru', seed: 'empty-firm' }, { option: true }],

  seeds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const seeds = new Seeds();
      await use(seeds);
      seeds.remove();
    },
    { scope: 'worker' },
  ],

  dataFolder: async ({ seeds, start }, use, testInfo) => {
    const folder = mkdtempSync(join(tmpdir(), 'paceline-e2e-'));
    seeds.plant(start, folder);
    await use(folder);
    const log = join(folder, 'logs/main.log');
    if (testInfo.status !== testInfo.expectedStatus && existsSync(log)) {
      await testInfo.attach('main.log', { path: log, contentType: 'text/plain' });
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  launch: async ({ start, dataFolder }, use, testInfo) => {
    const running: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const electron = await _electron.launch({
        ...(shell.name === 'standin' ? { executablePath: shell.executablePath } : {}),
        args: [appFolder, '--data', options.dataFolder ?? dataFolder],
        env: { ...environment(), PACELINE_NOW: start.now, PACELINE_LOCALE: start.locale, ...options.env },
        // The theme is the app's own decision.
        colorScheme: null,
        timeout: LAUNCH_LIMIT_MS,
      });
      running.push(electron);
      return electron;
    });
    if (testInfo.status !== testInfo.expectedStatus) await keepScreens(running, testInfo.outputPath('window'));
    await Promise.all(running.map((electron) => electron.close().catch(() => {})));
  },

  app: async ({ launch, start }, use) => {
    const electron = await launch();
    const window = await electron.firstWindow();
    await window.waitForURL(/index\.html/);
    const app = runningApp(electron, window);
    if (start.seed === 'empty-firm') {
      const settings = { firmName: 'Северный контур', locale: start.locale, onboarded: true };
      await app.call(['settings', 'onboard'], { settings, employeeName: 'Анна Белова' });
      await window.reload();
    }
    await window.locator('#root > *').first().waitFor({ state: 'attached' });
    await use(app);
  },
});

function runningApp(electron: ElectronApplication, window: Page): RunningApp {
  return {
    electron,
    window,
    call: async (path, input = {}) => {
      const answer = await window.evaluate(([way, value]) => globalThis.window.paceline.call(way, value), [
        path,
        input,
      ] as const);
      if (!answer.ok) throw new Error(`${path.join('.')}: ${JSON.stringify(answer.error)}`);
      return answer.output;
    },
    open: async (route) => {
      await window.evaluate((hash) => {
        location.hash = hash;
      }, `#${route}`);
      await window
        .locator(`.rail [aria-current=page][href$='#${route}'], .rail [aria-current=page][href*='#${route}?']`)
        .waitFor();
      await expect(window.locator('[aria-busy=true]')).toHaveCount(0);
    },
  };
}

/** The machine's own wishes about the app are none of a test's business. */
function environment(): Record<string, string> {
  const foreign = new Set([
    'PACELINE_DATA',
    'PACELINE_NOW',
    'PACELINE_LOCALE',
    'ELECTRON_RENDERER_URL',
    'NODE_OPTIONS',
  ]);
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || foreign.has(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

async function keepScreens(running: readonly ElectronApplication[], path: string): Promise<void> {
  const pages = running.flatMap((electron) => electron.windows());
  for (const [at, page] of pages.entries()) await page.screenshot({ path: `${path}-${at + 1}.png` }).catch(() => {});
}
