import type { Bridge, BridgeAnswer } from '@shared/contract/bridge';
import { failureAnswer } from '@shared/contract/failure-answer';
import { AppError } from '@shared/domain/errors';
import { type RunOptions, WorkerRun } from './worker-run';

/** Time enough to end an action under way, even the undo of a large import, and to write the database's log back. */
const CLOSE_LIMIT_MS = 60_000;

export interface LinkOptions extends RunOptions {
  /** The worker has ended for good: every call fails from now on, and the door has to say so. */
  readonly onStopped: () => void;
  /** After so long a worker that does not close is ended. */
  readonly closeLimitMs?: number;
}

/** A door's way to the app: what the page may ask, forwarded to the worker that has the data. */
export interface AppLink extends Pick<Bridge, 'call' | 'receiveFile'> {
  /** Resolves when the data are closed and their folder is free again. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the worker and opens the data in it. Throws {@link AppError} where they cannot be opened. A worker that ends
 * unasked is started again once, which is safe: the system has let go of its lock and taken back what it had not
 * finished.
 */
export async function openAppLink(options: LinkOptions): Promise<AppLink> {
  let mayRestart = true;
  let closing = false;
  let current = openRun(options);
  await current;
  return {
    call: async (path, input) => {
      const run = await working();
      return run === null ? STOPPED : run.call(path, input);
    },
    receiveFile: async (name, bytes) => {
      const run = await working();
      return handleOf(run === null ? STOPPED : await run.receiveFile(name, bytes));
    },
    close: async () => {
      closing = true;
      const run = await current.catch(() => null);
      await run?.close(options.closeLimitMs ?? CLOSE_LIMIT_MS);
    },
  };

  /** The worker that takes questions; `null`: none does any more. */
  function working(): Promise<WorkerRun | null> {
    return closing ? Promise.resolve(null) : current.catch(() => null);
  }

  async function openRun(how: RunOptions): Promise<WorkerRun> {
    const run = await WorkerRun.open(how);
    void run.ended.then(afterEnd);
    return run;
  }

  function afterEnd(): void {
    if (closing) return;
    options.log(mayRestart ? 'The worker ended unasked and is started again' : 'The worker ended unasked');
    // A restore happened once, at the first start; what was entered since stays.
    const again = { ...options, start: { ...options.start, restoreFrom: null } };
    current = mayRestart ? openRun(again) : Promise.reject(new Error('The worker ended twice'));
    mayRestart = false;
    current.catch((error: unknown) => {
      options.log('The data are closed', error);
      options.onStopped();
    });
  }
}

const STOPPED = failureAnswer(new AppError('storage', 'store-stopped'));

function handleOf(answer: BridgeAnswer): string {
  if (answer.ok && typeof answer.output === 'string') return answer.output;
  throw new Error('The file was not taken', { cause: answer });
}
