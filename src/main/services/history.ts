import type {
  ActionSummary,
  HistoryChange,
  HistoryEntry,
  HistoryStep,
  Page,
  UndoState,
} from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import { listActionChanges } from '../store/action-changes';
import { countDoneAfter, countUndoneThrough, findAction, listActions } from '../store/actions';
import { listRecordChanges } from '../store/history';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import { redoLast, undoLast, undoState } from '../store/undo';
import type { AppContext } from './context';
import { found } from './found';
import { describeFields, type Telling } from './history/describe-value';
import { tellChange, tellStep } from './history/steps';

/** Every change of one record, newest first, in plain text: dates ISO, money decimal, names for ids. */
export function recordHistory(context: AppContext, input: { entity: EntityName; id: string }): HistoryEntry[] {
  const telling = tellingOf(context);
  return listRecordChanges(telling.store, input.entity, input.id).map(({ before, after, ...change }) => ({
    ...change,
    fields: describeFields(telling, before, after),
  }));
}

/** What was done and can still be reached, newest first; the undone steps stand above those that stand. */
export function recentSteps(context: AppContext, input: { offset: number; limit: number }): HistoryStep[] {
  const telling = tellingOf(context);
  return listActions(telling.store, input.offset, input.limit).map((action) => tellStep(telling, action));
}

/** One step and the records `offset…` that it changed. Throws `record-not-found`. */
export function stepWithChanges(
  context: AppContext,
  input: { id: number; offset: number; limit: number },
): { readonly step: HistoryStep; readonly changes: Page<HistoryChange> } {
  const telling = tellingOf(context);
  const action = found(findAction(telling.store, input.id));
  const { rows, total } = listActionChanges(telling.store, input.id, input.offset, input.limit);
  return {
    step: tellStep(telling, action),
    changes: { rows: rows.map((change) => tellChange(telling, change)), total },
  };
}

function tellingOf(context: AppContext): Telling {
  const { store } = context.workspace;
  return { store, currency: readSettings(store).currencyCode };
}

export function currentUndoState(context: AppContext): UndoState {
  return undoState(context.workspace.store);
}

/** Throws `nothing-to-undo` and `undo-conflict`. */
export function undo(context: AppContext): UndoState & { readonly done: ActionSummary } {
  const done = undoLast(context.workspace.store);
  return { ...undoState(context.workspace.store), done };
}

/** Throws `nothing-to-redo` and `undo-conflict`. */
export function redo(context: AppContext): UndoState & { readonly done: ActionSummary } {
  const done = redoLast(context.workspace.store);
  return { ...undoState(context.workspace.store), done };
}

/**
 * Goes back to the state right after that action: every step since is undone, each for itself, so that redo brings
 * them back one by one. All or nothing: where one of them cannot be undone, those before it are brought back.
 * Throws `record-not-found`, `nothing-to-undo` and `undo-conflict`.
 */
export function undoTo(
  context: AppContext,
  { actionId }: { actionId: number },
): UndoState & { readonly steps: number } {
  const { store } = context.workspace;
  found(findAction(store, actionId));
  const steps = countDoneAfter(store, actionId);
  if (steps === 0) throw new AppError('conflict', 'nothing-to-undo');
  return travel(store, steps, undoLast, redoLast);
}

/** Goes forward to the state right after that undone action; as {@link undoTo}. Also throws `nothing-to-redo`. */
export function redoTo(
  context: AppContext,
  { actionId }: { actionId: number },
): UndoState & { readonly steps: number } {
  const { store } = context.workspace;
  found(findAction(store, actionId));
  const steps = countUndoneThrough(store, actionId);
  if (steps === 0) throw new AppError('conflict', 'nothing-to-redo');
  return travel(store, steps, redoLast, undoLast);
}

function travel(store: Store, steps: number, forth: (store: Store) => unknown, back: (store: Store) => unknown) {
  for (let made = 0; made < steps; made += 1) {
    try {
      forth(store);
    } catch (error) {
      for (; made > 0; made -= 1) back(store);
      throw error;
    }
  }
  return { ...undoState(store), steps };
}
