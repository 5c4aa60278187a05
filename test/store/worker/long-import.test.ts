import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { BridgeAnswer } from '@shared/contract/bridge';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { AppLink } from '../../../src/main/link/app-link';
import { openTestLink } from './support/open-test-link';

const ROWS = 100_000;
/** Enough that the writing of them can be met half way. */
const FEWER_ROWS = 4_000;
const LIMIT_MS = 600_000;
const progressSchema = z.object({ phase: z.string(), done: z.number(), total: z.number() });
const pageSchema = z.object({ total: z.number() });
const resultSchema = z.object({ leads: z.number(), sales: z.number() });

/** Deals as a CRM writes them, every second one won. */
function dealsFile(rows: number): Uint8Array {
  const lines = ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'];
  for (let row = 0; row < rows; row++) {
    const end =
      row % 2 === 0 ? `Won,2024-03-11,2024-04-${10 + (row % 20)},${100 + (row % 900)}` : 'Lost,2024-03-11,2024-04-01,0';
    lines.push(`D${row},Agent ${row % 40},Product ${row % 7},Customer ${row % 2_000},${end}`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function outputOf(answer: BridgeAnswer): unknown {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.output;
}

async function progress(link: AppLink): Promise<z.infer<typeof progressSchema>> {
  return progressSchema.parse(outputOf(await link.call(['imports', 'progress'], {})));
}

const ANSWERS = { missingDate: 'skip', unreadable: 'skip', changed: 'update' };

async function startImport(link: AppLink, rows: number): Promise<{ readonly done: Promise<BridgeAnswer> }> {
  const fileId = await link.receiveFile('deals.csv', dealsFile(rows));
  return { done: link.call(['imports', 'commit'], { fileId, answers: ANSWERS }) };
}

async function untilWriting(link: AppLink): Promise<void> {
  for (;;) {
    const { phase, done } = await progress(link);
    if (phase === 'writing' && done > 0) return;
    await delay(5);
  }
}

it(`leaves the door's thread idle while ${ROWS} rows are imported, and shows nobody half of them`, {
  timeout: LIMIT_MS,
}, async () => {
  const { link } = await openTestLink('src/main/worker/index.ts');
  const { done } = await startImport(link, ROWS);
  const seen: z.infer<typeof progressSchema>[] = [];
  const reads: Promise<number>[] = [];
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  const before: EventLoopUtilization = performance.eventLoopUtilization();
  const started = performance.now();
  let running = true;
  void done.finally(() => {
    running = false;
  });
  let ticks = 0;
  while (running) {
    await delay(20);
    ticks += 1;
    seen.push(await progress(link));
    if (ticks % 10 === 0) {
      reads.push(link.call(['leads', 'list'], { limit: 1 }).then((answer) => pageSchema.parse(outputOf(answer)).total));
    }
  }
  const result = resultSchema.parse(outputOf(await done));
  const lastedMs = performance.now() - started;
  const { utilization } = performance.eventLoopUtilization(before);
  delays.disable();

  expect(result).toMatchObject({ leads: ROWS, sales: ROWS / 2 });
  // In the door's own thread the work alone would keep it busy all the time.
  expect(utilization).toBeLessThan(0.5);
  expect(delays.max / 1e6).toBeLessThan(lastedMs / 4);
  const written = seen.filter(({ phase, done: rows }) => phase === 'writing' && rows > 0 && rows < ROWS);
  expect(written.length).toBeGreaterThan(0);
  const totals = await Promise.all(reads);
  expect(totals.length).toBeGreaterThan(0);
  expect(totals.filter((total) => total !== 0 && total !== ROWS)).toEqual([]);
});

it('lets other writes wait for the import instead of failing, each its own step', async () => {
  const { link } = await openTestLink('src/main/worker/index.ts');
  const { done } = await startImport(link, FEWER_ROWS);
  await untilWriting(link);
  const order: string[] = [];
  const write = (name: string) =>
    link.call(['customers', 'save'], { id: null, name }).then((answer) => {
      order.push(name);
      return answer;
    });
  const writes = Promise.all([write('first'), write('second')]);
  await done.then(() => order.push('import'));
  for (const answer of await writes) expect(answer).toMatchObject({ ok: true });
  expect(order).toEqual(['import', 'first', 'second']);
  const actions = outputOf(await link.call(['history', 'steps'], {}));
  expect(actions).toMatchObject([{ subject: 'second' }, { subject: 'first' }, { kind: 'import.commit' }]);
});

it('takes an import back where it is called off, and where the app closes meanwhile', async () => {
  const { link, folder, entry } = await openTestLink('src/main/worker/index.ts');
  const first = await startImport(link, FEWER_ROWS);
  await untilWriting(link);
  await link.call(['imports', 'cancel'], {});
  expect(await first.done).toMatchObject({ ok: false, error: { data: { key: 'import-cancelled' } } });
  expect(outputOf(await link.call(['leads', 'list'], {}))).toMatchObject({ total: 0 });

  const second = await startImport(link, FEWER_ROWS);
  await untilWriting(link);
  await link.close();
  expect(await second.done).toMatchObject({ ok: false });
  const { link: again } = await openTestLink('', { entry, start: { folder, locale: 'ru' } });
  expect(outputOf(await again.call(['leads', 'list'], {}))).toMatchObject({ total: 0 });
});
