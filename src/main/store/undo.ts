import type { ActionSummary, UndoState } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import { findRedoable, findUndoable, findUndoOf, setActionState } from './actions';
import { type JsonRecord, parseJsonRecord, sameJson } from './canonical-json';
import { type ChunkRecord, isChunk, parseChunk } from './journal-chunk';
import type { JournalEntity, JournaledKind } from './record-kind';
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

/** What brings records of a kind from one state to another. */
type Step =
  | {
      readonly together: false;
      readonly entity: JournalEntity;
      readonly id: string;
      /** `null`: it does not live. Of an update only the changed fields. */
      readonly before: JsonRecord | null;
      readonly after: JsonRecord | null;
    }
  | {
      readonly together: true;
      readonly entity: JournalEntity;
      readonly records: readonly ChunkRecord[];
      /** Whether they come to life or go. */
      readonly arrive: boolean;
    };

interface StepRow {
  readonly entity: JournalEntity;
  readonly entity_id: string;
  readonly old_json: string | null;
  readonly new_json: string | null;
}

/** The steps of an action, in the order in which they were written or, to take them back, against it. */
function* eachStep(store: Store, actionId: number, back: boolean): Generator<Step> {
  const sql = `SELECT seq FROM journal WHERE action_id = ? ORDER BY seq ${back ? 'DESC' : 'ASC'}`;
  const row = store.statement<StepRow>('SELECT entity, entity_id, old_json, new_json FROM journal WHERE seq = ?');
  // One row at a time: the chunks of a large import would not fit together.
  for (const { seq } of store.statement<{ seq: number }>(sql).all(actionId)) {
    const found = row.get(seq);
    if (found) yield back ? reversed(toStep(found)) : toStep(found);
  }
}

function toStep({ entity, entity_id, old_json, new_json }: StepRow): Step {
  const whole = new_json ?? old_json;
  if (whole !== null && isChunk(whole))
    return { together: true, entity, records: parseChunk(whole), arrive: new_json !== null };
  const before = old_json === null ? null : parseJsonRecord(old_json);
  const after = new_json === null ? null : parseJsonRecord(new_json);
  return { together: false, entity, id: entity_id, before, after };
}

function reversed(step: Step): Step {
  if (step.together) return { ...step, arrive: !step.arrive };
  return { ...step, before: step.after, after: step.before };
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

/** Whether the record is still as the step found or left it, in the fields that the step speaks of. */
function matches(current: JsonRecord | null, expected: JsonRecord | null): boolean {
  if (current === null || expected === null) return current === expected;
  return Object.entries(expected).every(([field, value]) => {
    const now = current[field] ?? null;
    return now === value || sameJson(now, value);
  });
}
