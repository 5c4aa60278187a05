import { AppError } from '@shared/domain/errors';
import { type JsonRecord, sameJson } from './canonical-json';
import { appendJournal, type JournalChange, type JournalHead, type JournalOp } from './journal';
import { type ChunkRecord, chunkId, splitIntoChunks } from './journal-chunk';
import type { JournalEntity, JournaledKind, RecordKind } from './record-kind';
import { RollupKeeper } from './rollups/keeper';
import type { Store } from './store';

/**
 * The only way to change records: each change leaves its journal row in the same transaction. Exists only inside
 * `store.act`. A single change is journaled as it reads back from the table, so journal and content cannot drift apart;
 * records that come in thousands are journaled as given, and `check` compares.
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
    this.revive(kind, kind.idOf(record), (fresh) => kind.write(this.store, record, fresh));
  }

  /** As {@link insert} for records that come together: they share journal rows. */
  insertMany<T extends JsonRecord>(kind: RecordKind<T>, records: readonly T[]): void {
    const arriving = records.map((record) => ({ id: kind.idOf(record), fields: kind.fieldsOf(record), record }));
    this.#arriveTogether(kind, arriving, ({ record }, fresh) => kind.write(this.store, record, fresh));
  }

  /** Records that were buried together live again. */
  reviveMany(kind: JournaledKind, records: readonly ChunkRecord[]): void {
    this.#arriveTogether(kind, records, ({ fields }) => kind.restore(this.store, fields));
  }

  /** Makes tombstones of living records that go together. */
  removeMany(kind: JournaledKind, ids: readonly string[]): void {
    for (const chunk of splitIntoChunks(ids)) {
      const before = chunk.map((id) => ({ id, fields: this.#living(kind, id) }));
      for (const { id, fields } of before) {
        this.#rollups.leaves(kind.entity, id, fields);
        kind.bury(this.store, id, this.atMs);
      }
      this.#appendChunk(kind, 'delete', before);
    }
  }

  #arriveTogether<R extends ChunkRecord>(
    kind: JournaledKind,
    records: readonly R[],
    write: (record: R, fresh: boolean) => void,
  ): void {
    for (const chunk of splitIntoChunks(records)) {
      const taken = kind.listTaken(
        this.store,
        chunk.map(({ id }) => id),
      );
      for (const record of chunk) {
        const fresh = !taken.has(record.id);
        if (!fresh && kind.findFields(this.store, record.id))
          throw new Error(`Already there: ${kind.entity} ${record.id}`);
        write(record, fresh);
        this.#rollups.arrives(kind.entity, record.id, record.fields, fresh);
      }
      this.#appendChunk(kind, taken.size > 0 ? 'restore' : 'insert', chunk);
    }
  }

  #appendChunk({ entity }: JournaledKind, op: JournalOp, records: readonly ChunkRecord[]): void {
    const [before, after] = op === 'delete' ? [records, null] : [null, records];
    this.#append({ entity, entityId: chunkId(records), op, before, after }, records.length);
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
  revive(kind: JournaledKind, id: string, write: (fresh: boolean) => void): void {
    if (kind.findFields(this.store, id)) throw new Error(`Already there: ${kind.entity} ${id}`);
    const existed = kind.listTaken(this.store, [id]).has(id);
    write(!existed);
    const after = this.#living(kind, id);
    this.#rollups.arrives(kind.entity, id, after);
    this.#append({ entity: kind.entity, entityId: id, op: existed ? 'restore' : 'insert', before: null, after });
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

  #append(change: JournalChange, records = 1): void {
    this.#head = appendJournal(this.store, this.#head, this.actionId, this.atMs, change);
    this.#firstEntity ??= change.entity;
    this.#count += records;
  }
}
