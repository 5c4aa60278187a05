import type { IsoDate } from '@shared/calendar/iso-date';
import type { Channel, Customer, Employee, EntityName, Expense, Lead, Sale } from '@shared/domain/entities';
import type { ErrorKey } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';

/** A page of a list: rows `offset…` of `total`. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface LeadListRow {
  readonly lead: Lead;
  readonly channelName: string | null;
  readonly ownerName: string | null;
  readonly customerName: string | null;
  /** The stage at which it stands, removed or not. */
  readonly stageName: string | null;
  readonly edited: boolean;
}

export interface SaleListRow {
  readonly sale: Sale;
  readonly customerName: string | null;
  readonly channelName: string | null;
  readonly creditNames: readonly string[];
  /** Whether this sale won its customer. */
  readonly winsCustomer: boolean;
  readonly edited: boolean;
}

export interface SalesPage extends Page<SaleListRow> {
  /** Net of the whole filtered list, minor units. */
  readonly totalMinor: number;
}

export interface ExpenseListRow {
  readonly expense: Expense;
  readonly channelName: string | null;
  readonly employeeName: string | null;
  /** Where it stands in its series, from 1; `null`: it stands alone. */
  readonly series: { readonly index: number; readonly count: number; readonly lastFrom: IsoDate } | null;
}

export interface ExpensesPage extends Page<ExpenseListRow> {
  readonly totalMinor: number;
}

export interface Directory {
  readonly employees: readonly Employee[];
  readonly channels: readonly Channel[];
}

export interface CustomerHit {
  readonly customer: Customer;
  readonly purchases: number;
  readonly lastSoldOn: IsoDate | null;
  readonly lastAmountMinor: number | null;
  readonly channelId: Id | null;
}

const ACTION_KINDS = [
  'settings.update',
  'employee.save',
  'employee.remove',
  'calendar.save',
  'leave.save',
  'leave.remove',
  'channel.save',
  'channel.remove',
  'customer.save',
  'stage.save',
  'stage.add',
  'stage.order',
  'stage.remove',
  'reason.rename',
  'kpi.save',
  'kpi.remove',
  'lead.save',
  'lead.remove',
  'lead.assess',
  'lead.move',
  'lead.edit-many',
  'lead.remove-many',
  'sale.save',
  'sale.remove',
  'sale.edit-many',
  'sale.remove-many',
  'expense.save',
  'expense.remove',
  'expense.repeat',
  'expense.saveSeries',
  'expense.removeSeries',
  'expense.edit-many',
  'expense.remove-many',
  'report.freeze',
  'report.note',
  'target.set',
  'day-total.save',
  'import.commit',
  'demo.fill',
  'onboarding',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One user action = one transaction = one undo step. */
export interface ActionSummary {
  readonly id: number;
  readonly kind: ActionKind;
  readonly atEpochMs: number;
  /** How many records it touched, and the first of them. */
  readonly records: number;
  readonly entity: EntityName | null;
  /** A name, amount or file name for the sentence; never translated here. */
  readonly subject: string;
}

/** A value that changed, told plainly: dates ISO, money decimal, shares in percent, names for ids; `null`: not given. */
export interface HistoryField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change of one record, for people: field by field. */
export interface HistoryEntry {
  readonly seq: number;
  readonly atEpochMs: number;
  readonly op: 'insert' | 'update' | 'delete' | 'restore';
  readonly fields: readonly HistoryField[];
  readonly actionKind: ActionKind;
  /** What the action was about: of an import the name of the file. */
  readonly subject: string;
}

/** One record that a step changed. */
export interface HistoryChange {
  readonly seq: number;
  readonly entity: EntityName;
  readonly id: string;
  readonly op: HistoryEntry['op'];
  /** The name people gave it (its customer's, its title); `null`: it has none. */
  readonly name: string | null;
  /** What else tells it apart, as {@link HistoryField} values: its amount, day, category, metric. */
  readonly facts: Readonly<Record<string, string>>;
  /** Of an update what changed; of a new or deleted record what it said. */
  readonly fields: readonly HistoryField[];
  /** Whether the record lives now, so that it can be opened. */
  readonly alive: boolean;
}

/** A step as the history lists it. */
export interface HistoryStep extends ActionSummary {
  /** `undone`: redo brings it back. `final`: undo does not take it back. */
  readonly state: 'done' | 'undone' | 'final';
  /** The first record of the kind that the step is about; `null`: nothing more can be said. */
  readonly main: HistoryChange | null;
  /** How many records of each entity it touched; links of imported rows are not counted. */
  readonly counts: Readonly<Partial<Record<EntityName, number>>>;
}

export interface UndoState {
  readonly undo: ActionSummary | null;
  readonly redo: ActionSummary | null;
}

/** The answer to every write: the saved record's id and the step that undo would take back. */
export interface WriteReceipt {
  readonly id: Id;
  readonly action: ActionSummary;
}

export interface CheckReport {
  readonly ok: boolean;
  /** What was examined, in order, and how much was found. */
  readonly examinations: readonly { readonly name: string; readonly problems: number }[];
  readonly problems: readonly { readonly key: ErrorKey; readonly detail: string }[];
  readonly records: Readonly<Record<string, number>>;
  readonly journalEntries: number;
  readonly digest: string;
}
