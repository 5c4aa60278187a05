import { expect, type RunningApp, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';
import { findOverflow } from './support/overflow.ts';

/** Two deals of November and the calls that somebody typed: 24 of them. */
async function enterFacts(app: RunningApp): Promise<void> {
  const directory = await app.call(['directory', 'get']);
  const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(directory))?.[1] ?? '';
  for (const amountMinor of [10_000_000, 20_000_000]) {
    await app.call(['sales', 'save'], {
      sale: {
        id: null,
        soldOn: '2026-11-10',
        kind: 'sale',
        returnOfId: null,
        amountMinor,
        marginMinor: null,
        customerId: null,
        newCustomer: true,
        leadId: null,
        channelId: null,
        product: null,
        credits: [{ employeeId: id, shareBp: 10_000 }],
        note: '',
      },
    });
  }
  await app.call(['dayTotals', 'save'], {
    entries: [{ date: '2026-11-10', employeeId: id, channelId: null, values: { calls: 24 } }],
  });
  await app.window.reload();
}

test.describe('own KPIs', () => {
  test('calls per sale is made by the form, seen on the page, and taken back', async ({ app }) => {
    const { window } = app;
    await enterFacts(app);
    await app.open('/custom');
    await window.getByRole('button', { name: 'Собрать свой' }).click();
    const form = window.getByRole('form', { name: 'Правка показателя' });
    await form.getByLabel('Название').fill('Звонков на сделку');
    await expect(form.getByText('Звонки: 24 · Сделки: 2')).toBeVisible();
    await form.getByLabel('Единица').fill('звонка');
    await form.getByLabel('Ориентир').fill('3');
    await window.keyboard.press('Enter');
    const row = window.getByRole('row', { name: /Звонков на сделку/ });
    await expect(row).toContainText('12,0 звонка');
    await expect(row).toContainText('выше 3,0, доказано');
    const detail = window.getByRole('complementary', { name: 'Показатель по частям' });
    await expect(detail.getByRole('row', { name: /Анна Белова/ })).toContainText('12,0');
    expect(await findBarriers(window)).toEqual([]);
    // A measure that is a figure elsewhere is followed down to its rows.
    await detail.getByRole('button', { name: '2', exact: true }).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await detail.getByRole('button', { name: 'Закрыть' }).click();
    await window.keyboard.press('Control+z');
    await expect(window.getByText('Соберите показатель сами')).toBeVisible();
    await window.keyboard.press('Control+Shift+z');
    await expect(row).toContainText('12,0 звонка');
  });

  test('a typed formula says what is wrong with it, and keeps its measures when it becomes a ratio again', async ({
    app,
  }) => {
    const { window } = app;
    await enterFacts(app);
    await app.open('/custom');
    await window.getByRole('button', { name: 'Новый показатель' }).click();
    const form = window.getByRole('form', { name: 'Правка показателя' });
    await form.getByRole('radio', { name: 'Формула' }).click();
    const text = form.getByRole('textbox', { name: 'Формула' });
    await expect(text).toHaveValue('звонки ÷ сделки');
    for (const [typed, said] of [
      ['звонки / продажы', 'Слова «продажы» в'],
      ['выручка + звонки', 'Складывать можно одинаковое: слева деньги, справа штуки.'],
      ['(звонки', 'Формула не читается'],
      ['alert(звонки)', 'бывают только числа'],
    ] as const) {
      await text.fill(typed);
      await expect(form.getByRole('alert')).toContainText(said);
    }
    await text.fill('(звонки + встречи * 2) / сделки');
    await expect(form.getByText('Встречи: не внесено')).toBeVisible();
    await text.fill('2 × звонки / сделки');
    await expect(form.locator('.custom-preview-figure')).toContainText('24,0');
    expect(await findBarriers(window)).toEqual([]);
    await form.getByRole('radio', { name: 'Отношение' }).click();
    await expect(form.locator('.custom-preview-figure')).toContainText('12,0');
  });

  test('the three examples are a click away, and fit the window with a panel open', async ({ app }) => {
    const { window } = app;
    await enterFacts(app);
    await app.open('/custom');
    await window.getByRole('button', { name: 'Взять: Звонков на сделку' }).click();
    await window
      .getByRole('button', { name: /Звонков на сделку/ })
      .first()
      .click();
    await window.getByRole('button', { name: 'Изменить' }).click();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1024, height: 700 },
      { width: 960, height: 640 },
    ]) {
      await window.setViewportSize(size);
      expect(await findOverflow(window)).toEqual([]);
    }
  });
});
