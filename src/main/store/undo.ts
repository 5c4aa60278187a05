import type { ActionSummary, UndoState } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import { findRedoable, findUndoable, findUndoOf, setActionState } from './actions';
import type { ChunkRecord } from './journal-chunk';
import { findStep, matches, type Step } from './journal-steps';
import type { JournaledKind } from './record-kind';
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
  replay(store, action, action.id, eachStep(store, action.id, true), 'undone');
  return action;
}

/** Does again what was undone last. Throws `nothing-to-redo` and `undo-conflict`. */
export function redoLast(store: Store): ActionSummary {
  const action = findRedoable(store);
  if (!action) throw new AppError('conflict', 'nothing-to-redo');
  replay(store, action, findUndoOf(store, action.id), eachStep(store, action.id, false), 'done');
  return action;
}

/** The steps of an action, in the order in which they were written or, to take them back, against it. */
function* eachStep(store: Store, actionId: number, back: boolean): Generator<Step> {
  const sql = `SELECT seq FROM journal WHERE action_id = ? ORDER BY seq ${back ? 'DESC' : 'ASC'}`;
  // One row at a time: the chunks of a large import would not fit together.
  for (const { seq } of store.statement<{ seq: number }>(sql).all(actionId)) {
    const step = findStep(store, seq, back);
    if (step) yield step;
  }
}

function replay(
  store: Store,
  action: ActionSummary,
  undoesId: number | null,
  steps: Iterable<Step>,
  state: 'done' | 'undone',
) {
  const { kind, subject } = action;
  store.perform({ kind, subject, state: 'final', undoesId }, (writer) => {
    for (const step of steps) {
      if (step.together) applyTogether(writer, step);
      else applyStep(writer, step);
    }
    setActionState(store, action.id, state);
  });
}

function applyStep(writer: Writer, { entity, id, before, after }: Extract<Step, { together: false }>): void {
  const kind = RECORD_KINDS[entity];
  const current = kind.findFields(writer.store, id);
  if (!matches(current, before)) throw new AppError('conflict', 'undo-conflict');
  if (after === null) writer.remove(kind, id);
  else if (current === null) writer.revive(kind, id, () => kind.restore(writer.store, after));
  else writer.change(kind, id, () => kind.restore(writer.store, { ...current, ...after }));
}

function applyTogether(writer: Writer, { entity, records, arrive }: Extract<Step, { together: true }>): void {
  const kind = RECORD_KINDS[entity];
  const fits = records.every(({ id, fields }) =>
    matches(kind.findFields(writer.store, id), arrive ? null : kind.settle(fields)),
  );
  if (!fits) throw new AppError('conflict', 'undo-conflict');
  const ids = records.map(({ id }) => id);
  if (arrive) writer.reviveMany(kind, settled(kind, records));
  else writer.removeMany(kind, ids);
}

function settled(kind: JournaledKind, records: readonly ChunkRecord[]): ChunkRecord[] {
  return records.map(({ id, fields }) => ({ id, fields: kind.settle(fields) }));
}
