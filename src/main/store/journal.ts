import { createHash } from 'node:crypto';
import { canonicalJson, type JsonRecord } from './canonical-json';
import { type ChunkRecord, chunkToJson } from './journal-chunk';
import type { JournalEntity } from './record-kind';
import type { Store } from './store';

export type JournalOp = 'insert' | 'update' | 'delete' | 'restore';

export interface JournalRow {
  readonly seq: number;
  readonly device_id: string;
  readonly epoch: number;
  readonly device_seq: number;
  readonly hlc: string;
  readonly action_id: number;
  readonly entity: JournalEntity;
  readonly entity_id: string;
  readonly op: JournalOp;
  readonly old_json: string | null;
  readonly new_json: string | null;
  readonly prev_hash: Uint8Array;
  readonly hash: Uint8Array;
}

/** Where the journal ends: the next row is chained to this. */
export interface JournalHead {
  readonly seq: number;
  readonly deviceSeq: number;
  readonly hlc: string;
  readonly hash: Uint8Array;
}

/** One change: of one record (of an update only the fields that changed), or of a chunk that came or went together. */
export interface JournalChange {
  readonly entity: JournalEntity;
  readonly entityId: string;
  readonly op: JournalOp;
  readonly before: JsonRecord | readonly ChunkRecord[] | null;
  readonly after: JsonRecord | readonly ChunkRecord[] | null;
}

const FIRST_HASH = new Uint8Array(32);

export function readJournalHead(store: Store): JournalHead {
  const last = store
    .statement<{ seq: number; hlc: string; hash: Uint8Array }>(
      'SELECT seq, hlc, hash FROM journal ORDER BY seq DESC LIMIT 1',
    )
    .get();
  const own = store
    .statement<{ last: number | null }>('SELECT MAX(device_seq) AS last FROM journal WHERE device_id = ? AND epoch = ?')
    .get(store.identity.deviceId, store.identity.epoch);
  return {
    seq: last?.seq ?? 0,
    deviceSeq: own?.last ?? 0,
    hlc: last?.hlc ?? formatHlc(0, 0),
    hash: last?.hash ?? FIRST_HASH,
  };
}

/** The end of the journal as a copy's manifest writes it; empty where nothing was ever written. Equal: equal data. */
export function journalHeadHex(store: Store): string {
  const { seq, hash } = readJournalHead(store);
  return seq === 0 ? '' : Buffer.from(hash).toString('hex');
}

/** When the data were last changed; `null`: never. */
export function lastChangeEpochMs(store: Store): number | null {
  const { seq, hlc } = readJournalHead(store);
  return seq === 0 ? null : Number(hlc.slice(0, hlc.indexOf('-')));
}

/** Appends a change behind `head`; answers the new head, valid once the transaction commits. */
export function appendJournal(
  store: Store,
  head: JournalHead,
  actionId: number,
  atMs: number,
  change: JournalChange,
): JournalHead {
  const row = {
    seq: head.seq + 1,
    device_id: store.identity.deviceId,
    epoch: store.identity.epoch,
    device_seq: head.deviceSeq + 1,
    hlc: nextHlc(head.hlc, atMs),
    action_id: actionId,
    entity: change.entity,
    entity_id: change.entityId,
    op: change.op,
    old_json: toJson(change.before),
    new_json: toJson(change.after),
    prev_hash: head.hash,
  };
  const hash = hashJournalRow(row);
  store
    .statement(
      `INSERT INTO journal (seq, device_id, epoch, device_seq, hlc, action_id, entity, entity_id, op, old_json, new_json, prev_hash, hash)
       VALUES (@seq, @device_id, @epoch, @device_seq, @hlc, @action_id, @entity, @entity_id, @op, @old_json, @new_json, @prev_hash, @hash)`,
    )
    .run({ ...row, hash });
  return { seq: row.seq, deviceSeq: row.device_seq, hlc: row.hlc, hash };
}

function toJson(side: JournalChange['before']): string | null {
  if (side === null) return null;
  return isRecords(side) ? chunkToJson(side) : canonicalJson(side);
}

function isRecords(side: JsonRecord | readonly ChunkRecord[]): side is readonly ChunkRecord[] {
  return Array.isArray(side);
}

/** SHA-256 over the previous row's hash and everything this row says. */
function hashJournalRow(row: Omit<JournalRow, 'hash'>): Uint8Array {
  const content = [
    row.seq,
    row.device_id,
    row.epoch,
    row.device_seq,
    row.hlc,
    row.action_id,
    row.entity,
    row.entity_id,
    row.op,
    row.old_json,
    row.new_json,
  ];
  return createHash('sha256').update(row.prev_hash).update(JSON.stringify(content)).digest();
}

/** The first journal row whose hash does not follow from the one before; `null`: the chain is whole. */
export function findBrokenLink(store: Store): number | null {
  const page = store.statement<JournalRow>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT 200');
  let previous: { seq: number; hash: Uint8Array } = { seq: 0, hash: FIRST_HASH };
  for (;;) {
    const rows = page.all(previous.seq);
    for (const row of rows) {
      const follows = row.seq === previous.seq + 1 && Buffer.compare(row.prev_hash, previous.hash) === 0;
      if (!follows || Buffer.compare(hashJournalRow(row), row.hash) !== 0) return row.seq;
      previous = row;
    }
    if (rows.length === 0) return null;
  }
}

/** The hash of a journal row, hex; `null`: there is no such row. */
export function findJournalHash(store: Store, seq: number): string | null {
  const row = store.statement<{ hash: Uint8Array }>('SELECT hash FROM journal WHERE seq = ?').get(seq);
  return row ? Buffer.from(row.hash).toString('hex') : null;
}

export function countJournal(store: Store): number {
  return store.statement<{ count: number }>('SELECT COUNT(*) AS count FROM journal').get()?.count ?? 0;
}

/**
 * Hybrid logical clock: the wall clock's milliseconds and a counter, never running backwards even where the
 * machine's clock does. Sorts as text.
 */
function nextHlc(last: string, atMs: number): string {
  const [lastMs = 0, lastCount = 0] = last.split('-').map(Number);
  return atMs > lastMs ? formatHlc(atMs, 0) : formatHlc(lastMs, lastCount + 1);
}

function formatHlc(ms: number, count: number): string {
  return `${String(ms).padStart(15, '0')}-${String(count).padStart(8, '0')}`;
}
