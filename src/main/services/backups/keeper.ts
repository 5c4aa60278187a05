import type { BackupFailure, BackupProof, BackupReason } from '@shared/contract/views/backups';
import { AppError } from '@shared/domain/errors';
import { isAsMade, removeCopy, type StoredCopy } from '../../store/backups/copies';
import { localDate } from '../../store/backups/local-time';
import { makeBackup } from '../../store/backups/make-backup';
import { listAllCopies, type MadeCopy, makeInPlace } from '../../store/backups/places';
import { planRotation } from '../../store/backups/plan-rotation';
import { runGradually } from '../../store/backups/steps';
import type { StoreFiles } from '../../store/files';
import { journalHeadHex } from '../../store/journal';
import { newestVersion } from '../../store/migrate';
import { MIGRATIONS } from '../../store/migrations/index';
import type { Store } from '../../store/store';
import type { Clock } from '../clock';

export interface KeeperOptions {
  readonly files: StoreFiles;
  readonly clock: Clock;
  readonly appVersion: string;
  /** The firm's own store; the demo is never copied. */
  readonly store: () => Store;
}

/** Makes and keeps the copies of one firm: one at a time, tried when made, rotated, reread for damage. */
export class BackupKeeper {
  readonly files: StoreFiles;
  readonly #options: KeeperOptions;
  /** Verdicts of this session; a file that changed since is read again. */
  readonly #asMade = new Map<string, boolean>();
  #running: Promise<unknown> = Promise.resolve();
  #failure: BackupFailure | null = null;

  constructor(options: KeeperOptions) {
    this.files = options.files;
    this.#options = options;
  }

  /** Why the last copy could not be made, or not where it should lie. */
  get failure(): BackupFailure | null {
    return this.#failure;
  }

  /** Copies of this firm, of a firm it replaced, and those that no longer say of whom they are; newest first. */
  list(): StoredCopy[] {
    const { storeId } = this.#options.store().identity;
    return listAllCopies(this.files).filter(
      ({ manifest }) => manifest === null || manifest.storeId === storeId || manifest.reason === 'before-restore',
    );
  }

  /** Throws `copy-not-found`. */
  find(id: string): StoredCopy {
    const copy = this.list().find((one) => one.id === id);
    if (!copy) throw new AppError('not-found', 'copy-not-found');
    return copy;
  }

  /** Makes a copy now. Throws `store-busy` during a long write, `backup-…` where no place takes it. */
  make(reason: BackupReason): Promise<MadeCopy> {
    return this.#oneAtATime(async () => {
      const made = await this.#attempt(reason);
      // The copy before a restore must be the last thing that happens before it.
      if (reason !== 'before-restore') await this.#rotate();
      return made;
    });
  }

  /** Makes a copy in a folder that was named for this once. Rotation leaves it alone. */
  makeIn(folder: string): Promise<MadeCopy> {
    return this.#oneAtATime(async () => {
      const copy = await runGradually(makeBackup({ ...this.#request('manual'), folder }));
      return { copy, missed: null };
    });
  }

  /** Makes a copy unless the newest one already holds the very same data. `null`: it does. */
  async makeIfChanged(reason: BackupReason): Promise<MadeCopy | null> {
    return this.#isChanged() ? this.make(reason) : null;
  }

  /** The copy of the day: where the data changed since the last one and that one is not of today. */
  async makeIfDue(): Promise<MadeCopy | null> {
    const newest = this.#ofThisFirm()[0];
    const today = this.#options.clock.today();
    if (newest && localDate(newest.atEpochMs) === today) return null;
    return this.#options.store().isWriting ? null : this.makeIfChanged('daily');
  }

  /** Whether a copy still is as it was made; read once a session. */
  async prove(copy: StoredCopy): Promise<BackupProof> {
    const { manifest } = copy;
    if (manifest !== null && manifest.userVersion > newestVersion(MIGRATIONS)) return 'newer';
    const known = this.proofSoFar(copy);
    if (known !== 'unread') return known;
    const asMade = await runGradually(isAsMade(copy));
    if (asMade !== null) this.#asMade.set(keyOf(copy), asMade);
    return this.proofSoFar(copy);
  }

  proofSoFar(copy: StoredCopy): BackupProof {
    const { manifest, sizeBytes } = copy;
    if (manifest !== null && sizeBytes !== manifest.sizeBytes) return 'damaged';
    const asMade = this.#asMade.get(keyOf(copy));
    if (asMade === undefined) return 'unread';
    return asMade ? 'whole' : 'damaged';
  }

  /** What is known of damage is asked of the disk again. */
  forgetProofs(): void {
    this.#asMade.clear();
  }

  #ofThisFirm(): StoredCopy[] {
    const { storeId } = this.#options.store().identity;
    return this.list().filter(({ manifest }) => manifest?.storeId === storeId);
  }

  #isChanged(): boolean {
    const head = journalHeadHex(this.#options.store());
    const newest = this.#ofThisFirm()[0];
    if (head === '') return false;
    return newest?.manifest?.journalHead !== head || this.proofSoFar(newest) === 'damaged';
  }

  async #attempt(reason: BackupReason): Promise<MadeCopy> {
    const request = this.#request(reason);
    const { atEpochMs } = request;
    try {
      const made = await runGradually(makeInPlace(this.files, request));
      this.#asMade.set(keyOf(made.copy), true);
      this.#failure = made.missed && { key: made.missed.key, atEpochMs, savedBeside: true };
      return made;
    } catch (error) {
      if (error instanceof AppError) this.#failure = { key: error.key, atEpochMs, savedBeside: false };
      throw error;
    }
  }

  /** Throws `store-busy` during a long write: half an import is nothing to keep. */
  #request(reason: BackupReason) {
    const { clock, appVersion } = this.#options;
    const store = this.#options.store();
    if (store.isWriting) throw new AppError('conflict', 'store-busy');
    const copyInto = (file: string) => void store.statement('VACUUM INTO ?').run(file);
    return { copyInto, reason, atEpochMs: clock.nowEpochMs(), appVersion, newestVersion: newestVersion(MIGRATIONS) };
  }

  /** A copy is removed only in favour of copies that were reread and found whole. */
  async #rotate(): Promise<void> {
    const whole: StoredCopy[] = [];
    for (const copy of this.#ofThisFirm()) {
      if ((await this.prove(copy)) === 'whole') whole.push(copy);
    }
    const rotated = whole.flatMap(({ id, manifest }) =>
      manifest === null ? [] : [{ id, reason: manifest.reason, atEpochMs: manifest.atEpochMs }],
    );
    const gone = new Set(planRotation(rotated, this.#options.clock.nowEpochMs()));
    for (const copy of whole.filter(({ id }) => gone.has(id))) removeCopy(copy);
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#running.then(work);
    this.#running = result.catch(() => undefined);
    return result;
  }
}

function keyOf({ file, sizeBytes, manifest }: StoredCopy): string {
  return `${file} ${sizeBytes} ${manifest?.sha256 ?? ''}`;
}
