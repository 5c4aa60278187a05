import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundBrowser {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * A Chromium for the tests: the one named by `PACELINE_CHROMIUM`, else Playwright's own, else the system's, else the
 * headless one that comes as an npm package and needs neither a download nor root.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const named = env.PACELINE_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`PACELINE_CHROMIUM names a file that is not there: ${named}`);
    return { path: named, env };
  }
  const found = [await playwrightsOwn(), ...systemBrowsers(env)].find((path) => existsSync(path));
  return found === undefined ? packaged() : { path: found, env };
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function systemBrowsers(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'darwin':
      return MAC;
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder === undefined ? [] : WINDOWS.map((name) => join(folder, name)),
      );
    default:
      return (env.PATH ?? '').split(':').flatMap((folder) => LINUX.map((name) => join(folder, name)));
  }
}

/** The package unpacks its browser, and the libraries it may lack, into the temporary folder when it is told so. */
async function packaged(): Promise<FoundBrowser> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return { path, env: process.env };
}
