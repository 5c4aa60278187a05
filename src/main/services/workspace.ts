import { join } from 'node:path';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { removeStore, storeFiles } from '../store/files';
import { type LocationWarning, locationWarning } from '../store/location-warning';
import { hasStore, openStore } from '../store/open-store';
import { readRegistry } from '../store/registry';
import type { Store } from '../store/store';
import type { Clock } from './clock';

export interface WorkspaceOptions {
  readonly folder: string;
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
  readonly #own: Store;
  #demo: Store | null = null;

  constructor({ folder, locale, clock }: WorkspaceOptions) {
    this.folder = folder;
    this.locationWarning = locationWarning(folder);
    this.#clock = clock;
    this.#locale = locale;
    this.#own = openStore({ folder, locale, nowEpochMs: clock.nowEpochMs });
    this.#demo = this.#reopenDemo();
  }

  /** The store that every use case reads and writes. */
  get store(): Store {
    return this.#demo ?? this.#own;
  }

  get demo(): boolean {
    return this.#demo !== null;
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
    this.#demo.close();
    this.#demo = null;
    this.#removeDemoFolder();
  }

  close(): void {
    this.#demo?.close();
    this.#own.close();
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
