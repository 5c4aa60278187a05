import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Answers, settle } from '../dashboard/questions';
import { keyNumber } from '../fill-store';
import { median, reportAtLeast, say } from '../measure';

const ROUNDS = 7;

interface First {
  readonly ms: number;
  readonly answers: readonly Answers[];
}

function runFresh(program: string, ...args: readonly string[]): First {
  const file = join(import.meta.dirname, `fresh-${program}.mjs`);
  const run = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(run.stderr);
  const first: First = JSON.parse(run.stdout);
  return first;
}

/** @param storeFolder closed: a store is open once. */
export function firstDashboard(storeFolder: string, duckFile: string): void {
  const ours: number[] = [];
  const theirs: Record<1 | 2, number[]> = { 1: [], 2: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = runFresh('cells', storeFolder);
    ours.push(first.ms);
    for (const threads of [1, 2] as const) {
      const second = runFresh('duckdb', duckFile, String(threads));
      theirs[threads].push(second.ms);
      const settled = (answers: readonly Answers[]) => answers.map((one) => settle(one, keyNumber));
      deepStrictEqual(settled(second.answers), settled(first.answers), 'a fresh DuckDB answers otherwise');
    }
  }
  const best = Math.min(median(theirs[1]), median(theirs[2]));
  say(`first dashboard in a fresh process: ours ${median(ours).toFixed(0)} ms, DuckDB ${best.toFixed(0)} ms`);
  reportAtLeast('first dashboard in a fresh process: times faster than DuckDB', best / median(ours), 3);
}
