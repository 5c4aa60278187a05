import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@shared/domain/errors';
import { runGradually } from '../store/backups/steps';
import { removeStore, storeFiles } from '../store/files';
import { readJournalHead } from '../store/journal';
import { openStore, prepareFolder } from '../store/open-store';
import { lastSeqBefore, rewind } from '../store/rewind';
import type { Store } from '../store/store';

export interface PastOptions {
  /** The data folder; the copy lives in a folder of its own beside the data, as private as they are. */
  readonly folder: string;
  readonly nowEpochMs: () => number;
  /** The firm that is open. */
  readonly source: () => Store;
  /** Resolves when the firm shows whole actions only. */
  readonly whenIdle: () => Promise<void>;
}

interface Remembered {
  readonly source: Store;
  readonly seq: number;
  readonly store: Store;
}

/**
 * The firm as its journal knew it earlier: a copy of the store, rewound. One is kept at a time; it stays right however
 * the firm goes on, for what was written before a moment never changes.
 */
export class Past {
  readonly #options: PastOptions;
  #kept: Remembered | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PastOptions) {
    this.#options = options;
    this.#removeCopy();
  }

  /**
   * What was known before that moment; the open firm itself where nothing was written since. Answers may be read until
   * the event loop turns: then the next question may take the copy's place. Throws `store-disk-full`, `undo-conflict`.
   */
  before(atEpochMs: number): Promise<Store> {
    const answer = this.#turn
      // Whoever asked before reads in this turn of the event loop.
      .then(() => nextTurn())
      .then(() => this.#find(atEpochMs));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Forgets the copy, file and all. */
  close(): void {
    this.#kept?.store.close();
    this.#kept = null;
    this.#removeCopy();
  }

  async #find(atEpochMs: number): Promise<Store> {
    await this.#options.whenIdle();
    const source = this.#options.source();
    const seq = lastSeqBefore(source, atEpochMs);
    if (seq === readJournalHead(source).seq) return source;
    if (this.#kept?.source === source && this.#kept.seq === seq) return this.#kept.store;
    this.close();
    const store = this.#copy(source);
    this.#kept = { source, seq, store };
    try {
      await runGradually(rewind(store, seq));
    } catch (error) {
      // Another firm was opened meanwhile; whoever asks again is told of that one.
      if (this.#kept?.store !== store) throw new AppError('conflict', 'store-busy', {}, { cause: error });
      this.close();
      throw error;
    }
    return store;
  }

  #copy(source: Store): Store {
    const { nowEpochMs } = this.#options;
    try {
      prepareFolder(this.#folder);
      source.statement('VACUUM INTO ?').run(storeFiles(this.#folder).database);
      return openStore({ folder: this.#folder, locale: source.locale, nowEpochMs });
    } catch (error) {
      this.#removeCopy();
      throw error;
    }
  }

  get #folder(): string {
    return join(this.#options.folder, 'as-known');
  }

  /** Also what a crash left behind. */
  #removeCopy(): void {
    if (existsSync(this.#folder)) removeStore(this.#folder);
  }
}
