import { performance } from 'node:perf_hooks';
import type { Answers } from '../dashboard/questions';

/** Ms since Node itself was ready, so the engine's own code and library are in it; and the answers, to be compared. */
export function printFirst(answers: readonly Answers[]): void {
  const ms = performance.now() - performance.nodeTiming.bootstrapComplete;
  process.stdout.write(JSON.stringify({ ms, answers }));
}
