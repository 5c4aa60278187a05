import { setImmediate } from 'node:timers/promises';

/**
 * Long work cut into steps: a `yield` is a place where others may go first. The same work runs at once where nothing
 * else may happen (before a migration), or gradually while the app goes on.
 */
export type Steps<T> = Generator<void, T>;

export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export async function runGradually<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
