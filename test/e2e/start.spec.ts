import { expect, test } from './fixtures.ts';

test.describe('the app starts', () => {
  test('with an empty firm', async ({ app }) => {
    await app.open('/today');
    await expect(app.window).toHaveTitle(/Paceline/);
    await expect(app.window.locator('main')).toBeVisible();
  });
});
