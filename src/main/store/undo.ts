import type { ActionSummary, UndoState } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import { findRedoable, findUndoable, findUndoOf, setActionState } from './actions';
import { type JsonRecord, parseJsonRecord, sameJson } from './canonical-json';
import type { JournalOp } from './journal';
import type { JournalEntity } from './record-kind';
import { RECORD_KINDS } from './record-kinds';
import type { Store } from './store';
import type { Writer } from './writer';

export function undoState(store: Store): UndoState {
  return { undo: findUndoable(store), redo: findRedoable(store) };
}

/** Takes back the user's last action, whatever its size. Throws `nothing-to-undo` and `undo-conflict`. */
export function undoLast(store: Store): ActionSummary {
  const action = findUndoable(store);
  if (!action) throw new AppError('conflict', 'nothing-to-undo');
  const steps = listSteps(store, action.id).map(reversed).reverse();
  replay(store, action, action.id, steps, 'undone');
  return action;
}

/** Does again what was undone last. Throws `nothing-to-redo` and `undo-conflict`. */
export function redoLast(store: Store): ActionSummary {
  const action = findRedoable(store);
  if (!action) throw new AppError('conflict', 'nothing-to-redo');
  replay(store, action, findUndoOf(store, action.id), listSteps(store, action.id), 'done');
  return action;
}

/** Brings a record from one state to another; `null`: it does not live. Of an update only the changed fields. */
interface Step {
  readonly entity: JournalEntity;
  readonly id: string;
  readonly before: JsonRecord | null;
  readonly after: JsonRecord | null;
}

interface StepRow {
  readonly entity: JournalEntity;
  readonly entity_id: string;
  readonly op: JournalOp;
  readonly old_json: string | null;
  readonly new_json: string | null;
}

function listSteps(store: Store, actionId: number): Step[] {
  return store
    .statement<StepRow>(
      'SELECT entity, entity_id, op, old_json, new_json FROM journal WHERE action_id = ? ORDER BY seq',
    )
    .all(actionId)
    .map((row) => ({
      entity: row.entity,
      id: row.entity_id,
      before: row.old_json === null ? null : parseJsonRecord(row.old_json),
      after: row.new_json === null ? null : parseJsonRecord(row.new_json),
    }));
}

function reversed(step: Step): Step {
  return { ...step, before: step.after, after: step.before };
}

function replay(
  store: Store,
  action: ActionSummary,
  undoesId: number | null,
  steps: readonly Step[],
  state: 'done' | 'undone',
) {
  const { kind, subject } = action;
  store.perform({ kind, subject, state: 'final', undoesId }, (writer) => {
    for (const step of steps) applyStep(writer, step);
    setActionState(store, action.id, state);
  });
}

function applyStep(writer: Writer, { entity, id, before, after }: Step): void {
  const kind = RECORD_KINDS[entity];
  const current = kind.findFields(writer.store, id);
  if (!matches(current, before)) throw new AppError('conflict', 'undo-conflict');
  if (after === null) writer.remove(kind, id);
  else if (current === null) writer.revive(kind, id, () => kind.restore(writer.store, after));
  else writer.change(kind, id, () => kind.restore(writer.store, { ...current, ...after }));
}

/** Whether the record is still as the step found or left it, in the fields that the step speaks of. */
function matches(current: JsonRecord | null, expected: JsonRecord | null): boolean {
  if (current === null || expected === null) return current === expected;
  return Object.entries(expected).every(([field, value]) => sameJson(current[field] ?? null, value));
}
