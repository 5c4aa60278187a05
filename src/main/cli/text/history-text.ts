import type { ActionKind, ActionSummary, UndoState } from '@shared/contract/views/lists';
import { formatMoment } from '@shared/format/format-date';
import { counted, joinLines } from './lines';

const ACTIONS: Readonly<Record<ActionKind, string>> = {
  'settings.update': 'settings changed',
  'employee.save': 'person saved',
  'employee.remove': 'person deleted',
  'calendar.save': 'calendar changed',
  'leave.save': 'absence saved',
  'leave.remove': 'absence removed',
  'channel.save': 'channel saved',
  'channel.remove': 'channel deleted',
  'customer.save': 'customer saved',
  'lead.save': 'lead saved',
  'lead.remove': 'lead deleted',
  'lead.assess': 'leads assessed',
  'lead.move': 'leads moved',
  'stage.save': 'stage saved',
  'stage.add': 'stages added',
  'stage.order': 'stages put in order',
  'stage.remove': 'stage deleted',
  'reason.rename': 'reason of loss renamed',
  'kpi.save': 'own KPI saved',
  'kpi.remove': 'own KPI deleted',
  'lead.edit-many': 'leads changed',
  'lead.remove-many': 'leads deleted',
  'sale.save': 'sale saved',
  'sale.remove': 'sale deleted',
  'sale.edit-many': 'sales changed',
  'sale.remove-many': 'sales deleted',
  'expense.save': 'expense saved',
  'expense.remove': 'expense deleted',
  'expense.repeat': 'repeating expense saved',
  'expense.saveSeries': 'expenses of a series changed',
  'expense.removeSeries': 'expenses of a series deleted',
  'expense.edit-many': 'expenses changed',
  'expense.remove-many': 'expenses deleted',
  'report.freeze': 'report closed',
  'report.note': 'report note saved',
  'target.set': 'target set',
  'day-total.save': 'totals of a day saved',
  'import.commit': 'import',
  'demo.fill': 'demo firm',
  onboarding: 'first run',
};

/** What was taken back (or done again), and what would be next. */
export function historyText(
  verb: 'Undone' | 'Done again',
  state: UndoState & { readonly done: ActionSummary },
): string {
  return joinLines([
    `${verb}: ${actionWords(state.done)}`,
    ...(state.undo ? [`undo would take back: ${actionWords(state.undo)}`] : []),
    ...(state.redo ? [`redo would do again: ${actionWords(state.redo)}`] : []),
  ]);
}

function actionWords({ kind, subject, records, atEpochMs }: ActionSummary): string {
  const what = subject === '' ? ACTIONS[kind] : `${ACTIONS[kind]}, ${subject}`;
  return `${what} (${counted(records, 'record')}, ${formatMoment(atEpochMs, 'en')})`;
}
