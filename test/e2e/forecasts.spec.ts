import { expect, test } from './fixtures.ts';

test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

test('the forecasts stand side by side, and the pace line may follow the season', async ({ app }) => {
  const { window } = app;
  await app.open('/targets');
  const strip = window.locator('.forecast-strip');
  await expect(strip.getByRole('heading', { level: 3 })).toContainText([
    'По темпу',
    'Как раньше',
    'Без новых сделок',
    'Нужно в день',
  ]);
  await expect(strip).toContainText('главный по темпу');

  // Leads that are open say nothing of leads to come.
  await window.getByRole('radio', { name: 'Лиды' }).click();
  await expect(strip).not.toContainText('Без новых сделок');

  await app.open('/settings');
  await window.evaluate(() => {
    location.hash = '#/settings?section=calendar';
  });
  await expect(window.getByText('Для сезонности есть')).toBeVisible();
  await window.getByRole('radio', { name: 'По своей сезонности' }).click();
  await app.open('/targets');
  await expect(window.locator('.pace-block')).toContainText('по сезону');
  await expect(strip).toContainText('сезон уже в линии темпа');
});
