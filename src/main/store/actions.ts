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

export function setActionRecords(store: Store, id: number, entity: EntityName | null, records: number): void {
  store.statement('UPDATE action SET entity = ?, records = ? WHERE id = ?').run(entity, records, id);
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

/** What the user did and has not taken back, newest first. */
export function listActions(store: Store, offset: number, limit: number): ActionSummary[] {
  return store
    .statement<ActionRow>(
      `SELECT ${COLUMNS} FROM action
       WHERE state IN ('done', 'final') AND undoes_id IS NULL ORDER BY id DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset)
    .map(rowToAction);
}
