import { expect, test } from './fixtures.ts';
import { ROUTES } from './pages/routes.ts';
import { findOverflow } from './support/overflow.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 960, height: 640 },
];

for (const locale of ['ru', 'en'] as const) {
  test.describe(`pages of the demo firm, ${locale}`, () => {
    test.use({ start: { now: '2026-11-23T10:40', locale, seed: 'demo' } });

    test('fit their window, without horizontal scrolling', async ({ app }) => {
      test.setTimeout(120_000);
      const wide: string[] = [];
      for (const size of SIZES) {
        await app.window.setViewportSize(size);
        for (const route of ROUTES) {
          await app.open(route);
          for (const found of await findOverflow(app.window)) wide.push(`${route} at ${size.width}: ${found}`);
        }
      }
      expect(wide).toEqual([]);
    });
  });
}

test.describe('the whole of Today', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

  test('is seen at 1366×768 without scrolling', async ({ app }) => {
    await app.window.setViewportSize({ width: 1366, height: 768 });
    await app.open('/today');
    const last = app.window.getByRole('main').locator('a, button').last();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
});
