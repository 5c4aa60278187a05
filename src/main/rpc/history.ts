import { currentUndoState, recentActions, recordHistory, redo, undo } from '../services/history';
import { os } from './base';

export const history = {
  record: os.history.record.handler(({ context, input }) => recordHistory(context, input)),
  actions: os.history.actions.handler(({ context, input }) => recentActions(context, input)),
  state: os.history.state.handler(({ context }) => currentUndoState(context)),
  undo: os.history.undo.handler(({ context }) => undo(context)),
  redo: os.history.redo.handler(({ context }) => redo(context)),
};
