import { randomUUID } from 'node:crypto';
import type { ActionKind, ActionSummary } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import { foldText } from '@shared/domain/fold-text';
import type { Locale } from '@shared/domain/settings';
import { type ActionState, finishAction, insertAction } from './actions';
import type { Connection, Statement } from './driver';
import { findJournalHash, type JournalHead, readJournalHead } from './journal';
import { readWitness, writeWitness } from './witness';
import { Writer } from './writer';

export interface StoreIdentity {
  readonly storeId: string;
  readonly deviceId: string;
  /** Grows when the file was restored or came from elsewhere: (device, epoch, seq) stays unique. */
  readonly epoch: number;
}

export interface StoreParts {
  readonly connection: Connection;
  readonly file: string;
  readonly identity: StoreIdentity;
  /** Language in which the store was made; its default settings follow from it. */
  readonly locale: Locale;
  readonly demo: boolean;
  readonly nowEpochMs: () => number;
  /** Lets go of the lock once the file is closed. */
  readonly release: () => void;
}

/** What an action is besides its changes. */
export interface ActionFrame {
  readonly kind: ActionKind;
  readonly subject: string;
  /** `final`: not a step that undo takes back. */
  readonly state: ActionState;
  readonly undoesId: number | null;
}

export interface ActResult<T> {
  readonly result: T;
  /** `records: 0` and `id: 0`: nothing changed, nothing was written, there is no step to undo. */
  readonly action: ActionSummary;
}

/** One open firm: a SQLite file, its statements, and the one way to change it. */
export class Store {
  readonly file: string;
  readonly identity: StoreIdentity;
  readonly locale: Locale;
  readonly demo: boolean;
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement<unknown>>();
  readonly #nowEpochMs: () => number;
  readonly #release: () => void;
  #head: JournalHead;
  #writing = false;
  #witnessFile: string | null = null;
  #missingSeq: number | null = null;

  constructor(parts: StoreParts) {
    this.file = parts.file;
    this.identity = parts.identity;
    this.locale = parts.locale;
    this.demo = parts.demo;
    this.#connection = parts.connection;
    this.#nowEpochMs = parts.nowEpochMs;
    this.#release = parts.release;
    this.#connection.defineTextFunction('fold', foldText);
    this.#head = readJournalHead(this);
  }

  /** The statement of this SQL, prepared once. `Row` is what the author of the SQL says it answers. */
  statement<Row = unknown>(sql: string): Statement<Row> {
    const known = this.#statements.get(sql);
    // The same SQL always answers the same rows, so the first author's type holds for every later one.
    if (known) return known as Statement<Row>;
    const prepared = this.#connection.prepare<Row>(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  /**
   * One user action: `change` runs in one transaction, every change with its journal row, and becomes one undo step.
   * Throws whatever `change` throws, with nothing written.
   */
  act<T>(kind: ActionKind, subject: string, change: (writer: Writer) => T): ActResult<T> {
    return this.perform({ kind, subject, state: 'done', undoesId: null }, change);
  }

  /** As {@link act}, but not a step that undo takes back: the demo's data, the first run, the look of the window. */
  actFinally<T>(kind: ActionKind, subject: string, change: (writer: Writer) => T): ActResult<T> {
    return this.perform({ kind, subject, state: 'final', undoesId: null }, change);
  }

  /**
   * As {@link act} for long work that lets the app breathe between steps (progress, cancel). Until it ends, every
   * other action fails with `store-busy`; readers of this connection see what is written so far.
   */
  async actGradually<T>(
    kind: ActionKind,
    subject: string,
    change: (writer: Writer) => Promise<T>,
  ): Promise<ActResult<T>> {
    const frame: ActionFrame = { kind, subject, state: 'done', undoesId: null };
    const writer = this.#begin(frame);
    try {
      return this.#finish(frame, writer, await change(writer));
    } catch (error) {
      this.#rollBack();
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** The transaction behind every action; undo and redo call it with a frame of their own. */
  perform<T>(frame: ActionFrame, change: (writer: Writer) => T): ActResult<T> {
    const writer = this.#begin(frame);
    try {
      return this.#finish(frame, writer, change(writer));
    } catch (error) {
      this.#rollBack();
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** A transaction without journal: only for what follows from the records alone. */
  derive(run: () => void): void {
    if (this.#writing) throw new AppError('conflict', 'store-busy');
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      run();
      this.#connection.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #begin(frame: ActionFrame): Writer {
    if (this.#writing) throw new AppError('conflict', 'store-busy');
    this.#connection.exec('BEGIN IMMEDIATE');
    this.#writing = true;
    try {
      const atMs = this.#nowEpochMs();
      const actionId = insertAction(this, { ...frame, txId: randomUUID(), atMs });
      return new Writer(this, actionId, atMs, this.#head);
    } catch (error) {
      this.#rollBack();
      this.#writing = false;
      throw error;
    }
  }

  #finish<T>(frame: ActionFrame, writer: Writer, result: T): ActResult<T> {
    const { kind, subject } = frame;
    const entity = writer.firstEntity === 'external-ref' ? 'import' : writer.firstEntity;
    const summary = { kind, subject, atEpochMs: writer.atMs, entity, records: writer.records };
    if (writer.records === 0) {
      this.#rollBack();
      return { result, action: { ...summary, id: 0 } };
    }
    writer.finish();
    finishAction(this, writer.actionId, entity, writer.records);
    this.#connection.exec('COMMIT');
    this.#head = writer.head;
    if (this.#missingSeq === null) this.#testify();
    return { result, action: { ...summary, id: writer.actionId } };
  }

  /** Compares the store with what was saved last. @param trusted it was put here on purpose: a restore */
  watch(witnessFile: string, trusted: boolean): void {
    this.#witnessFile = witnessFile;
    const last = trusted ? null : readWitness(witnessFile);
    const isHere = last === null || last.seq === 0 || findJournalHash(this, last.seq) === last.hash;
    if (isHere) this.#testify();
    else this.#missingSeq = last.seq;
  }

  /** The last acknowledged journal row, where the store lacks it: something older is in its place. `null`: all is here. */
  get missingSeq(): number | null {
    return this.#missingSeq;
  }

  /** The person says that what is here is what they want. */
  acceptAsIs(): void {
    this.#missingSeq = null;
    this.#testify();
  }

  #testify(): void {
    if (this.#witnessFile !== null) writeWitness(this.#witnessFile, this.#head);
  }

  #rollBack(): void {
    // SQLite itself has already rolled back after some failures (a full disk, a damaged page).
    if (this.#connection.isOpen && this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
  }

  /** Whether a long action is under way. */
  get isWriting(): boolean {
    return this.#writing;
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.close();
    this.#release();
  }
}
