import { createHash } from 'node:crypto';
import type { ActionKind, ActionSummary } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import type { Store } from './store';

/**
 * `done`: on the undo stack. `undone`: on the redo stack. `superseded`: was undone, then something new was done.
 * `final`: never on a stack (what undo and redo themselves wrote, the first run, the demo's data).
 */
export type ActionState = 'done' | 'undone' | 'superseded' | 'final';

interface ActionRow {
  readonly id: number;
  readonly kind: ActionKind;
  readonly at_ms: number;
  readonly subject: string;
  readonly entity: EntityName | null;
  readonly records: number;
}

const COLUMNS = 'id, kind, at_ms, subject, entity, records';

function rowToAction(row: ActionRow): ActionSummary {
  return {
    id: row.id,
    kind: row.kind,
    atEpochMs: row.at_ms,
    records: row.records,
    entity: row.entity,
    subject: row.subject,
  };
}

export interface NewAction {
  readonly txId: string;
  readonly kind: ActionKind;
  readonly atMs: number;
  readonly subject: string;
  readonly state: ActionState;
  readonly undoesId: number | null;
}

/** A new step on the undo stack empties the redo stack. */
export function insertAction(store: Store, action: NewAction): number {
  if (action.state === 'done') store.statement(`UPDATE action SET state = 'superseded' WHERE state = 'undone'`).run();
  const id = (store.statement<{ last: number | null }>('SELECT MAX(id) AS last FROM action').get()?.last ?? 0) + 1;
  store
    .statement(
      `INSERT INTO action (id, tx_id, kind, at_ms, subject, state, undoes_id)
       VALUES (@id, @txId, @kind, @atMs, @subject, @state, @undoesId)`,
    )
    .run({ ...action, id });
  return id;
}

/** What the action changed, and the seal over what it says: nothing of it but its state changes after this. */
export function finishAction(store: Store, id: number, entity: EntityName | null, records: number): void {
  store.statement('UPDATE action SET entity = ?, records = ? WHERE id = ?').run(entity, records, id);
  const row = store.statement<SealedRow>(`${SELECT_SEALED} WHERE id = ?`).get(id);
  if (!row) throw new Error(`No such action: ${id}`);
  store.statement('UPDATE action SET tx_id = ? WHERE id = ?').run(`${row.tx_id}:${sealOf(row.tx_id, row)}`, id);
}

interface SealedRow extends ActionRow {
  /** A UUID, and since the second schema a colon and the seal. */
  readonly tx_id: string;
  readonly undoes_id: number | null;
}

const SELECT_SEALED = `SELECT ${COLUMNS}, tx_id, undoes_id FROM action`;
const UUID_LENGTH = 36;

/** The journal's chain covers the records; what an action says of itself is covered by this. */
function sealOf(uuid: string, { id, kind, at_ms, subject, entity, records, undoes_id }: SealedRow): string {
  const said = JSON.stringify([uuid, id, kind, at_ms, subject, entity, records, undoes_id]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** Actions that no longer say what they said when they were done; those of the first schema carry no seal. */
export function listAlteredActions(store: Store): number[] {
  return store
    .statement<SealedRow>(`${SELECT_SEALED} ORDER BY id`)
    .all()
    .filter((row) => {
      const uuid = row.tx_id.slice(0, UUID_LENGTH);
      return row.tx_id.length !== UUID_LENGTH && row.tx_id !== `${uuid}:${sealOf(uuid, row)}`;
    })
    .map((row) => row.id);
}

export function setActionState(store: Store, id: number, state: ActionState): void {
  store.statement('UPDATE action SET state = ? WHERE id = ?').run(state, id);
}

/** The action that undo would take back. */
export function findUndoable(store: Store): ActionSummary | null {
  const row = store
    .statement<ActionRow>(`SELECT ${COLUMNS} FROM action WHERE state = 'done' ORDER BY id DESC LIMIT 1`)
    .get();
  return row ? rowToAction(row) : null;
}

/** The action that redo would do again: the one undone last, which is the oldest of the undone. */
export function findRedoable(store: Store): ActionSummary | null {
  const row = store
    .statement<ActionRow>(`SELECT ${COLUMNS} FROM action WHERE state = 'undone' ORDER BY id LIMIT 1`)
    .get();
  return row ? rowToAction(row) : null;
}

/** The action that last undid this one. */
export function findUndoOf(store: Store, id: number): number | null {
  const row = store
    .statement<{ id: number }>('SELECT id FROM action WHERE undoes_id = ? ORDER BY id DESC LIMIT 1')
    .get(id);
  return row?.id ?? null;
}

/** An action that stands or can be brought back. */
export interface StandingAction extends ActionSummary {
  readonly state: Exclude<ActionState, 'superseded'>;
}

type StandingRow = ActionRow & Pick<StandingAction, 'state'>;

const STANDING = `SELECT ${COLUMNS}, state FROM action WHERE state <> 'superseded' AND undoes_id IS NULL`;

function rowToStanding(row: StandingRow): StandingAction {
  return { ...rowToAction(row), state: row.state };
}

/** What the user did and can still reach, newest first; what undo and redo themselves wrote is not among it. */
export function listActions(store: Store, offset: number, limit: number): StandingAction[] {
  return store
    .statement<StandingRow>(`${STANDING} ORDER BY id DESC LIMIT ? OFFSET ?`)
    .all(limit, offset)
    .map(rowToStanding);
}

export function findAction(store: Store, id: number): StandingAction | null {
  const row = store.statement<StandingRow>(`${STANDING} AND id = ?`).get(id);
  return row ? rowToStanding(row) : null;
}

/** Steps that stand and came after this action. */
export function countDoneAfter(store: Store, id: number): number {
  const sql = `SELECT COUNT(*) AS count FROM action WHERE state = 'done' AND id > ?`;
  return store.statement<{ count: number }>(sql).get(id)?.count ?? 0;
}

/** Undone steps up to and including this action. */
export function countUndoneThrough(store: Store, id: number): number {
  const sql = `SELECT COUNT(*) AS count FROM action WHERE state = 'undone' AND id <= ?`;
  return store.statement<{ count: number }>(sql).get(id)?.count ?? 0;
}
