import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';

/** «Откуда число»: figures of the pages open, say the same number, and go on to their rows. */
const pictures = process.env.PACELINE_SCREENSHOTS;

test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

test('a figure opens its derivation, says the same, lists its rows, and gives the focus back', async ({ app }) => {
  const { window } = app;
  await window.setViewportSize({ width: 1366, height: 768 });
  await app.open('/conversion');
  const figure = window.locator('.kpi-header .figure .explained');
  const shown = (await figure.innerText()).replace(/\s/g, '');
  await figure.focus();
  await window.keyboard.press('Enter');
  const drawer = window.getByRole('dialog');
  await expect(drawer.getByText('Что вошло')).toBeVisible();
  const said = (await drawer.locator('.formula').innerText()).replace(/\s/g, '');
  expect(said).toContain(shown);
  await expect(drawer.locator('.drawer-rows tbody tr')).toHaveCount(5);
  expect(await findBarriers(window)).toEqual([]);
  if (pictures !== undefined) await window.screenshot({ path: join(pictures, 'explain-conversion-ru-light.png') });
  await window.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test('from one derivation to the next and back, and into the journal', async ({ app }) => {
  const { window } = app;
  await app.open('/cost');
  await window.locator('.kpi-header .figure .explained').click();
  const drawer = window.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: /^Стоимость клиента,/ })).toBeVisible();
  await drawer.locator('.drawer-foot .link').first().click();
  await expect(drawer.getByRole('heading', { name: /^Стоимость клиента без зарплат/ })).toBeVisible();
  await window.goBack();
  await expect(drawer.getByRole('heading', { name: /^Стоимость клиента,/ })).toBeVisible();
  const customers = drawer.locator('tbody tr').filter({ hasText: 'первая продажа' });
  const count = Number((await customers.locator('td').nth(1).innerText()).replace(/\D/g, ''));
  await customers.getByRole('link', { name: 'в журнал' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(window.getByText('Строки числа')).toBeVisible();
  const listed = await app.call(['sales', 'list'], {
    rows: JSON.parse(new URLSearchParams(new URL(window.url()).hash.split('?')[1]).get('rows') ?? 'null'),
  });
  expect(listed).toMatchObject({ total: count });
});

test('Back closes it; every tile of the first screen opens', async ({ app }) => {
  const { window } = app;
  await app.open('/today');
  const figures = window.locator('.tiles .explained');
  for (let index = 0; index < (await figures.count()); index += 1) {
    await figures.nth(index).click();
    await expect(window.getByRole('dialog').locator('.formula')).toBeVisible();
    await window.goBack();
    await expect(window.getByRole('dialog')).toHaveCount(0);
  }
});

const LOOKS = [
  { page: '/today', figure: '.tiles .explained', name: 'attainment' },
  { page: '/cost', figure: '.kpi-header .figure .explained', name: 'cac' },
  { page: '/people', figure: '.kpi-header .figure .explained', name: 'per-fte' },
  { page: '/targets', figure: '.plan-fact .explained', name: 'target' },
  { page: '/conversion', figure: '.deal-facts .explained', name: 'win-rate' },
  { page: '/leads', figure: '.kpi-header .figure .explained', name: 'leads' },
] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`puts no barrier in anybody's way, ${theme}, narrow too`, async ({ app }) => {
    test.setTimeout(120_000);
    const { window } = app;
    await app.call(['settings', 'update'], { theme });
    await window.reload();
    const width = theme === 'light' ? 1366 : 1024;
    await window.setViewportSize({ width, height: 768 });
    for (const { page, figure, name } of LOOKS) {
      await app.open(page);
      await window.locator(figure).first().click();
      await expect(window.getByRole('dialog').locator('.formula')).toBeVisible();
      await expect(window.getByRole('dialog').locator('.skeleton')).toHaveCount(0);
      expect(await findBarriers(window)).toEqual([]);
      if (pictures !== undefined) await window.screenshot({ path: join(pictures, `explain-${name}-${theme}.png`) });
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toHaveCount(0);
    }
  });
}
