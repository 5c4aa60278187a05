import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** The app under test: the project itself, or a copy of its build elsewhere. */
export const appFolder = process.env.PACELINE_APP ?? root;

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const realOne = existsSync(join(electronFolder, 'dist/version')) && process.env.PACELINE_SHELL !== 'standin';

/** The real Electron where its binary is installed (Playwright finds it by itself), else the stand-in. */
export const shell = realOne
  ? ({ name: 'electron' } as const)
  : ({ name: 'standin', executablePath: join(root, 'test/electron-standin/electron-standin') } as const);
