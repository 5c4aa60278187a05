import { expect, type RunningApp, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';

const EVERYTHING = { from: null, to: null };

test.describe('a cost that repeats', () => {
  test.use({ start: { now: '2026-09-15T10:40', locale: 'ru', seed: 'empty-firm' } });

  test('is entered to the year’s end, raised from a month on, and taken back', async ({ app }) => {
    const { window } = app;
    const rows = async () => app.call(['expenses', 'list'], { ...EVERYTHING, sort: 'oldest' });
    const amounts = async () =>
      [...JSON.stringify(await rows()).matchAll(/"amountMinor":(\d+)/g)].map(([, minor]) => minor);
    await visit(app, '/journal', 'list=expenses');
    await window.keyboard.press('e');
    await window.getByRole('button', { name: 'Все поля' }).click();
    const dialog = window.getByRole('dialog', { name: 'Новая запись' });
    await dialog.getByRole('textbox', { name: 'Сумма без НДС' }).fill('50т');
    await dialog.getByRole('radio', { name: 'Месяц' }).click();
    await dialog.getByRole('combobox', { name: 'Повторять' }).click();
    await window.getByRole('option', { name: 'каждый месяц' }).click();
    await expect(dialog.getByText('Запишем 4 расхода')).toBeVisible();
    await expect(dialog.getByText('1 667 ₽ в день, 30 дней')).toBeVisible();
    expect(await findBarriers(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(amounts).toEqual(Array(4).fill('5000000'));

    const byDay = window.getByRole('button', { name: 'Показать за всё время' });
    await byDay.click();
    await window.getByRole('row', { name: /1–30 ноя/ }).click();
    const side = window.getByRole('form', { name: 'Запись' });
    await side.getByRole('textbox', { name: 'Сумма без НДС' }).fill('60т');
    await window.keyboard.press('Enter');
    expect(await findBarriers(window)).toEqual([]);
    await window.getByRole('button', { name: 'Этот и следующие: 2 расхода' }).click();
    await expect.poll(amounts).toEqual(['5000000', '5000000', '6000000', '6000000']);

    await window.getByRole('grid').focus();
    await window.keyboard.press('Control+z');
    await expect.poll(amounts).toEqual(Array(4).fill('5000000'));
    await window.keyboard.press('Control+z');
    await expect.poll(amounts).toEqual([]);
  });
});

test.describe('a lead', () => {
  test('passes the stages and is lost for one of the firm’s reasons', async ({ app }) => {
    const { window } = app;
    await app.call(['leads', 'save'], newLead('Ромашка'));
    await window.reload();
    await visit(app, '/settings', 'section=funnel');
    await window.getByRole('button', { name: 'Обычные стадии' }).click();
    await window.getByRole('button', { name: 'Обычные причины' }).click();
    await expect(window.getByRole('textbox', { name: 'Причина' }).first()).toHaveValue('Дорого');
    await window.getByRole('button', { name: 'Ниже: Новый' }).click();
    await expect(window.getByRole('textbox', { name: 'Название стадии' }).first()).toHaveValue('Связались');
    expect(await findBarriers(window)).toEqual([]);

    await visit(app, '/journal', 'list=leads');
    const side = window.getByRole('form', { name: 'Запись' });
    await window.getByRole('row', { name: /Ромашка/ }).click();
    await side.getByRole('combobox', { name: 'Стадия' }).click();
    await window.getByRole('option', { name: 'Предложение' }).click();
    await side.getByRole('textbox', { name: /Когда вошёл в стадию/ }).fill('20.11');
    await side.getByRole('textbox', { name: 'Баллы' }).fill('70');
    await side.getByRole('button', { name: 'Сохранить и дальше' }).click();
    await expect(window.getByRole('row', { name: /Ромашка.*Предложение/ })).toBeVisible();

    await side.getByRole('combobox', { name: 'Состояние' }).click();
    await window.getByRole('option', { name: 'не купил' }).click();
    await side.getByRole('combobox', { name: 'Почему не купил' }).click();
    await window.getByRole('option', { name: 'Отложили' }).click();
    expect(await findBarriers(window)).toEqual([]);
    await side.getByRole('button', { name: 'Сохранить и дальше' }).click();
    await expect
      .poll(() => app.call(['leads', 'list'], EVERYTHING))
      .toMatchObject({
        rows: [
          {
            stageName: 'Предложение',
            lead: { lostReason: 'Отложили', score: 70, stages: [{ enteredOn: '2026-11-20' }] },
          },
        ],
      });
  });
});

/** Goes to a page as a link with a question in it would. */
async function visit({ open, window }: RunningApp, route: string, search: string): Promise<void> {
  await open(route);
  await window.evaluate((hash) => {
    location.hash = hash;
  }, `#${route}?${search}`);
}

function newLead(title: string): object {
  const empty = ['channelId', 'segment', 'campaign', 'ownerId', 'customerId', 'product', 'assessedOn', 'closedOn'];
  const nothing = Object.fromEntries([...empty, 'lostReason', 'expectedMinor', 'score'].map((field) => [field, null]));
  return {
    ...nothing,
    id: null,
    createdOn: '2026-11-10',
    title,
    quality: 'unassessed',
    status: 'open',
    stages: [],
    note: '',
  };
}
