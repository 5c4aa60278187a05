import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openTestContext } from '../support/open-test-context';
import { openTestLink } from './support/open-test-link';

const WORKER = 'src/main/worker/index.ts';
const MORTAL = 'test/store/worker/support/mortal-worker.ts';

const failureSchema = z.object({ ok: z.literal(false), error: z.object({ data: z.object({ key: z.string() }) }) });
const keyOf = (answer: unknown) => failureSchema.parse(answer).error.data.key;
const FIRM = { settings: { firmName: 'Северный контур' }, employeeName: null };

it('answers calls by their number, however they overlap, and refuses what is no call of the contract', async () => {
  const { link } = await openTestLink(WORKER);
  const answers = await Promise.all([
    link.call(['calendar', 'year'], { year: 2026 }),
    link.call(['app', 'info'], {}),
    link.call(['calendar', 'year'], { year: 'soon' }),
    link.call(['no', 'such'], {}),
  ]);
  expect(answers[0]).toMatchObject({ ok: true, output: { year: 2026 } });
  expect(answers[1]).toMatchObject({ ok: true, output: { host: 'cli', canSavePdf: false } });
  expect(keyOf(answers[2])).toBe('invalid-input');
  expect(answers[3]).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

it('says why the data cannot be opened, as the error it was', async () => {
  const { folder, entry } = await openTestLink(WORKER);
  await expect(openTestLink(WORKER, { entry, start: { folder, locale: 'ru' } })).rejects.toMatchObject({
    name: 'AppError',
    code: 'conflict',
    key: 'store-locked',
    params: {},
  });
});

it('says so where there is no worker to start', async () => {
  const entry = join(import.meta.dirname, 'no-such-worker.mjs');
  await expect(openTestLink(WORKER, { entry })).rejects.toThrow(/no-such-worker/);
});

it('carries the days of a year as typed arrays', async () => {
  const { link } = await openTestLink(WORKER);
  const answer = await link.call(['kpi', 'today'], { period: '2026' });
  expect(answer).toMatchObject({ ok: true, output: { pace: { days: { actual: new Float64Array(365) } } } });
});

it('moves the bytes of a file to the worker', async () => {
  const { link } = await openTestLink(WORKER);
  const bytes = new TextEncoder().encode('id,amount\n1,2\n');
  const fileId = await link.receiveFile('deals.csv', bytes);
  expect(bytes.buffer.byteLength).toBe(0);
  expect(await link.call(['imports', 'plan'], { fileId })).toMatchObject({
    ok: true,
    output: { fileName: 'deals.csv' },
  });
});

it('leaves memory that the bytes share with others where it is', async () => {
  const { link } = await openTestLink(WORKER);
  const pooled = new TextEncoder().encode('xxid,amount\n1,2\nyy');
  const fileId = await link.receiveFile('deals.csv', pooled.subarray(2, -2));
  expect(new TextDecoder().decode(pooled)).toBe('xxid,amount\n1,2\nyy');
  expect(await link.call(['imports', 'plan'], { fileId })).toMatchObject({ ok: true, output: { rows: 1 } });
});

it('asks the door for what only a desktop can do, and takes its failures as they are', async () => {
  const savePdf = vi.fn(async (_html: string, _name: string) => true);
  const { link, log } = await openTestLink(WORKER, { desktop: { host: 'electron', savePdf, chooseFolder: null } });
  const week = { date: '2026-11-23', locale: 'ru' };
  expect(await link.call(['reports', 'savePdf'], week)).toEqual({ ok: true, output: { saved: true } });
  expect(savePdf.mock.calls[0]?.[0]).toContain('<html');
  savePdf.mockResolvedValueOnce(false);
  expect(await link.call(['reports', 'savePdf'], week)).toEqual({ ok: true, output: { saved: false } });
  savePdf.mockRejectedValueOnce(new Error('The printer of pages is out of order'));
  expect(keyOf(await link.call(['reports', 'savePdf'], week))).toBe('unexpected');
  expect(log).toHaveBeenCalledWith(expect.stringMatching(/^incident /), expect.stringContaining('out of order'));
});

it('closes in order: the log of the database is written back and the folder is free', async () => {
  const { link, folder } = await openTestLink(WORKER);
  await link.call(['settings', 'onboard'], FIRM);
  await link.close();
  expect(existsSync(join(folder, 'paceline.db-wal'))).toBe(false);
  expect(openTestContext({ folder }).workspace.store.identity.epoch).toBe(1);
  expect(keyOf(await link.call(['app', 'info'], {}))).toBe('store-stopped');
});

it('a worker that dies answers what was open, is started again once, and has lost nothing saved', async () => {
  const { link, log, onStopped } = await openTestLink(MORTAL);
  await link.call(['settings', 'onboard'], FIRM);
  expect(keyOf(await link.call(['die'], {}))).toBe('store-interrupted');
  expect(log).toHaveBeenCalledWith('The worker failed', expect.objectContaining({ message: 'A bug in the worker' }));
  expect(await link.call(['settings', 'get'], {})).toMatchObject({ ok: true, output: FIRM.settings });
  expect(onStopped).not.toHaveBeenCalled();

  expect(keyOf(await link.call(['die'], {}))).toBe('store-interrupted');
  await vi.waitFor(() => expect(onStopped).toHaveBeenCalledOnce());
  expect(keyOf(await link.call(['settings', 'get'], {}))).toBe('store-stopped');
  await expect(link.receiveFile('deals.csv', new Uint8Array([1]))).rejects.toThrow('not taken');
});

it('a worker that hangs is ended at the limit of closing, and what was saved is there', async () => {
  const { link, folder, log } = await openTestLink(MORTAL, { closeLimitMs: 200 });
  await link.call(['settings', 'onboard'], FIRM);
  const hanging = link.call(['hang'], {});
  await link.close();
  expect(keyOf(await hanging)).toBe('store-interrupted');
  expect(log).toHaveBeenCalledWith(expect.stringContaining('did not close'));
  const { link: again } = await openTestLink(WORKER, { start: { folder, locale: 'ru' } });
  expect(await again.call(['settings', 'get'], {})).toMatchObject({ ok: true, output: FIRM.settings });
});
