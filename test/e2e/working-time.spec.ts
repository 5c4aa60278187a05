import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';

test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

const folder = process.env.PACELINE_SCREENSHOTS;

/** A picture to be looked at beside the design, where pictures are asked for. */
async function picture(window: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  for (const width of [1024, 1366]) {
    await window.setViewportSize({ width, height: 768 });
    await window.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
}

test('a day is made shorter: the effect first, then the figures, and back by undo', async ({ app }) => {
  const { window } = app;
  await window.setViewportSize({ width: 1366, height: 768 });
  await app.open('/settings');
  await window.getByRole('button', { name: /^Календарь/ }).click();
  const today = window.getByRole('button', { name: 'понедельник, 23 ноября: рабочий день' });
  await today.focus();
  for (let week = 0; week < 5; week += 1) await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Среда, 30 декабря' })).toBeVisible();
  await expect(window.getByRole('radio', { name: /Рабочий день/ })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(window.locator('.effect-rows')).toContainText('63,875 → 63,75');
  await window.getByLabel('Почему').fill('накануне Нового года');
  await picture(window, 'calendar-edit');
  expect(await findBarriers(window)).toEqual([]);
  await window.keyboard.press('Enter');
  const eve = window.getByRole('button', {
    name: 'среда, 30 декабря: короче на час, правка: накануне Нового года',
  });
  await expect(eve).toBeVisible();
  await expect(eve).toBeFocused();
  await expect(window.getByText('63,75', { exact: false }).first()).toBeVisible();
  await picture(window, 'calendar-edited');
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: 'среда, 30 декабря: рабочий день' })).toBeVisible();
});

test('leave changes the pace of the person, not of the firm', async ({ app }) => {
  const { window } = app;
  await window.setViewportSize({ width: 1366, height: 768 });
  const paceOf = async () => {
    const view = await app.call(['kpi', 'people'], { period: '2026-Q4', today: '2026-11-23' });
    const { firm, rows } = view as {
      firm: { planToDate: number };
      rows: { name: string; progress: { planToDate: number } }[];
    };
    return { firm: firm.planToDate, person: rows.find((row) => row.name === 'Мария Ким')?.progress.planToDate ?? 0 };
  };
  const before = await paceOf();
  await app.open('/team');
  await window.getByRole('button', { name: /Мария Ким/ }).click();
  await window.getByRole('button', { name: 'Отсутствие' }).click();
  await window.getByLabel('С какого дня').fill('14.12.2026');
  await window.getByLabel('По какой день').fill('18.12.2026');
  await expect(window.locator('.effect-rows')).toContainText('64 → 59');
  await picture(window, 'team-leave-edit');
  expect(await findBarriers(window)).toEqual([]);
  await window.getByLabel('Заметка').press('Enter');
  await expect(window.getByRole('img', { name: 'Мария Ким: отпуск, 14–18 дек' })).toBeVisible();
  await picture(window, 'team-leave');
  expect(await findBarriers(window)).toEqual([]);
  const after = await paceOf();
  expect(after.firm).toBe(before.firm);
  expect(after.person).toBeGreaterThan(before.person);
});
