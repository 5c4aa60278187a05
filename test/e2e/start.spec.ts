import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { appFolder } from './electron-path.ts';
import { expect, test } from './fixtures.ts';
import { StartFailurePage } from './pages/start-failure.ts';
import { runCli } from './seeds.ts';

const BY_ROOT = process.getuid?.() === 0;

test.describe('starting', () => {
  test('opens the window with the firm in it', async ({ app }) => {
    await expect(app.window).toHaveTitle(/Paceline$/);
    await expect(app.window.getByRole('navigation').first()).toBeVisible();
  });

  test('ends only when the data are closed: nothing is left for the next start to mend', async ({
    app,
    dataFolder,
  }) => {
    expect(existsSync(join(dataFolder, 'paceline.db-wal'))).toBe(true);
    await app.electron.close();
    expect(existsSync(join(dataFolder, 'paceline.db-wal'))).toBe(false);
  });

  test('gives the page the days of a year as a typed array', async ({ app }) => {
    const kind = await app.window.evaluate(async () => {
      const answer = await window.paceline.call(['kpi', 'today'], { period: '2026' });
      return Object.prototype.toString.call(Reflect.get(Object(answer), 'output').pace.days.actual);
    });
    expect(kind).toBe('[object Float64Array]');
  });

  test('a second start brings the first window forward and ends', async ({ app, launch }) => {
    const focused = app.electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => BrowserWindow.getAllWindows()[0]?.once('focus', () => resolve(true))),
    );
    await expect(launch()).rejects.toThrow();
    expect(await focused).toBe(true);
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('remembers where the window stood, and forgets what it cannot read', async ({ launch, dataFolder }) => {
    const size = { width: 1100, height: 700 };
    const first = await launch();
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), size);
    await first.close();

    const again = await launch();
    await again.firstWindow();
    const bounds = () => again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await bounds()).toMatchObject(size);
    await again.close();

    writeFileSync(join(dataFolder, 'window.json'), '{"width": "wide"');
    const third = await launch();
    await third.firstWindow();
    expect(await third.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({
      width: 1366,
      height: 768,
    });
  });

  test('the menu is in the language of the firm and follows it', async ({ app }) => {
    const labels = () =>
      app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
    expect(await labels()).toEqual(expect.arrayContaining(['Файл', 'Правка', 'Вид', 'Справка']));
    await app.call(['settings', 'update'], { locale: 'en' });
    await expect.poll(labels).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  });
});

test.describe('what cannot be opened stays as it is', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'ru', seed: 'nothing' } });

  test('data of a newer version', async ({ launch, dataFolder, start }) => {
    runCli(['demo', '--data', dataFolder], start.now, start.locale);
    runCli(['demo', '--leave', '--data', dataFolder], start.now, start.locale);
    const file = join(dataFolder, 'paceline.db');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const before = digest(file);

    const failure = await StartFailurePage.of(await launch());
    await expect(failure.alert).toContainText('Данные из более новой версии Paceline');
    await expect(failure.alert).toContainText('ничего не изменила');
    await expect(failure.folder).toHaveText(dataFolder);
    expect(await failure.close()).toBe(1);
    expect(digest(file)).toBe(before);
  });

  test('a file of another program', async ({ launch, dataFolder }) => {
    const file = join(dataFolder, 'paceline.db');
    writeFileSync(file, 'not a database at all, but somebody needs it'.repeat(100));
    const before = digest(file);
    const failure = await StartFailurePage.of(await launch());
    await expect(failure.alert).toContainText('ничего не изменил');
    expect(await failure.close()).toBe(1);
    expect(digest(file)).toBe(before);
  });

  test('data that are open in a browser', async ({ launch, dataFolder, start }) => {
    await using host = await openBrowserHost(dataFolder, start.now);
    const failure = await StartFailurePage.of(await launch());
    await expect(failure.alert).toContainText('Эти данные уже открыты');
    expect(await failure.close()).toBe(1);
    expect(host.running()).toBe(true);
  });

  test('a folder that cannot be written to', async ({ launch, dataFolder }) => {
    const folder = unwritable(dataFolder);
    const failure = await StartFailurePage.of(await launch({ dataFolder: folder }));
    await expect(failure.alert).toContainText('В папку данных нельзя писать');
    expect(await failure.close()).toBe(1);
    expect(readdirSync(dataFolder)).toHaveLength(1);
  });

  test('in English where the machine is', async ({ launch, dataFolder }) => {
    const electron = await launch({ dataFolder: unwritable(dataFolder), env: { PACELINE_LOCALE: 'en' } });
    const failure = await StartFailurePage.of(electron);
    await expect(failure.alert).toContainText('The data folder cannot be written to');
    expect(await failure.close()).toBe(1);
  });
});

/** The same app's other door, on the same data. */
async function openBrowserHost(folder: string, now: string) {
  const host = spawn(process.execPath, [join(appFolder, 'out/main/browser-host.js'), '--data', folder], {
    env: { ...process.env, PACELINE_NOW: now },
  });
  await once(host.stdout, 'data');
  return {
    running: () => host.exitCode === null,
    [Symbol.asyncDispose]: async () => {
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
    },
  };
}

/** Root may write anywhere but below a file. */
function unwritable(parent: string): string {
  const path = join(parent, 'closed');
  if (BY_ROOT) {
    writeFileSync(path, '');
    return join(path, 'data');
  }
  mkdirSync(path);
  chmodSync(path, 0o555);
  return path;
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
