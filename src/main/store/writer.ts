import { AppError } from '@shared/domain/errors';
import { type JsonRecord, sameJson } from './canonical-json';
import { appendJournal, type JournalChange, type JournalHead } from './journal';
import type { JournalEntity, JournaledKind, RecordKind } from './record-kind';
import { RollupKeeper } from './rollups/keeper';
import type { Store } from './store';

/**
 * The only way to change records: each change leaves its journal row in the same transaction. Exists only inside
 * `store.act`. Every change is journaled as it reads back from the table, so journal and content cannot drift apart.
 */
export class Writer {
  #head: JournalHead;
  #count = 0;
  #firstEntity: JournalEntity | null = null;
  readonly #rollups: RollupKeeper;

  constructor(
    readonly store: Store,
    readonly actionId: number,
    readonly atMs: number,
    head: JournalHead,
  ) {
    this.#head = head;
    this.#rollups = new RollupKeeper(store);
  }

  get head(): JournalHead {
    return this.#head;
  }

  get records(): number {
    return this.#count;
  }

  get firstEntity(): JournalEntity | null {
    return this.#firstEntity;
  }

  insert<T extends JsonRecord>(kind: RecordKind<T>, record: T): void {
    this.revive(kind, kind.idOf(record), () => kind.write(this.store, record));
  }

  /** Writes the record over the living one with its id. A record that stays the same leaves no trace. */
  update<T extends JsonRecord>(kind: RecordKind<T>, record: T): void {
    this.change(kind, kind.idOf(record), () => kind.write(this.store, record));
  }

  /** Makes a tombstone of a living record. */
  remove(kind: JournaledKind, id: string): void {
    const before = this.#living(kind, id);
    this.#rollups.leaves(kind.entity, id, before);
    kind.bury(this.store, id, this.atMs);
    this.#append({ entity: kind.entity, entityId: id, op: 'delete', before, after: null });
  }

  /** A record comes to life through `write`: a new one, or one that was buried. */
  revive(kind: JournaledKind, id: string, write: () => void): void {
    if (kind.findFields(this.store, id)) throw new Error(`Already there: ${kind.entity} ${id}`);
    const op = kind.exists(this.store, id) ? 'restore' : 'insert';
    write();
    const after = this.#living(kind, id);
    this.#rollups.arrives(kind.entity, id, after);
    this.#append({ entity: kind.entity, entityId: id, op, before: null, after });
  }

  /** A living record changes through `write`. */
  change(kind: JournaledKind, id: string, write: () => void): void {
    const before = this.#living(kind, id);
    this.#rollups.leaves(kind.entity, id, before);
    write();
    const after = this.#living(kind, id);
    this.#rollups.arrives(kind.entity, id, after);
    const changed = Object.keys({ ...before, ...after }).filter((field) => !sameJson(before[field], after[field]));
    if (changed.length === 0) return;
    const only = (record: JsonRecord) => Object.fromEntries(changed.map((field) => [field, record[field] ?? null]));
    this.#append({ entity: kind.entity, entityId: id, op: 'update', before: only(before), after: only(after) });
  }

  /** Brings the sums up to date; the last thing before the commit. */
  finish(): void {
    this.#rollups.flush();
  }

  #living(kind: JournaledKind, id: string): JsonRecord {
    const fields = kind.findFields(this.store, id);
    if (!fields) throw new AppError('not-found', 'record-not-found');
    return fields;
  }

  #append(change: JournalChange): void {
    this.#head = appendJournal(this.store, this.#head, this.actionId, this.atMs, change);
    this.#firstEntity ??= change.entity;
    this.#count += 1;
  }
}
