import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpiReport } from '../../src/main/cli/commands/kpi';
import { createLocalClient, type LocalClient } from '../../src/main/rpc/local-client';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import type { Store } from '../../src/main/store/store';
import { redoLast, undoLast, undoState } from '../../src/main/store/undo';
import { compareReports } from './kpi/oracle/compare';
import { oracleReport } from './kpi/oracle/report';
import { firmOf } from './random-work/firm-of';
import { DECK, type Move, perform } from './random-work/work';
import { openTestContext } from './support/open-test-context';

/** 10,000 operations in all before a release (`PACELINE_FAULT=long`), a tenth of them otherwise. */
const RUNS = process.env.PACELINE_FAULT === 'long' ? 50 : 5;
const MOVES = 200;
const TODAY = '2026-11-23';

type Step = Move | 'undo' | 'redo';

const stepsFrom = (deck: readonly Move['name'][]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ name: fc.constantFrom(...deck), seed: fc.nat() }) },
      { weight: 1, arbitrary: fc.constant<Step>('undo') },
      { weight: 1, arbitrary: fc.constant<Step>('redo') },
    ),
    { minLength: MOVES, maxLength: MOVES, size: 'max' },
  );

/** An editor's history as one imagines it: the digests of all states, and where one stands. */
class History {
  #digests: string[];
  #at = 0;

  constructor(first: string) {
    this.#digests = [first];
  }

  get now(): string | undefined {
    return this.#digests[this.#at];
  }

  /** A new step cuts off what was undone. */
  add(digest: string): void {
    this.#digests = [...this.#digests.slice(0, this.#at + 1), digest];
    this.#at += 1;
  }

  move(by: -1 | 1): void {
    this.#at += by;
  }
}

async function take(step: Step, client: LocalClient, context: Parameters<typeof perform>[1], history: History) {
  const { store } = context.workspace;
  const before = undoState(store);
  if (step === 'undo') {
    if (!before.undo) return;
    undoLast(store);
    history.move(-1);
  } else if (step === 'redo') {
    if (!before.redo) return;
    redoLast(store);
    history.move(1);
  } else {
    await perform(client, context, step);
    if (undoState(store).undo?.id !== before.undo?.id) history.add(contentDigest(store));
  }
  expect(contentDigest(store)).toBe(history.now);
}

const hasNamesakes = (named: readonly { readonly name: string }[]) =>
  new Set(named.map(({ name }) => name)).size < named.length;

/**
 * In order, sums equal to a rebuild, and figures equal to those of a second implementation from the records alone. The
 * report names its rows: where a removed namesake stands beside a living one, rows cannot be told apart.
 */
async function examine(client: LocalClient, store: Store): Promise<number> {
  expect(checkStore(store).problems).toEqual([]);
  const firm = await firmOf(client, store);
  if (hasNamesakes(firm.channels) || hasNamesakes(firm.employees)) return 0;
  let figures = 0;
  for (const period of ['2026-Q4', '2026']) {
    const report = await kpiReport(client, { period, today: TODAY });
    const compared = compareReports(report, oracleReport({ firm, period, today: TODAY }));
    expect(compared.differences, period).toEqual([]);
    figures += compared.figures;
  }
  return figures;
}

test(`${RUNS * MOVES} random operations: each undo gives the state before, everything undone the first, redone the last`, {
  timeout: 1_800_000,
}, async () => {
  const counts = { operations: 0, undone: 0, figures: 0 };
  await fc.assert(
    fc.asyncProperty(stepsFrom(DECK), async (steps) => {
      const context = openTestContext();
      const client = createLocalClient(context);
      const { store } = context.workspace;
      const first = contentDigest(store);
      const history = new History(first);
      for (const step of steps) await take(step, client, context, history);
      counts.operations += steps.length;
      counts.figures += await examine(client, store);

      while (undoState(store).redo) redoLast(store);
      const last = contentDigest(store);
      for (; undoState(store).undo; counts.undone += 1) undoLast(store);
      expect(contentDigest(store)).toBe(first);
      counts.figures += await examine(client, store);
      while (undoState(store).redo) redoLast(store);
      expect(contentDigest(store)).toBe(last);
      counts.figures += await examine(client, store);
      context.workspace.close();
    }),
    // Looking for the shortest way to a failure takes many minutes: ask for it with PACELINE_SHRINK=1.
    { numRuns: RUNS, seed: 20_261_125, endOnFailure: process.env.PACELINE_SHRINK === undefined },
  );
  console.log('random operations:', counts);
  expect(counts.operations).toBe(RUNS * MOVES);
  expect(counts.figures).toBeGreaterThan(RUNS * 50);
});
