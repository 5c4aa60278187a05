import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a program, kills it without warning some time after it has said its first line, and answers the whole lines it
 * had said. `null`: it is let run to its end.
 */
export async function runAndKill(
  program: string,
  args: readonly string[],
  afterMs: number | null,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child.stdout, 'data');
  if (afterMs !== null) {
    await sleep(afterMs);
    child.kill('SIGKILL');
  }
  await closed;
  // A line without its end was not yet said.
  return output.split('\n').slice(0, -1);
}

/** How long the program runs after its first line where nothing stops it, so that kills fall all over its work. */
export async function timeToEnd(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  child.stdout.resume();
  const started = performance.now();
  await closed;
  return performance.now() - started;
}
