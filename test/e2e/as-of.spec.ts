import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { runCli } from './seeds.ts';
import { findBarriers } from './support/axe.ts';

const FILE = join(import.meta.dirname, 'files/deals.csv');

test.describe('the day on which everything is seen', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'nothing' } });

  test('is chosen in the bar, with the records of now or those known then', async ({ launch, dataFolder }) => {
    const cli = (now: string, ...args: string[]) => runCli([...args, '--data', dataFolder, '--json'], now, 'ru');
    cli('2026-11-10T10:00', 'import', FILE, '--as', 'deals', '--missing-date', 'skip', '--unreadable', 'skip');
    // What was loaded is taken back six days later.
    cli('2026-11-16T10:00', 'undo');

    const window = await (await launch()).firstWindow();
    await window.waitForURL(/index\.html/);
    await window.evaluate(() =>
      globalThis.window.paceline.call(['settings', 'onboard'], { settings: { onboarded: true }, employeeName: null }),
    );
    await window.setViewportSize({ width: 1366, height: 768 });
    await window.reload();
    await window.getByRole('navigation').waitFor();
    await window.keyboard.press('2');
    const figure = window.locator('.kpi-header').first();
    await expect(figure).toBeVisible();
    const now = await figure.innerText();

    const bar = window.getByRole('button', { name: /^На какой день смотреть/ });
    await bar.click();
    const panel = window.getByRole('dialog', { name: 'На какой день смотреть' });
    await panel.getByRole('textbox', { name: 'Другой день' }).fill('12.11.2026');
    await panel.getByRole('button', { name: 'Показать' }).click();
    await expect(bar).toHaveText('на 12 ноя');
    await panel.getByRole('radio', { name: /^Как знали в тот день/ }).click();
    await expect(bar).toHaveText('как знали 12 ноя');
    await expect(figure).not.toHaveText(now);
    expect(await findBarriers(window)).toEqual([]);
    if (process.env.PACELINE_SCREENSHOTS)
      await window.screenshot({ path: `${process.env.PACELINE_SCREENSHOTS}/as-of.png` });

    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Вернуться к сегодняшнему дню' }).click();
    await expect.poll(() => figure.innerText()).toBe(now);
  });
});
