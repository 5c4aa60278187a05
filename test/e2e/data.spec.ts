import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RunningApp, test } from './fixtures.ts';
import { StartFailurePage } from './pages/start-failure.ts';
import { runCli } from './seeds.ts';
import { findBarriers } from './support/axe.ts';
import { findOverflow } from './support/overflow.ts';

/** The copies of the data: made by hand, looked at, restored, taken back; and the way out where the data do not open. */

const addChannel = (app: RunningApp, name: string) =>
  app.call(['directory', 'saveChannel'], { id: null, name, paid: false });

async function openData(app: RunningApp): Promise<void> {
  await app.window.evaluate(() => {
    location.hash = '#/settings?section=data';
  });
  await expect(app.window.getByRole('heading', { name: 'Копии', exact: true })).toBeVisible();
}

test('a copy is made, compared, restored, and the restore is taken back', async ({ app }) => {
  const { window } = app;
  await addChannel(app, 'Сайт');
  await openData(app);
  await window.getByRole('button', { name: 'Сделать копию' }).click();
  await expect(window.getByText('цела', { exact: true })).toBeVisible();
  await addChannel(app, 'Позже');

  await window.getByRole('button', { name: /^Вернуть копию/ }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: 'каналы 1 — —' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await app.call(['directory', 'get'])).toMatchObject({ channels: [{ name: 'Сайт' }] });
  await expect(window.getByRole('cell', { name: 'перед возвратом' })).toBeVisible();

  await window.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect.poll(async () => JSON.stringify(await app.call(['directory', 'get']))).toContain('Позже');
});

for (const width of [1366, 1024]) {
  test(`the page of the data, ${width} wide, is accessible and whole`, async ({ app }) => {
    const { window } = app;
    await window.setViewportSize({ width, height: 768 });
    await addChannel(app, 'Сайт');
    await openData(app);
    await window.getByRole('button', { name: 'Сделать копию' }).click();
    await expect(window.getByText('цела', { exact: true })).toBeVisible();
    await window.getByRole('button', { name: 'Проверить сейчас' }).click();
    await expect(window.getByText('1 копия цела')).toBeVisible();
    expect(await findBarriers(window)).toEqual([]);
    expect(await findOverflow(window)).toEqual([]);
    const folder = process.env.PACELINE_SCREENSHOTS;
    if (folder !== undefined) await window.screenshot({ path: join(folder, `data-${width}.png`) });
  });
}

test.describe('data that do not open', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'nothing' } });

  test('the newest copy is offered, restored, and the app opens with it', async ({ launch, dataFolder, start }) => {
    const cli = (...args: string[]) => runCli([...args, '--data', dataFolder], start.now, start.locale);
    cli('target', 'set', '--metric', 'sales', '--scope', 'company', '--period', '2026-Q4', '--value', '10');
    const digest = cli('digest');
    cli('backup');
    truncateSync(join(dataFolder, 'paceline.db'), 8_192);

    const electron = await launch();
    const failure = await StartFailurePage.of(electron);
    await expect(failure.alert).toContainText('Есть целая копия от 23');
    const opened = electron.waitForEvent('window');
    await failure.restore();
    const window = await opened;
    await window.waitForLoadState();
    await expect(window.locator('body')).toBeVisible();
    await electron.close();
    expect(cli('digest')).toBe(digest);
    const kept = readdirSync(join(dataFolder, 'quarantine')).filter((name) => name.endsWith('.db'));
    expect(kept).toHaveLength(1);
  });
});
