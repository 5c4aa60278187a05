import type { DesktopAnswer, DesktopAsk, FromWorker, ToWorker, WorkerStart } from '../link/protocol';
import { unpackError } from '../link/wire-error';
import type { Desktop } from '../services/desktop';

type Settled = Extract<ToWorker, { readonly kind: 'desktop-done' | 'desktop-failed' }>;

/** The door's desktop, asked from inside the worker: dialogs and windows are the business of the door's thread. */
export class DoorDesktop implements Desktop {
  readonly host: Desktop['host'];
  readonly savePdf: Desktop['savePdf'];
  readonly chooseFolder: Desktop['chooseFolder'];
  readonly #post: (message: FromWorker) => void;
  readonly #waiting = new Map<number, (settled: Settled) => void>();
  #lastId = 0;

  constructor(
    start: Pick<WorkerStart, 'host' | 'canSavePdf' | 'canChooseFolder'>,
    post: (message: FromWorker) => void,
  ) {
    this.host = start.host;
    this.#post = post;
    this.savePdf = start.canSavePdf
      ? async (html, suggestedName) => (await this.#ask({ what: 'save-pdf', html, suggestedName })) === true
      : null;
    this.chooseFolder = start.canChooseFolder
      ? async (current) => {
          const answer = await this.#ask({ what: 'choose-folder', current });
          return typeof answer === 'string' ? answer : null;
        }
      : null;
  }

  /** Takes the door's word on what it was asked. */
  settle(settled: Settled): void {
    this.#waiting.get(settled.id)?.(settled);
    this.#waiting.delete(settled.id);
  }

  #ask(ask: DesktopAsk): Promise<DesktopAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#post({ kind: 'desktop', id, ask });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (settled) => {
        if (settled.kind === 'desktop-done') resolve(settled.answer);
        else reject(unpackError(settled.error));
      });
    });
  }
}
