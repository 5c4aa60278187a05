import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { ROUTES } from './pages/routes.ts';

/**
 * Pictures of every page, to be looked at beside the design: `npm run screenshots`. Not a test of pixels; it proves only
 * that every page came up with its figures.
 */
const folder = process.env.PACELINE_SCREENSHOTS;
test.skip(folder === undefined, 'pictures are made by `npm run screenshots`');

for (const locale of ['ru', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${theme}`, () => {
      test.use({ start: { now: '2026-11-23T10:40', locale, seed: 'demo' } });

      test('pictures', async ({ app }) => {
        test.setTimeout(180_000);
        await app.call(['settings', 'update'], { theme });
        await app.window.setViewportSize({ width: 1366, height: 768 });
        await app.window.reload();
        await expect(app.window.locator('html')).toHaveAttribute('data-theme', theme);
        for (const route of ROUTES) {
          await app.open(route);
          await app.window.evaluate(() => document.fonts.ready);
          await expect(app.window.locator('.skeleton')).toHaveCount(0);
          // Charts draw one frame after their data.
          await app.window.waitForTimeout(400);
          const path = join(folder ?? '', `${route.slice(1)}-${locale}-${theme}.png`);
          await app.window.screenshot({ path });
        }
      });
    });
  }
}
