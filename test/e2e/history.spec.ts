import { expect, type RunningApp, test } from './fixtures.ts';
import { QuickEntry } from './pages/quick-entry.ts';
import { findBarriers } from './support/axe.ts';

const EVERYTHING = { from: null, to: null };

async function digest({ call }: RunningApp): Promise<string> {
  return JSON.stringify(await call(['data', 'check'])).match(/"digest":"([^"]+)"/)?.[1] ?? '';
}

test.describe('the history', () => {
  test('says what was done in words, goes back to a place, and forth again after a restart', async ({
    app,
    launch,
  }) => {
    const { window } = app;
    await app.open('/journal');
    const entry = new QuickEntry(window);
    await entry.enter('s', '110 500 вчера Уралинвест');
    await entry.enter('s', '61 200 вчера Орионсервис');
    await window.getByRole('row', { name: /Уралинвест/ }).click();
    const amount = window.locator('.amount-field input');
    await amount.fill('114 500');
    await amount.press('Enter');
    const toast = window.locator('.toast');
    await expect(toast).toContainText(/«Уралинвест»: сумма\s+110\s500.*114\s500\s₽/);

    await window.keyboard.press('Control+Shift+h');
    const steps = window.getByRole('navigation', { name: 'Сделанное, новое сверху' });
    const words = steps.locator('.history-words');
    await expect(words.first()).toContainText(/Продажа «Уралинвест»: сумма\s+110\s500.*114\s500\s₽/);
    await expect(words.nth(1)).toContainText(/Продажа записана: Орионсервис, 61\s200\s₽/);

    await words.nth(2).click();
    await window.getByRole('button', { name: 'Отменить до этого места' }).click();
    const question = window.getByRole('dialog');
    await expect(question).toContainText('Будут отменены 2 шага');
    expect(await findBarriers(window)).toEqual([]);
    await question.getByRole('button', { name: 'Отменить', exact: true }).click();
    await expect
      .poll(() => app.call(['sales', 'list'], EVERYTHING))
      .toMatchObject({ total: 1, totalMinor: 11_050_000 });
    await expect(steps.locator('.history-step.undone')).toHaveCount(2);
    await app.electron.close();

    const again = await (await launch()).firstWindow();
    await again.waitForURL(/index\.html/);
    await again.locator('.rail').waitFor();
    await again.keyboard.press('Control+Shift+h');
    await expect(again.locator('.history-step.undone')).toHaveCount(2);
    await again.keyboard.press('Control+Shift+z');
    await expect(again.locator('.history-step.undone')).toHaveCount(1);
    await again.keyboard.press('Control+Shift+z');
    await expect(again.locator('.history-step.undone')).toHaveCount(0);
    const sales = await again.evaluate(
      (input) => globalThis.window.paceline.call(['sales', 'list'], input),
      EVERYTHING,
    );
    expect(sales).toMatchObject({ ok: true, output: { total: 2, totalMinor: 17_570_000 } });
  });
});

test.describe('many records at once', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

  test('three sales change in one step, one undo takes it back', async ({ app }) => {
    const { window } = app;
    await app.open('/journal');
    const before = await digest(app);
    const rows = window.locator('.journal-row.record');
    await rows.nth(1).click();
    await window.getByRole('grid').focus();
    await window.keyboard.press('Shift+ArrowDown');
    await window.keyboard.press('Shift+ArrowDown');
    await expect(window.locator('.status-bar output')).toContainText('выделено 3 записи');
    await window.getByRole('button', { name: 'Изменить' }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog).toContainText('Изменить 3 продажи');
    await dialog.getByRole('combobox', { name: /Что изменить/ }).click();
    await window.getByRole('option', { name: 'Товар или услуга' }).click();
    await dialog.getByRole('textbox', { name: 'На что' }).fill('Весы новые');
    expect(await findBarriers(window)).toEqual([]);
    await dialog.getByRole('button', { name: 'Изменить все' }).click();
    await expect(window.locator('.toast')).toContainText('Изменены 3 продажи: что продано: Весы новые');
    const found = { ...EVERYTHING, text: 'Весы новые' };
    expect(await app.call(['sales', 'list'], found)).toMatchObject({ total: 3 });
    await window.keyboard.press('Control+z');
    await expect.poll(() => app.call(['sales', 'list'], found)).toMatchObject({ total: 0 });
    expect(await digest(app)).toBe(before);

    await window.getByRole('grid').focus();
    await window.keyboard.press('Control+a');
    await expect(window.locator('.status-bar output')).toContainText(/выделен/);
  });
});

test.describe('the archive of reports', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'demo' } });

  test('a closed report keeps its figures and tells what was corrected since', async ({ app }) => {
    const { window } = app;
    await app.open('/reports');
    const closed = window.locator('.report-week', { hasText: '16–22 ноя' });
    await expect(closed.getByRole('img', { name: /^закрыт/ })).toBeVisible();
    const paper = window.frameLocator('.report-paper');
    await expect(paper.locator('.mast')).toContainText('закрыт 23 ноября 2026, 10:40');
    await expect(paper.getByText('Исправления после закрытия')).toHaveCount(0);

    await app.open('/journal');
    await window.locator('.journal-row.record', { hasText: '18 ноя' }).first().click();
    const amount = window.locator('.amount-field input');
    await amount.fill('1 000 000');
    await amount.press('Enter');
    await expect(window.locator('.toast')).toContainText('1 000 000');

    await app.open('/reports');
    await expect(paper.getByText('Исправления после закрытия')).toBeVisible();
    await expect(paper.getByText(/Выручка недели: было .* стало/)).toBeVisible();
    await expect(closed.getByRole('img', { name: 'после закрытия внесены исправления' })).toBeVisible();

    await window.getByRole('button', { name: 'От автора' }).click();
    await expect(window.getByRole('textbox', { name: 'От автора' })).toBeFocused();
    await window.getByRole('textbox', { name: 'От автора' }).fill('Ярмарка в Уфе');
    expect(await findBarriers(window)).toEqual([]);
    await window.getByRole('button', { name: 'Сохранить' }).click();
    await expect(paper.getByText('Ярмарка в Уфе')).toBeVisible();
  });
});
