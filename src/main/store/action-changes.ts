import { ENTITY_NAMES, type EntityName } from '@shared/domain/entities';
import { type JsonRecord, parseJsonRecord } from './canonical-json';
import type { JournalOp } from './journal';
import { isChunk, parseChunk } from './journal-chunk';
import { RECORD_KINDS } from './record-kinds';
import type { Store } from './store';

/** One change of one record within an action; links between imported rows and records are left out. */
export interface ActionChange {
  readonly seq: number;
  readonly entity: EntityName;
  readonly id: string;
  readonly op: JournalOp;
  readonly before: JsonRecord | null;
  readonly after: JsonRecord | null;
}

interface ChangeRow {
  readonly seq: number;
  readonly entity: EntityName;
  readonly entity_id: string;
  readonly op: JournalOp;
  readonly old_json: string | null;
  readonly new_json: string | null;
}

/** How many records a journal row speaks of: one, or those of the chunk that it holds (below the names of its fields). */
const RECORDS_OF_ROW = `CASE WHEN entity_id LIKE '#%' THEN json_array_length(COALESCE(new_json, old_json)) - 1 ELSE 1 END`;
const OF_PEOPLE = `entity <> 'external-ref'`;

interface Counted {
  readonly rows: readonly { readonly seq: number; readonly records: number }[];
  readonly counts: Readonly<Partial<Record<EntityName, number>>>;
}

/** What an action changed never changes, and of a large import it is long to count. */
const COUNTED = new WeakMap<Store, Map<number, Counted>>();

function countedOf(store: Store, actionId: number): Counted {
  const known = COUNTED.get(store) ?? new Map<number, Counted>();
  COUNTED.set(store, known);
  const counted = known.get(actionId) ?? countChanges(store, actionId);
  known.set(actionId, counted);
  return counted;
}

function countChanges(store: Store, actionId: number): Counted {
  const rows = store
    .statement<{ seq: number; entity: EntityName; records: number }>(
      `SELECT seq, entity, ${RECORDS_OF_ROW} AS records FROM journal WHERE action_id = ? AND ${OF_PEOPLE} ORDER BY seq`,
    )
    .all(actionId);
  const counts: Partial<Record<EntityName, number>> = {};
  for (const { entity, records } of rows) counts[entity] = (counts[entity] ?? 0) + records;
  return { rows: rows.map(({ seq, records }) => ({ seq, records })), counts };
}

/** Changes of records by entity. */
export function countActionChanges(store: Store, actionId: number): Readonly<Partial<Record<EntityName, number>>> {
  return countedOf(store, actionId).counts;
}

/** The changes `offset…` of an action in the order in which they were made, and how many there are. */
export function listActionChanges(
  store: Store,
  actionId: number,
  offset: number,
  limit: number,
): { readonly rows: readonly ActionChange[]; readonly total: number } {
  const read = store.statement<ChangeRow>(
    'SELECT seq, entity, entity_id, op, old_json, new_json FROM journal WHERE seq = ?',
  );
  const changes: ActionChange[] = [];
  let total = 0;
  for (const { seq, records } of countedOf(store, actionId).rows) {
    if (total + records > offset && changes.length < limit) {
      const row = read.get(seq);
      const from = Math.max(0, offset - total);
      if (row) changes.push(...changesOfRow(row).slice(from, from + limit - changes.length));
    }
    total += records;
  }
  return { rows: changes, total };
}

/** The first change of that entity; `null`: the action touched none. */
export function findFirstChange(store: Store, actionId: number, entity: EntityName): ActionChange | null {
  const row = store
    .statement<ChangeRow>(
      `SELECT seq, entity, entity_id, op, old_json, new_json FROM journal
       WHERE action_id = ? AND entity = ? ORDER BY seq LIMIT 1`,
    )
    .get(actionId, entity);
  return (row && changesOfRow(row)[0]) ?? null;
}

function changesOfRow({ seq, entity, entity_id: id, op, old_json, new_json }: ChangeRow): ActionChange[] {
  const whole = new_json ?? old_json;
  if (whole === null || !isChunk(whole)) {
    const [before, after] = [old_json, new_json].map((json) => (json === null ? null : parseJsonRecord(json)));
    return [{ seq, entity, id, op, before: before ?? null, after: after ?? null }];
  }
  return parseChunk(whole).map((record) => ({
    seq,
    entity,
    id: record.id,
    op,
    before: new_json === null ? record.fields : null,
    after: new_json === null ? null : record.fields,
  }));
}

/** The whole record that a change is about: as it lives, else as the change or its deletion had it. */
export function recordOfChange(
  store: Store,
  { entity, id, op, before, after }: ActionChange,
): { readonly fields: JsonRecord; readonly alive: boolean } {
  const living = RECORD_KINDS[entity].findFields(store, id);
  if (living) return { fields: living, alive: true };
  const said = op === 'update' ? fieldsWhenDeleted(store, entity, id) : (after ?? before);
  return { fields: said ?? {}, alive: false };
}

function fieldsWhenDeleted(store: Store, entity: EntityName, id: string): JsonRecord | null {
  const row = store
    .statement<ChangeRow>(
      `SELECT seq, entity, entity_id, op, old_json, new_json FROM journal
       WHERE entity = ? AND entity_id = ? AND op = 'delete' ORDER BY seq DESC LIMIT 1`,
    )
    .get(entity, id);
  return (row && changesOfRow(row)[0]?.before) ?? null;
}

const NAMES: ReadonlySet<string> = new Set(ENTITY_NAMES);

export function isEntityName(text: string): text is EntityName {
  return NAMES.has(text);
}
