import { expect, test } from './fixtures.ts';

test.describe('the application menu', () => {
  test('opens sections by its items and by its keys', async ({ app }) => {
    await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click());
    await expect(app.window).toHaveURL(/#\/settings/);
    await app.window.keyboard.press('Control+i');
    await expect(app.window).toHaveURL(/#\/import/);
  });
});
