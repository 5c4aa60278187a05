// Draws build/icon.png from build/icon.svg with the Chromium that the tests use; run it when the drawing changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../test/electron-standin/find-browser.ts';
import { root } from './build-if-needed.mjs';

const SIDE = 1024;
const { path, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: path,
  env,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
await page.setContent(
  `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(root, 'build/icon.svg'), 'utf8')}`,
);
await page.screenshot({ path: join(root, 'build/icon.png'), omitBackground: true });
await browser.close();
