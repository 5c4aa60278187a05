import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isIsoDate } from '@shared/calendar/iso-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kpiReport } from '../../src/main/cli/commands/kpi';
import { createLocalClient } from '../../src/main/rpc/local-client';
import { contentDigest } from '../../src/main/store/digest';
import { storeFiles } from '../../src/main/store/files';
import { findStraySums } from '../../src/main/store/rollups/rebuild';
import { redoLast, undoLast, undoState } from '../../src/main/store/undo';
import { DECK, perform } from './random-work/work';
import { openTestContext } from './support/open-test-context';
import { sale } from './support/records';
import { tempFolder } from './support/temp-folder';
import { turningClock } from './support/turning-clock';

const PERIOD = '2026-Q4';

function openFirm(now: string) {
  const clock = turningClock(now);
  const folder = tempFolder();
  const context = openTestContext({ clock, folder });
  return { clock, folder, context, client: createLocalClient(context) };
}

type Firm = ReturnType<typeof openFirm>;

/** Enters a sale, or changes it where it has an id. */
async function saveSale({ client }: Firm, amountMinor: number, id: string | null = null): Promise<string> {
  const saved = await client.sales.save({
    sale: { ...sale({ soldOn: '2026-11-02', amountMinor }), id },
    newCustomerName: null,
  });
  return saved.id;
}

async function revenue({ client }: Firm, knownOn?: '2026-11-02' | '2026-11-03' | '2026-11-04' | '2026-11-05') {
  const view = await client.kpi.today({ period: PERIOD, today: '2026-11-05', ...(knownOn && { knownOn }) });
  return view.pace.progress.actual;
}

describe('figures as known on an earlier day', () => {
  test('know neither what was corrected nor what was removed later', async () => {
    const firm = openFirm('2026-11-02T10:00');
    const id = await saveSale(firm, 100_00);
    firm.clock.turn('2026-11-03T23:59');
    await saveSale(firm, 250_00, id);
    firm.clock.turn('2026-11-04T00:00');
    const second = await saveSale(firm, 40_00);
    firm.clock.turn('2026-11-05T09:00');
    await firm.client.sales.remove({ id: second });

    expect(await revenue(firm)).toBe(250_00);
    expect(await revenue(firm, '2026-11-02')).toBe(100_00);
    expect(await revenue(firm, '2026-11-03')).toBe(250_00);
    expect(await revenue(firm, '2026-11-04')).toBe(290_00);
    expect(await revenue(firm, '2026-11-05')).toBe(250_00);
  });

  test('know nothing of a firm that was not there yet, and the setting of then', async () => {
    const firm = openFirm('2026-11-03T10:00');
    await saveSale(firm, 100_00);
    firm.clock.turn('2026-11-05T10:00');
    await firm.client.settings.update({ conversionBenchmarkBp: 500 });
    expect(await revenue(firm, '2026-11-02')).toBe(0);
    const asked = { period: PERIOD, today: '2026-11-05' } as const;
    expect((await firm.client.kpi.conversion(asked)).benchmark).toBe(0.05);
    expect((await firm.client.kpi.conversion({ ...asked, knownOn: '2026-11-04' })).benchmark).toBe(0.03);
  });

  test('go on being right while the firm is worked in, and leave it alone', async () => {
    const firm = openFirm('2026-11-02T10:00');
    const id = await saveSale(firm, 100_00);
    firm.clock.turn('2026-11-03T10:00');
    await saveSale(firm, 200_00, id);
    const digest = contentDigest(firm.context.workspace.store);
    expect(await revenue(firm, '2026-11-02')).toBe(100_00);
    expect(contentDigest(firm.context.workspace.store)).toBe(digest);
    undoLast(firm.context.workspace.store);
    expect(await revenue(firm)).toBe(100_00);
    expect(await revenue(firm, '2026-11-02')).toBe(100_00);
    await saveSale(firm, 300_00, id);
    expect(await revenue(firm, '2026-11-02')).toBe(100_00);
  });

  test('several days asked for at once each get their own answer', async () => {
    const firm = openFirm('2026-11-02T10:00');
    const id = await saveSale(firm, 1_00);
    for (const [day, amount] of [
      ['2026-11-03', 2_00],
      ['2026-11-04', 3_00],
      ['2026-11-05', 4_00],
    ] as const) {
      firm.clock.turn(`${day}T10:00`);
      await saveSale(firm, amount, id);
    }
    const days = ['2026-11-04', '2026-11-02', '2026-11-03', '2026-11-05'] as const;
    expect(await Promise.all(days.map((day) => revenue(firm, day)))).toEqual([3_00, 1_00, 2_00, 4_00]);
  });

  test('the copy is gone when the firm is closed, and what a crash left when it opens', async () => {
    const firm = openFirm('2026-11-02T10:00');
    const id = await saveSale(firm, 100_00);
    firm.clock.turn('2026-11-03T10:00');
    await saveSale(firm, 200_00, id);
    await revenue(firm, '2026-11-02');
    const copies = join(firm.folder, 'as-known');
    expect(readdirSync(copies)).toContain('paceline.db');
    firm.context.workspace.close();
    expect(existsSync(copies)).toBe(false);

    mkdirSync(copies);
    writeFileSync(storeFiles(copies).database, 'half a copy');
    openTestContext({ folder: firm.folder }).workspace.close();
    expect(existsSync(copies)).toBe(false);
  });

  test('the demo and the own firm are never mixed up', async () => {
    const firm = openFirm('2026-11-02T10:00');
    const id = await saveSale(firm, 100_00);
    firm.clock.turn('2026-11-04T10:00');
    await saveSale(firm, 200_00, id);
    expect(await revenue(firm, '2026-11-03')).toBe(100_00);
    await firm.client.demo.open({ locale: 'ru' });
    expect(await revenue(firm, '2026-11-03')).toBe(0);
    await firm.client.demo.leave({});
    expect(await revenue(firm, '2026-11-03')).toBe(100_00);
  });
});

const RUNS = process.env.PACELINE_FAULT === 'long' ? 20 : 3;
const DAYS = 8;
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: fc.constantFrom(...DECK), seed: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
);
const work = fc.array(fc.array(step, { minLength: 12, maxLength: 12 }), { minLength: DAYS, maxLength: DAYS });

test('every figure of every evening of random work can be had again, to the last digit', {
  timeout: 900_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(work, async (days) => {
      const firm = openFirm('2026-11-02T10:00');
      const { context, client } = firm;
      const { store } = context.workspace;
      const evenings: { day: string; digest: string; report: unknown }[] = [];
      for (const [index, steps] of days.entries()) {
        const day = addDays('2026-11-09', index);
        firm.clock.turn(`${day}T12:00`);
        for (const one of steps) {
          const { undo, redo } = undoState(store);
          if (one === 'undo' && undo) undoLast(store);
          else if (one === 'redo' && redo) redoLast(store);
          else if (typeof one === 'object') await perform(client, context, one);
        }
        const report = await kpiReport(client, { period: PERIOD, today: day });
        evenings.push({ day, digest: contentDigest(store), report });
      }
      for (const { day, digest, report } of evenings.toReversed()) {
        if (!isIsoDate(day)) throw new RangeError(day);
        expect(await kpiReport(client, { period: PERIOD, today: day, knownOn: day })).toEqual(report);
        const then = await context.workspace.storeAsKnown(day);
        expect(contentDigest(then)).toBe(digest);
        expect(findStraySums(then)).toEqual([]);
      }
      context.workspace.close();
    }),
    { numRuns: RUNS, seed: 20_261_126, endOnFailure: process.env.PACELINE_SHRINK === undefined },
  );
});
