import type { ActionKind } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { type JsonRecord, parseJsonRecord } from './canonical-json';
import type { JournalOp } from './journal';
import { parseChunk } from './journal-chunk';
import type { Store } from './store';

/** One change of one record as the journal has it. */
export interface RecordChange {
  readonly seq: number;
  readonly atEpochMs: number;
  readonly op: JournalOp;
  readonly before: JsonRecord;
  readonly after: JsonRecord;
  readonly actionKind: ActionKind;
  /** The subject of its action. */
  readonly subject: string;
}

interface RecordChangeRow {
  readonly seq: number;
  readonly at_ms: number;
  readonly op: JournalOp;
  readonly old_json: string | null;
  readonly new_json: string | null;
  readonly kind: ActionKind;
  readonly subject: string;
}

/** All changes of a record, newest first: those of its own, and those it shares a journal row of. */
export function listRecordChanges(store: Store, entity: EntityName, id: string): RecordChange[] {
  const own = store
    .statement<RecordChangeRow>(`${SELECT_CHANGES} WHERE journal.entity = ? AND journal.entity_id = ?`)
    .all(entity, id)
    .map((row) => toChange(row, row.old_json, row.new_json));
  // A shared row's id is `#first..last`.
  const shared = store
    .statement<RecordChangeRow>(
      `${SELECT_CHANGES} WHERE journal.entity = @entity AND journal.entity_id >= '#' AND journal.entity_id < '$'
         AND substr(journal.entity_id, 2, length(@id)) <= @id AND substr(journal.entity_id, -length(@id)) >= @id`,
    )
    .all({ entity, id })
    .flatMap((row) => {
      const [old_json, new_json] = [oneOf(row.old_json, id), oneOf(row.new_json, id)];
      return (old_json ?? new_json) ? [toChange(row, old_json, new_json)] : [];
    });
  return [...own, ...shared].sort((left, right) => right.seq - left.seq);
}

const SELECT_CHANGES = `SELECT journal.seq, action.at_ms, journal.op, journal.old_json, journal.new_json, action.kind,
    action.subject
  FROM journal JOIN action ON action.id = journal.action_id`;

/** The record's own part of a shared row. */
function oneOf(json: string | null, id: string): string | null {
  const record = json === null ? undefined : parseChunk(json).find((one) => one.id === id);
  return record === undefined ? null : JSON.stringify(record.fields);
}

function toChange(row: RecordChangeRow, oldJson: string | null, newJson: string | null): RecordChange {
  return {
    seq: row.seq,
    atEpochMs: row.at_ms,
    op: row.op,
    before: oldJson === null ? {} : parseJsonRecord(oldJson),
    after: newJson === null ? {} : parseJsonRecord(newJson),
    actionKind: row.kind,
    subject: row.subject,
  };
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
