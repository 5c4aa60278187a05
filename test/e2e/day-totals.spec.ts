import { expect, type RunningApp, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';
import { findOverflow } from './support/overflow.ts';

const NOW = '2026-11-23T10:40';
const FRIDAY = { date: '2026-11-20' };

interface Row {
  readonly employeeName: string;
  readonly typed: Readonly<Record<string, number | null>>;
}

async function typedOf({ call }: RunningApp, name: string): Promise<Row['typed'] | undefined> {
  const view = (await call(['dayTotals', 'day'], FRIDAY)) as { readonly rows: readonly Row[] };
  return view.rows.find((row) => row.employeeName === name)?.typed;
}

const cell = ({ window }: RunningApp, name: string) => window.getByRole('button', { name });

async function openDay({ window }: RunningApp): Promise<void> {
  await window.evaluate(() => {
    location.hash = '#/journal?list=days&day=2026-11-20';
  });
  await window.locator('[data-cell]:focus').waitFor();
}

test.describe('totals of a day', () => {
  test.use({ start: { now: NOW, locale: 'ru', seed: 'demo' } });

  test('are typed by keys alone, taken back, and stay', async ({ app }) => {
    test.setTimeout(120_000);
    const keys = app.window.keyboard;
    await app.open('/today');
    await keys.press('t');
    await expect(app.window.getByRole('heading', { level: 1 })).toHaveText('Итоги дня');
    await expect(app.window.locator('[data-cell]:focus')).toBeVisible();
    await keys.press('Alt+ArrowLeft');
    await expect(app.window.getByText('пт, 20 ноября', { exact: true })).toBeVisible();

    const rows = app.window.locator('.totals-grid tbody').first().locator('tr');
    const first = (await rows.nth(0).getByRole('rowheader').innerText()).trim();
    const second = (await rows.nth(1).getByRole('rowheader').innerText()).trim();
    await expect(cell(app, `${first}, Звонки: не внесено`)).toBeFocused();
    await keys.type('14');
    await keys.press('Tab');
    await keys.type('0');
    await keys.press('ArrowLeft');
    await keys.press('ArrowDown');
    await expect(cell(app, `${second}, Звонки: не внесено`)).toBeFocused();
    await keys.press('+');
    await keys.press('+');
    await expect.poll(() => typedOf(app, first)).toMatchObject({ calls: 14, meetings: 0, offers: null });
    await expect.poll(() => typedOf(app, second)).toMatchObject({ calls: 2 });
    await expect(app.window.locator('.totals-grid .sum')).toContainText('от 16');

    await keys.press('Control+z');
    await expect.poll(() => typedOf(app, second)).toMatchObject({ calls: 1 });
    await keys.press('Control+z');
    await expect(cell(app, `${second}, Звонки: не внесено`)).toBeVisible();
    await keys.press('Control+Shift+z');
    await expect(cell(app, `${second}, Звонки: 1`)).toBeFocused();
    await keys.press('Delete');
    await expect(cell(app, `${second}, Звонки: не внесено`)).toBeVisible();

    await app.window.reload();
    await expect(cell(app, `${first}, Звонки: 14`)).toBeVisible();
    await expect(cell(app, `${first}, Встречи: 0`)).toBeVisible();
    expect(await app.call(['data', 'check'])).toMatchObject({ ok: true });
  });

  test('hold channels, absence, and rows from a spreadsheet', async ({ app }) => {
    await openDay(app);
    const names = app.window.locator('.totals-grid tbody').first().locator('.totals-name');
    const first = (await names.nth(0).innerText()).trim();
    const second = (await names.nth(1).innerText()).trim();
    await names.nth(0).click();
    await app.window.getByRole('button', { name: 'Канал', exact: true }).click();
    const channel = app.window.getByRole('menuitem').first();
    const channelName = await channel.innerText();
    await channel.click();
    await cell(app, `${channelName}, Звонки: не внесено`).click();
    await app.window.keyboard.type('6');
    await app.window.keyboard.press('Enter');
    await expect(cell(app, `${first}, Звонки: 6`)).toBeVisible();

    await app.window.getByRole('button', { name: `${second}: не было в этот день` }).click();
    await expect(app.window.getByRole('button', { name: `${second}: вернуть в этот день` })).toBeVisible();

    await app.window.getByRole('button', { name: 'Вставить из Excel' }).click();
    await expect(app.window.getByRole('textbox', { name: 'Строки из таблицы' })).toBeFocused();
    await app.window.getByRole('textbox', { name: 'Строки из таблицы' }).fill(`${first}\t20\t3\n${second}\t5\tмного`);
    await app.window.getByRole('button', { name: 'Внести 2 строки' }).click();
    await expect.poll(() => typedOf(app, first)).toMatchObject({ calls: 20, meetings: 3 });
    await expect.poll(() => typedOf(app, second)).toMatchObject({ calls: 5, meetings: null });
    await expect(app.window.getByRole('button', { name: `${second}: вернуть в этот день` })).toHaveCount(0);
    await app.window.keyboard.press('Control+z');
    await expect.poll(() => typedOf(app, first)).toMatchObject({ calls: null });
    await expect(app.window.getByRole('button', { name: `${second}: вернуть в этот день` })).toBeVisible();
  });
});

for (const [locale, theme] of [
  ['ru', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`the page of totals, ${locale}, ${theme}`, () => {
    test.use({ start: { now: NOW, locale, seed: 'demo' } });

    test('puts no barrier in anybody’s way and fits its window', async ({ app }) => {
      test.setTimeout(60_000);
      await app.call(['settings', 'update'], { theme });
      await app.window.reload();
      await openDay(app);
      expect(await findBarriers(app.window)).toEqual([]);
      for (const [width, height] of [
        [1366, 768],
        [1024, 700],
        [960, 640],
      ] as const) {
        await app.window.setViewportSize({ width, height });
        expect(await findOverflow(app.window)).toEqual([]);
      }
      await app.window.getByRole('radio').nth(1).click();
      await expect(app.window.locator('.totals-grid .compared')).toHaveCount(0);
      await expect(app.window.locator('[data-cell]').first()).toBeVisible();
      expect(await findBarriers(app.window)).toEqual([]);
      expect(await findOverflow(app.window)).toEqual([]);
    });
  });
}
