import { defineConfig } from '@playwright/test';

/** Drives the built app (`out/`): run `npm run build` first, or `npm run e2e`, which does both. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Two windows and two browsers share what may be two slow cores.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
