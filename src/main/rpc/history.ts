import {
  currentUndoState,
  recentSteps,
  recordHistory,
  redo,
  redoTo,
  stepWithChanges,
  undo,
  undoTo,
} from '../services/history';
import { os } from './base';

export const history = {
  record: os.history.record.handler(({ context, input }) => recordHistory(context, input)),
  steps: os.history.steps.handler(({ context, input }) => recentSteps(context, input)),
  step: os.history.step.handler(({ context, input }) => stepWithChanges(context, input)),
  state: os.history.state.handler(({ context }) => currentUndoState(context)),
  undo: os.history.undo.handler(({ context }) => undo(context)),
  redo: os.history.redo.handler(({ context }) => redo(context)),
  undoTo: os.history.undoTo.handler(({ context, input }) => undoTo(context, input)),
  redoTo: os.history.redoTo.handler(({ context, input }) => redoTo(context, input)),
};
