import type { MessagePort } from 'node:worker_threads';
import type { BridgeAnswer } from '@shared/contract/bridge';
import { failureAnswer } from '@shared/contract/failure-answer';
import { assertNever } from '@shared/domain/assert-never';
import { AppError } from '@shared/domain/errors';
import { describeError } from '../describe-error';
import type { FromWorker, ToWorker, WorkerStart } from '../link/protocol';
import { packError } from '../link/wire-error';
import { type Caller, createCaller } from '../rpc/caller';
import { startDailyBackups } from '../services/backups/daily';
import { offerRescue, restoreFrom } from '../services/backups/rescue';
import type { AppContext } from '../services/context';
import type { FileInbox } from '../services/file-inbox';
import { closeContext, openContext } from '../services/open-context';
import { DoorDesktop } from './door-desktop';

/** Opens the data and answers the door until it says `close`. */
export async function serve(port: MessagePort, start: WorkerStart): Promise<void> {
  const post = (message: FromWorker) => port.postMessage(message);
  const desktop = new DoorDesktop(start, post);
  let context: AppContext;
  try {
    if (start.restoreFrom !== null) await restoreFrom(start, { kind: 'file', path: start.restoreFrom });
    context = openContext({ folder: start.folder, locale: start.locale, desktop });
  } catch (error) {
    post({ kind: 'not-opened', error: packError(error), rescue: await offerRescue(start.folder, error) });
    port.close();
    return;
  }
  const logIncident = (incident: string, error: unknown) =>
    post({ kind: 'incident', incident, details: describeError(error) });
  const caller = createCaller(context, logIncident);
  const endBackups = startDailyBackups(context, (error) => logIncident('daily copy', error));
  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'call':
        void answer(caller, message).then(post);
        return;
      case 'file':
        post({ kind: 'answer', id: message.id, answer: take(context.files, message) });
        return;
      case 'desktop-done':
      case 'desktop-failed':
        desktop.settle(message);
        return;
      case 'close':
        endBackups();
        void closeContext(context).finally(() => port.close());
        return;
      default:
        assertNever(message);
    }
  });
  post({ kind: 'opened' });
}

type Asked<Kind extends ToWorker['kind']> = Extract<ToWorker, { readonly kind: Kind }>;

async function answer(caller: Caller, { id, path, input }: Asked<'call'>): Promise<FromWorker> {
  return { kind: 'answer', id, answer: await caller(path, input) };
}

/** A file that is too large is refused with its reason. */
function take(files: FileInbox, { name, bytes }: Asked<'file'>): BridgeAnswer {
  try {
    return { ok: true, output: files.receive(name, bytes) };
  } catch (error) {
    if (error instanceof AppError) return failureAnswer(error);
    throw error;
  }
}
