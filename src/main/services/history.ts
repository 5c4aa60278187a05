import type { ActionSummary, HistoryEntry, UndoState } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { type CurrencyCode, minorToDecimal } from '@shared/domain/money';
import { listActions } from '../store/actions';
import { sameJson } from '../store/canonical-json';
import { findLeadTitle, findName, listRecordChanges } from '../store/history';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import { redoLast, undoLast, undoState } from '../store/undo';
import type { AppContext } from './context';

/** Every change of one record, newest first, in plain text: dates ISO, money decimal, names for ids. */
export function recordHistory(context: AppContext, input: { entity: EntityName; id: string }): HistoryEntry[] {
  const { store } = context.workspace;
  const { currencyCode } = readSettings(store);
  return listRecordChanges(store, input.entity, input.id).map(({ before, after, ...change }) => ({
    ...change,
    fields: [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => !HIDDEN_FIELDS.has(field) && !sameJson(before[field] ?? null, after[field] ?? null))
      .map((field) => ({
        field,
        before: describe(store, currencyCode, field, before[field]),
        after: describe(store, currencyCode, field, after[field]),
      })),
  }));
}

export function recentActions(context: AppContext, input: { offset: number; limit: number }): ActionSummary[] {
  return listActions(context.workspace.store, input.offset, input.limit);
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

const HIDDEN_FIELDS = new Set(['id', 'importBatchId', 'versionSeq']);

const NAMED_FIELDS = {
  employeeId: 'employee',
  ownerId: 'employee',
  channelId: 'channel',
  customerId: 'customer',
} as const;

/** A value in words that need no translation; `null`: it was not given. */
function describe(store: Store, currency: CurrencyCode, field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return describeText(store, field, value);
  if (typeof value === 'number') return field.endsWith('Minor') ? minorToDecimal(value, currency) : String(value);
  if (Array.isArray(value)) return describeParts(store, value);
  return String(value);
}

function describeText(store: Store, field: string, value: string): string {
  if (field === 'seriesId') return 'true';
  if (isNamedField(field)) return findName(store, NAMED_FIELDS[field], value) ?? value;
  if (field === 'leadId') return findLeadTitle(store, value) || value;
  return value;
}

function isNamedField(field: string): field is keyof typeof NAMED_FIELDS {
  return Object.hasOwn(NAMED_FIELDS, field);
}

/** Credits (`Anna 60 %, Boris 40 %`), steps of a way (`New 2026-11-02`) and times of employment (`2026-01-01..2026-05-31 50 %`, open ends bare). */
function describeParts(store: Store, parts: readonly unknown[]): string | null {
  const words = parts.map((part) => {
    const fields = new Map(Object.entries(typeof part === 'object' && part !== null ? part : {}));
    const person = fields.get('employeeId');
    if (typeof person === 'string')
      return `${findName(store, 'employee', person) ?? person} ${percent(fields.get('shareBp'))}`;
    const stage = fields.get('stageId');
    if (typeof stage === 'string') return `${findName(store, 'stage', stage) ?? stage} ${fields.get('enteredOn')}`;
    return `${fields.get('from') ?? ''}..${fields.get('to') ?? ''} ${percent(fields.get('fteBp'))}`;
  });
  return words.length === 0 ? null : words.join(', ');
}

function percent(basisPoints: unknown): string {
  return `${Number(basisPoints) / 100} %`;
}
