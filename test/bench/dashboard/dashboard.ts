import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import type { Store } from '../../../src/main/store/store';
import { keyNumber } from '../fill-store';
import type { Firm } from '../firm';
import { mediansMs, repeated, reportAtLeast, reportAtMost, say, skip } from '../measure';
import { answerByCells } from './by-cells';
import { answerByDuckDb, type DuckPeer, fillDuckPeer, openDuckPeer } from './by-duckdb';
import { answerByExpertSql, findUncovered, openExpertPeer } from './by-expert-sql';
import { type Answers, PERIODS, type Period, settle } from './questions';

const EXPERT_TARGETS = { y1: 100, y10: 200, arb: 50 } as const;
const DUCK_TARGETS = { y1: 20, y10: 10, arb: 7 } as const;

/** Ours is fast: one sample is the mean of several. */
const OURS_TIMES = 20;

function assertSameAnswers(period: Period, peer: string, ours: Answers, theirs: Answers): void {
  deepStrictEqual(settle(theirs, keyNumber), settle(ours, keyNumber), `${peer} answers ${period.name} otherwise`);
}

export async function againstExpertSql(store: Store, firm: Firm, folder: string): Promise<void> {
  say('the expert builds tables and indexes');
  const peer = openExpertPeer(join(folder, 'expert.db'), firm);
  deepStrictEqual(findUncovered(peer), []);
  const theirs = answerByExpertSql(peer);
  for (const period of PERIODS) {
    const ours = () => answerByCells(store, period);
    assertSameAnswers(period, 'expert SQL', ours(), theirs(period));
    const rounds = period.name === 'y10' ? 7 : 15;
    const [oursMs = 0, theirsMs = 0] = await mediansMs(rounds, [repeated(OURS_TIMES, ours), () => theirs(period)]);
    say(`${period.name}: ours ${(oursMs / OURS_TIMES).toFixed(2)} ms, expert SQL ${theirsMs.toFixed(1)} ms`);
    const ratio = theirsMs / (oursMs / OURS_TIMES);
    reportAtLeast(`dashboard ${period.name}: times faster than expert SQL`, ratio, EXPERT_TARGETS[period.name]);
  }
  peer.close();
}

/** @returns the file of the peer, for a process that opens it anew */
export async function againstDuckDb(store: Store, firm: Firm, folder: string): Promise<string | null> {
  const file = join(folder, 'duck.db');
  const filled = await openDuckPeer(file, 2);
  if (!filled) {
    skip('dashboard against DuckDB', '@duckdb/node-api is not installed for this machine');
    return null;
  }
  say('DuckDB loads the same rows');
  await fillDuckPeer(filled, firm, folder);
  filled.close();
  const lowest = new Map<Period, Timed>();
  for (const threads of [1, 2]) {
    const peer = await openDuckPeer(file, threads);
    if (!peer) continue;
    for (const period of PERIODS) {
      const timed = await timeDuck(peer, threads, period, store);
      const ratio = timed.theirsMs / timed.oursMs;
      const known = lowest.get(period);
      if (!known || ratio < known.theirsMs / known.oursMs) lowest.set(period, timed);
    }
    peer.close();
  }
  for (const [{ name }, { oursMs, theirsMs, threads }] of lowest) {
    say(`${name}: ours ${oursMs.toFixed(2)} ms, DuckDB ${theirsMs.toFixed(1)} ms (threads: ${threads})`);
    reportAtLeast(`dashboard ${name}: times faster than DuckDB`, theirsMs / oursMs, DUCK_TARGETS[name]);
  }
  return file;
}

interface Timed {
  readonly oursMs: number;
  readonly theirsMs: number;
  readonly threads: number;
}

async function timeDuck(peer: DuckPeer, threads: number, period: Period, store: Store): Promise<Timed> {
  const ours = () => answerByCells(store, period);
  const theirs = await answerByDuckDb(peer, period.grain);
  assertSameAnswers(period, 'DuckDB', ours(), await theirs(period));
  const [oursMs = 0, theirsMs = 0] = await mediansMs(9, [repeated(OURS_TIMES, ours), () => theirs(period)]);
  return { oursMs: oursMs / OURS_TIMES, theirsMs, threads };
}

const GROWTH_TARGETS = { y1: 1.3, arb: 2.2 } as const;

/** What a hundred times the rows cost, over whole months and over weeks that the range cuts. */
export async function growth(small: Store, large: Store): Promise<void> {
  for (const period of PERIODS) {
    if (period.name === 'y10') continue;
    const [smallMs = 0, largeMs = 0] = await mediansMs(
      31,
      [small, large].map((store) => repeated(OURS_TIMES, () => answerByCells(store, period))),
    );
    const kind = period.name === 'y1' ? 'month-aligned' : 'weekly';
    reportAtMost(`growth from 10k to 1M rows, ${kind}: times the cost`, largeMs / smallMs, GROWTH_TARGETS[period.name]);
  }
}
