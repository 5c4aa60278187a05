import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RunningApp, test } from './fixtures.ts';
import { FirstRunPage } from './pages/first-run.ts';
import { ImportPage } from './pages/import-page.ts';
import { QuickEntry } from './pages/quick-entry.ts';

const NOW = '2026-11-23T10:40';
const SMALL_FILE = join(import.meta.dirname, 'files/deals.csv');
/** A real export of 8 800 deals, where it lies beside the project. */
const REAL_FILE = join(import.meta.dirname, '../../../shared/data/crm-sales/sales_pipeline.csv');

const EVERYTHING = { from: null, to: null };

async function digest({ call }: RunningApp): Promise<string> {
  const report = await call(['data', 'check']);
  expect(report).toMatchObject({ ok: true, problems: [] });
  return JSON.stringify(report).match(/"digest":"([^"]+)"/)?.[1] ?? '';
}

test.describe('the first minutes', () => {
  test.use({ start: { now: NOW, locale: 'ru', seed: 'nothing' } });

  test('a look at the demo firm, and out of it again', async ({ app }) => {
    const doors = new FirstRunPage(app.window);
    await expect(doors.question).toBeVisible();
    const before = await digest(app);
    await doors.openDemo();
    // Three years of a firm are written first.
    await expect(app.window.getByRole('heading', { level: 1 })).toContainText('линии темпа', { timeout: 40_000 });
    await app.window.getByRole('button', { name: 'Выйти и стереть' }).click();
    await expect(doors.question).toBeVisible();
    expect(await digest(app)).toBe(before);
  });

  test('a first sale is on the screen at once', async ({ app }) => {
    const doors = new FirstRunPage(app.window);
    await doors.enterFirstSale({ amount: '12,5т', day: 'вчера', customer: 'Ромашка', seller: 'Анна Белова' });
    await expect(app.window.getByRole('navigation')).toBeVisible();
    expect(await app.call(['sales', 'list'], EVERYTHING)).toMatchObject({ total: 1, totalMinor: 1_250_000 });
  });
});

test.describe('a record', () => {
  test('a sale by keys alone, taken back and brought again', async ({ app }) => {
    await app.open('/today');
    const sales = () => app.call(['sales', 'list'], EVERYTHING);
    const before = await digest(app);

    await new QuickEntry(app.window).enter('s', '12 500,50 вчера Ромашка');
    await expect.poll(sales).toMatchObject({ total: 1, totalMinor: 1_250_050 });
    const after = await digest(app);

    await app.window.keyboard.press('Control+z');
    await expect.poll(sales).toMatchObject({ total: 0 });
    expect(await digest(app)).toBe(before);

    await app.window.keyboard.press('Control+Shift+z');
    await expect.poll(sales).toMatchObject({ total: 1, totalMinor: 1_250_050 });
    expect(await digest(app)).toBe(after);
  });
});

test.describe('a day of work', () => {
  test.use({ start: { now: NOW, locale: 'ru', seed: 'demo' } });

  test('the digits open the pages of the rail', async ({ app }) => {
    await app.open('/settings');
    for (const [key, route] of [
      ['1', '/today'],
      ['2', '/targets'],
      ['5', '/people'],
      ['7', '/journal'],
    ] as const) {
      await app.window.keyboard.press(key);
      await expect(app.window).toHaveURL(new RegExp(`#${route}`));
      await expect(app.window.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
  });

  test('the weekly report becomes a PDF where the person says', async ({ app, dataFolder }) => {
    const file = join(dataFolder, 'отчёт.pdf');
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    const answer = await app.call(['reports', 'savePdf'], { date: '2026-11-18', locale: 'ru' });
    expect(answer).toEqual({ saved: true });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await expect.poll(() => app.electron.windows().length).toBe(1);

    await app.electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    expect(await app.call(['reports', 'savePdf'], { date: '2026-11-18', locale: 'ru' })).toEqual({ saved: false });
  });
});

test.describe('the weekly report', () => {
  test.use({ start: { now: NOW, locale: 'ru', seed: 'demo' } });

  test('is copied as text without asking for a permission', async ({ app }) => {
    await app.open('/reports');
    await app.window.getByRole('button', { name: 'Текст' }).click();
    await expect(app.window.getByText('Текст отчёта скопирован')).toBeVisible();
  });
});

test.describe('a file of deals', () => {
  test('is shown before it is saved, saved once, and undone whole', async ({ app }) => {
    await app.open('/import');
    const before = await digest(app);
    const page = new ImportPage(app.window);
    await page.choose(SMALL_FILE);
    await expect(page.commit).toBeDisabled();
    await page.skipWhatIsAsked();
    await expect(page.total('Продажи и их лиды')).toContainText('5 618,50');
    await expect(page.commit).toBeEnabled();
    expect(await digest(app)).toBe(before);

    await page.commit.click();
    const saved = { total: 3, totalMinor: 561_850 };
    await expect.poll(() => app.call(['sales', 'list'], EVERYTHING)).toMatchObject(saved);
    expect(await app.call(['leads', 'list'], EVERYTHING)).toMatchObject({ total: 5 });

    await app.window.keyboard.press('Control+z');
    await expect.poll(() => digest(app)).toBe(before);
  });

  test('of a real CRM agrees with its sums', async ({ app }) => {
    test.skip(!existsSync(REAL_FILE), 'the file of the real CRM is not beside the project');
    await app.open('/import');
    const page = new ImportPage(app.window);
    await page.choose(REAL_FILE);
    await page.skipWhatIsAsked();
    await page.commit.click();
    const q2 = { from: '2017-04-01', to: '2017-06-30' };
    const all = { total: 4_238, totalMinor: 1_000_553_400 };
    await expect.poll(() => app.call(['sales', 'list'], EVERYTHING), { timeout: 30_000 }).toMatchObject(all);
    expect(await app.call(['sales', 'list'], q2)).toMatchObject({ totalMinor: 308_611_100 });
  });
});
