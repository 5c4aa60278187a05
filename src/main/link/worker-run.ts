import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BridgeAnswer } from '@shared/contract/bridge';
import { failureAnswer } from '@shared/contract/failure-answer';
import { assertNever } from '@shared/domain/assert-never';
import { AppError } from '@shared/domain/errors';
import type { Desktop } from '../services/desktop';
import type { DesktopAnswer, DesktopAsk, FromWorker, RescueOffer, ToWorker, WorkerStart } from './protocol';
import { packError, unpackError } from './wire-error';

export interface RunOptions {
  /** The built file that the worker runs. */
  readonly entry: string;
  readonly start: Pick<WorkerStart, 'folder' | 'locale'> & Partial<Pick<WorkerStart, 'restoreFrom'>>;
  /** Told of a copy that could take the place of data that do not open. */
  readonly onRescue?: (offer: RescueOffer) => void;
  readonly desktop: Desktop;
  readonly log: (message: string, error?: unknown) => void;
}

type Answered = (answer: BridgeAnswer) => void;

/** One life of the worker, from its start to its end, seen from the door. */
export class WorkerRun {
  /** Resolves when the worker has ended, however that came. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #options: RunOptions;
  readonly #waiting = new Map<number, Answered>();
  #lastId = 0;
  #hasEnded = false;

  private constructor(worker: Worker, options: RunOptions) {
    this.#worker = worker;
    this.#options = options;
    worker.on('message', (message: FromWorker) => this.#take(message));
    worker.on('error', (error) => options.log('The worker failed', error));
    this.ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#end();
        resolve();
      });
    });
  }

  /** Starts a worker and waits until it has opened the data. Throws what opening them threw. */
  static async open(options: RunOptions): Promise<WorkerRun> {
    const { host, savePdf, chooseFolder } = options.desktop;
    const abilities = { canSavePdf: savePdf !== null, canChooseFolder: chooseFolder !== null };
    const start: WorkerStart = { restoreFrom: null, ...options.start, host, ...abilities };
    const worker = new Worker(options.entry, { name: 'data', workerData: start });
    const run = new WorkerRun(worker, options);
    await firstWord(worker, options);
    return run;
  }

  /** Where the worker ends before it has answered, the answer is `store-interrupted`. */
  call(path: readonly string[], input: unknown): Promise<BridgeAnswer> {
    return this.#ask((id) => this.#post({ kind: 'call', id, path, input }));
  }

  /** The bytes move to the worker: afterwards the caller's are gone. Answers with the handle. */
  receiveFile(name: string, bytes: Uint8Array): Promise<BridgeAnswer> {
    const own = ownBytes(bytes);
    return this.#ask((id) => this.#post({ kind: 'file', id, name, bytes: own }, [own.buffer]));
  }

  /** Lets the worker close the data; one that does not within the limit is ended, which loses nothing saved. */
  async close(limitMs: number): Promise<void> {
    this.#post({ kind: 'close' });
    const limit = setTimeout(() => {
      this.#options.log(`The worker did not close within ${limitMs} ms and was ended`);
      void this.#worker.terminate();
    }, limitMs);
    await this.ended;
    clearTimeout(limit);
  }

  #ask(send: (id: number) => void): Promise<BridgeAnswer> {
    if (this.#hasEnded) return Promise.resolve(INTERRUPTED);
    this.#lastId += 1;
    const id = this.#lastId;
    // What cannot be sent was never asked.
    send(id);
    return new Promise((answered) => this.#waiting.set(id, answered));
  }

  #post(message: ToWorker, moved: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, moved);
  }

  #take(message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        this.#waiting.get(message.id)?.(message.answer);
        this.#waiting.delete(message.id);
        return;
      case 'desktop':
        void this.#askDesktop(message.id, message.ask);
        return;
      case 'incident':
        this.#options.log(`incident ${message.incident}`, message.details);
        return;
      case 'opened':
      case 'not-opened':
        return;
      default:
        assertNever(message);
    }
  }

  async #askDesktop(id: number, ask: DesktopAsk): Promise<void> {
    try {
      this.#post({ kind: 'desktop-done', id, answer: await askDesktop(this.#options.desktop, ask) });
    } catch (error) {
      this.#post({ kind: 'desktop-failed', id, error: packError(error) });
    }
  }

  #end(): void {
    this.#hasEnded = true;
    for (const answered of this.#waiting.values()) answered(INTERRUPTED);
    this.#waiting.clear();
  }
}

const INTERRUPTED = failureAnswer(new AppError('storage', 'store-interrupted'));

async function askDesktop({ savePdf, chooseFolder }: Desktop, ask: DesktopAsk): Promise<DesktopAnswer> {
  switch (ask.what) {
    case 'save-pdf':
      return savePdf !== null && (await savePdf(ask.html, ask.suggestedName));
    case 'choose-folder':
      return chooseFolder && (await chooseFolder(ask.current));
    default:
      return assertNever(ask);
  }
}

/** Waits for the worker's first message. Throws where it could not open the data, or ended before it said a word. */
async function firstWord(worker: Worker, { onRescue }: RunOptions): Promise<void> {
  const gone = new AbortController();
  worker.once('exit', () => gone.abort());
  const [message]: FromWorker[] = await once(worker, 'message', { signal: gone.signal });
  if (message?.kind !== 'not-opened') return;
  if (message.rescue !== null) onRescue?.(message.rescue);
  throw unpackError(message.error);
}

/** Bytes whose memory is theirs alone and may therefore move; a copy where it is shared with other buffers. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  const isWhole = byteOffset === 0 && byteLength === buffer.byteLength;
  return isWhole && buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
