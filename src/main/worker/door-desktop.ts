import type { FromWorker, ToWorker } from '../link/protocol';
import { unpackError } from '../link/wire-error';
import type { Desktop } from '../services/desktop';

type Settled = Extract<ToWorker, { readonly kind: 'pdf-saved' | 'pdf-failed' }>;

/** The door's desktop, asked from inside the worker: dialogs and windows are the business of the door's thread. */
export class DoorDesktop implements Desktop {
  readonly savePdf: Desktop['savePdf'];
  readonly #waiting = new Map<number, (settled: Settled) => void>();
  #lastId = 0;

  constructor(
    readonly host: Desktop['host'],
    canSavePdf: boolean,
    post: (message: FromWorker) => void,
  ) {
    this.savePdf = canSavePdf ? (html, suggestedName) => this.#ask(post, html, suggestedName) : null;
  }

  /** Takes the door's word on a page that was to be saved. */
  settle(settled: Settled): void {
    this.#waiting.get(settled.id)?.(settled);
    this.#waiting.delete(settled.id);
  }

  #ask(post: (message: FromWorker) => void, html: string, suggestedName: string): Promise<boolean> {
    this.#lastId += 1;
    const id = this.#lastId;
    post({ kind: 'save-pdf', id, html, suggestedName });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (settled) => {
        if (settled.kind === 'pdf-saved') resolve(settled.saved);
        else reject(unpackError(settled.error));
      });
    });
  }
}
