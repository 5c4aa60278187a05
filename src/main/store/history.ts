import type { ActionKind } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { type JsonRecord, parseJsonRecord } from './canonical-json';
import type { JournalOp } from './journal';
import type { Store } from './store';

/** One change of one record as the journal has it. */
export interface RecordChange {
  readonly seq: number;
  readonly atEpochMs: number;
  readonly op: JournalOp;
  readonly before: JsonRecord;
  readonly after: JsonRecord;
  readonly actionKind: ActionKind;
}

interface RecordChangeRow {
  readonly seq: number;
  readonly at_ms: number;
  readonly op: JournalOp;
  readonly old_json: string | null;
  readonly new_json: string | null;
  readonly kind: ActionKind;
}

/** All changes of a record, newest first. */
export function listRecordChanges(store: Store, entity: EntityName, id: string): RecordChange[] {
  return store
    .statement<RecordChangeRow>(
      `SELECT journal.seq, action.at_ms, journal.op, journal.old_json, journal.new_json, action.kind
       FROM journal JOIN action ON action.id = journal.action_id
       WHERE journal.entity = ? AND journal.entity_id = ? ORDER BY journal.seq DESC`,
    )
    .all(entity, id)
    .map((row) => ({
      seq: row.seq,
      atEpochMs: row.at_ms,
      op: row.op,
      before: row.old_json === null ? {} : parseJsonRecord(row.old_json),
      after: row.new_json === null ? {} : parseJsonRecord(row.new_json),
      actionKind: row.kind,
    }));
}

const NAMED_TABLES = { employee: 'employee', channel: 'channel', customer: 'customer', stage: 'stage' } as const;

/** Name of a record that may be deleted meanwhile; `null` where it never was. */
export function findName(store: Store, entity: keyof typeof NAMED_TABLES, id: string): string | null {
  const row = store.statement<{ name: string }>(`SELECT name FROM ${NAMED_TABLES[entity]} WHERE id = ?`).get(id);
  return row?.name ?? null;
}

/** Title of a lead that may be deleted meanwhile. */
export function findLeadTitle(store: Store, id: string): string | null {
  return store.statement<{ title: string }>('SELECT title FROM lead WHERE id = ?').get(id)?.title ?? null;
}
