import { expect, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';

test.describe('the path of customers', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

  test('is told by the firm’s own stages, with advice behind numbers and the curve of all leads', async ({ app }) => {
    const { window } = app;
    await app.open('/conversion');
    const path = window.locator('.panel').filter({ has: window.getByRole('heading', { name: 'Путь клиента' }) });
    await expect(path.locator('.funnel tbody th')).toHaveText([
      'Лид',
      'Связались',
      'Подходит',
      'Предложение',
      'Договор',
      'Клиент',
    ]);
    const advice = path.locator('.lever');
    await expect(advice).toHaveCount(3);
    await expect(advice.first()).toContainText(/Может дать около \d+/);
    const more = path.getByRole('button', { name: /^Ещё \d+ совет/ });
    await more.focus();
    await window.keyboard.press('Enter');
    expect(await advice.count()).toBeGreaterThan(3);
    await expect(path.getByRole('button', { name: 'Только главное' })).toBeFocused();

    await expect(window.locator('.deal-facts > div')).toHaveCount(5);
    await expect(window.getByRole('heading', { name: 'Почему теряем' })).toBeVisible();
    await expect(window.getByRole('img', { name: /по возрасту лида/ })).toBeVisible();
    expect(await findBarriers(window)).toEqual([]);
  });
});
