import { expect, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';

const NOW = '2026-11-23T10:40';

test.describe('points of leads', () => {
  test.use({ start: { now: NOW, locale: 'ru', seed: 'demo' } });

  test('a rule is made with its effect in sight, saved, told in the history and taken back', async ({ app }) => {
    test.setTimeout(120_000);
    await app.open('/settings');
    await app.window.getByRole('button', { name: 'Баллы лидов' }).click();
    const rules = app.window.locator('.score-row');
    await expect(rules).toHaveCount(10);
    expect(await findBarriers(app.window)).toEqual([]);

    const before = await app.call(['kpi', 'leadBands'], { period: '2026-Q4' });
    const bandA = app.window.locator('.bands-table tbody tr').first().locator('td').last();
    const leadsOfA = await bandA.textContent();
    await app.window.getByRole('button', { name: 'Правило', exact: true }).click();
    const save = app.window.getByRole('button', { name: 'Сохранить правила' });
    await save.click();
    await expect(rules.last().getByRole('alert')).toHaveText('От −100 до 100.');
    await rules.last().getByLabel('Баллы').fill('60');
    await rules.last().getByLabel('Значение').click();
    await app.window.getByRole('option', { name: 'Сайт и поиск' }).click();
    await expect(rules.last().locator('.score-matched')).toHaveText(/лид/);
    await expect(bandA).not.toHaveText(leadsOfA ?? '');
    expect(await app.call(['kpi', 'leadBands'], { period: '2026-Q4' })).toEqual(before);

    await save.click();
    await expect.poll(async () => JSON.stringify(await app.call(['settings', 'get']))).toContain('"points":60');
    await app.open('/leads');
    await expect(app.window.locator('.bands-table')).toBeVisible();
    await app.window.keyboard.press('Control+z');
    await expect.poll(() => app.call(['kpi', 'leadBands'], { period: '2026-Q4' })).toEqual(before);
  });

  test('the page of leads: bands, campaigns under their channel; a lead says which rules gave its points', async ({
    app,
  }) => {
    test.setTimeout(120_000);
    await app.open('/leads');
    await expect(app.window.locator('.bands-order')).toContainText('Баллы работают');
    const ads = app.window.getByRole('button', { name: 'Реклама в поиске' });
    await expect(app.window.locator('.campaign-row')).toHaveCount(0);
    await ads.press('Enter');
    await expect(ads).toHaveAttribute('aria-expanded', 'true');
    await expect(app.window.locator('.campaign-row')).toHaveCount(3);
    expect(await findBarriers(app.window)).toEqual([]);

    await app.open('/journal');
    await app.window.locator('.tabs').getByRole('button', { name: /Лиды/ }).click();
    await app.window.getByText('Рекомендации').first().click();
    await expect(app.window.locator('.score-why')).toContainText('+75 канал: Рекомендации');
  });
});
