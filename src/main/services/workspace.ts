import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IsoDate } from '@shared/calendar/iso-date';
import type { ActionKind } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import type { StoredCopy } from '../store/backups/copies';
import { stageRestore } from '../store/backups/stage-restore';
import { runGradually } from '../store/backups/steps';
import { decideRestore } from '../store/backups/swap';
import { removeStore, storeFiles } from '../store/files';
import { journalHeadHex } from '../store/journal';
import { type LocationWarning, locationWarning } from '../store/location-warning';
import { newestVersion } from '../store/migrate';
import { MIGRATIONS } from '../store/migrations/index';
import { hasStore, openStore } from '../store/open-store';
import { readRegistry } from '../store/registry';
import type { ActResult, Store } from '../store/store';
import type { Writer } from '../store/writer';
import { BackupKeeper } from './backups/keeper';
import type { Clock } from './clock';
import { Past } from './past';

export interface WorkspaceOptions {
  readonly folder: string;
  /** Written into copies. */
  readonly appVersion?: string;
  /** Language of a store that is made now; an existing one keeps its own. */
  readonly locale: Locale;
  readonly clock: Clock;
}

/**
 * Opens the firm of a data folder; where the demo firm was left open, that one. Throws what `openStore` throws.
 * The lock on the folder is held until `close`.
 */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return new Workspace(options);
}

/** The open firm: the user's own, or for a while the demo firm, which lives in a store apart and never mixes. */
export class Workspace {
  readonly folder: string;
  readonly locationWarning: LocationWarning | null;
  readonly #clock: Clock;
  readonly #locale: Locale;
  readonly backups: BackupKeeper;
  readonly #appVersion: string;
  readonly #past: Past;
  #own: Store;
  #demo: Store | null = null;
  /** Settles when the long write under way has ended; `null`: there is none. */
  #longWrite: Promise<void> | null = null;

  constructor({ folder, locale, clock, appVersion = '' }: WorkspaceOptions) {
    this.folder = folder;
    this.locationWarning = locationWarning(folder);
    this.#clock = clock;
    this.#locale = locale;
    this.#appVersion = appVersion;
    this.#own = openStore(this.#ownOptions());
    this.backups = new BackupKeeper({ files: storeFiles(folder), clock, appVersion, store: () => this.#own });
    this.#demo = this.#reopenDemo();
    this.#past = new Past({
      folder,
      nowEpochMs: clock.nowEpochMs,
      source: () => this.store,
      whenIdle: () => this.whenIdle(),
    });
  }

  /** The store that every use case reads and writes. */
  get store(): Store {
    return this.#demo ?? this.#own;
  }

  get demo(): boolean {
    return this.#demo !== null;
  }

  /**
   * As `store.actGradually`, one at a time and only once every call that looked at the store has its answer. Until it
   * ends {@link whenIdle} holds the others back.
   */
  async actGradually<T>(
    kind: ActionKind,
    subject: string,
    change: (writer: Writer) => Promise<T>,
  ): Promise<ActResult<T>> {
    while (this.#longWrite) await this.#longWrite;
    // Calls that came through before now end in this turn of the event loop.
    const write = nextTurn().then(() => this.store.actGradually(kind, subject, change));
    const reopen = () => {
      this.#longWrite = null;
    };
    this.#longWrite = write.then(reopen, reopen);
    return write;
  }

  /** Resolves when no long write is under way: from then on the store shows whole actions only. */
  async whenIdle(): Promise<void> {
    while (this.#longWrite) await this.#longWrite;
  }

  /** The firm as it was known when that day ended on this machine; see {@link Past.before}. */
  storeAsKnown(day: IsoDate): Promise<Store> {
    return this.#past.before(this.#clock.endOfDayEpochMs(day));
  }

  /** Makes the demo firm anew and opens it; the own firm stays as it is. Where `fill` fails nothing is left of it. */
  openDemo(locale: Locale, fill: (store: Store) => void): void {
    this.leaveDemo();
    this.#removeDemoFolder();
    const store = openStore({ ...this.#demoOptions(), locale, demo: true });
    try {
      fill(store);
    } catch (error) {
      store.close();
      this.#removeDemoFolder();
      throw error;
    }
    this.#demo = store;
  }

  /** Back to the own firm; the demo's data are thrown away. Does nothing where the demo is not open. */
  leaveDemo(): void {
    if (!this.#demo) return;
    if (this.#demo.isWriting) throw new AppError('conflict', 'store-busy');
    this.#past.close();
    this.#demo.close();
    this.#demo = null;
    this.#removeDemoFolder();
  }

  close(): void {
    this.#past.close();
    this.#demo?.close();
    this.#own.close();
  }

  /**
   * Puts a copy in the place of the firm's data. What is there now becomes a copy first, and nothing may be written
   * meanwhile (`store-busy`). Throws what `stageRestore` and `BackupKeeper.make` throw, and what opening the copy
   * throws; the data are then as they were.
   *
   * @returns the copy of what was replaced, or the name under which a damaged file was put aside
   */
  async restore(
    copy: StoredCopy,
  ): Promise<{ readonly safety: StoredCopy | null; readonly quarantined: string | null }> {
    const files = storeFiles(this.folder);
    const examined = { newestVersion: newestVersion(MIGRATIONS), today: this.#clock.today() };
    const { sha256 } = await runGradually(stageRestore(files, copy, examined));
    const safety = await this.#saveBeforeRestore();
    const moved = safety !== null && safety.manifest?.journalHead !== journalHeadHex(this.#own);
    if (this.#own.isWriting || moved) throw new AppError('conflict', 'store-busy');
    const atEpochMs = this.#clock.nowEpochMs();
    const aside = decideRestore(files, { sha256, keepsAside: safety === null, atEpochMs });
    this.#past.close();
    this.#own.close();
    try {
      this.#own = openStore(this.#ownOptions());
    } catch (error) {
      // Opening has put back what was there.
      this.#own = openStore(this.#ownOptions());
      throw error;
    }
    return { safety, quarantined: safety === null ? aside : null };
  }

  /** `null`: the data open, but are too damaged to be copied whole; they will be put aside as they are. */
  async #saveBeforeRestore(): Promise<StoredCopy | null> {
    try {
      return (await this.backups.make('before-restore')).copy;
    } catch (error) {
      if (error instanceof AppError && error.key === 'store-damaged') return null;
      throw error;
    }
  }

  #ownOptions() {
    return {
      folder: this.folder,
      locale: this.#locale,
      nowEpochMs: this.#clock.nowEpochMs,
      appVersion: this.#appVersion,
    };
  }

  get #demoFolder(): string {
    return join(this.folder, 'demo');
  }

  #demoOptions() {
    return { folder: this.#demoFolder, locale: this.#locale, nowEpochMs: this.#clock.nowEpochMs };
  }

  /** A demo that was never filled, or cannot be opened, is no reason not to start: the own firm is there. */
  #reopenDemo(): Store | null {
    if (!hasStore(this.#demoFolder)) return null;
    try {
      const store = openStore(this.#demoOptions());
      if (store.demo && store.statement('SELECT 1 FROM action LIMIT 1').get()) return store;
      store.close();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
    return null;
  }

  /** Only a store whose registry says "demo" is ever removed, and only its own files. */
  #removeDemoFolder(): void {
    const registry = readRegistry(storeFiles(this.#demoFolder).registry);
    if (registry === 'none' || registry === 'unreadable' || !registry.demo) return;
    removeStore(this.#demoFolder);
  }
}
