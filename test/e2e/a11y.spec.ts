import { expect, test } from './fixtures.ts';
import { ROUTES } from './pages/routes.ts';
import { findBarriers } from './support/axe.ts';

const NOW = '2026-11-23T10:40';

for (const locale of ['ru', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`pages of the demo firm, ${locale}, ${theme}`, () => {
      test.use({ start: { now: NOW, locale, seed: 'demo' } });

      test('put no barrier in anybody’s way', async ({ app }) => {
        test.setTimeout(120_000);
        await app.call(['settings', 'update'], { theme });
        await app.window.reload();
        await expect(app.window.locator('html')).toHaveAttribute('data-theme', theme);
        const barriers = new Map<string, string[]>();
        for (const route of ROUTES) {
          await app.open(route);
          for (const barrier of await findBarriers(app.window)) {
            barriers.set(barrier, [...(barriers.get(barrier) ?? []), route]);
          }
        }
        expect(Object.fromEntries(barriers)).toEqual({});
      });
    });
  }
}

for (const locale of ['ru', 'en'] as const) {
  test.describe(`the first run, ${locale}`, () => {
    test.use({ start: { now: NOW, locale, seed: 'nothing' } });

    test('puts no barrier in anybody’s way', async ({ app }) => {
      expect(await findBarriers(app.window)).toEqual([]);
    });
  });
}
