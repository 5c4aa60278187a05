import type { IsoDate } from '@shared/calendar/iso-date';
import type { ActionSummary } from './lists';

/** What a column of a deals file may be. */
export const DEAL_FIELDS = [
  'externalId',
  'leadDate',
  'closeDate',
  'stage',
  'amount',
  'owner',
  'product',
  'customer',
  'channel',
] as const;
export type DealField = (typeof DEAL_FIELDS)[number];

/** Columns by position, because real exports repeat headers; `null` = this field is not in the file. */
export interface DealMapping {
  readonly columns: Readonly<Record<DealField, number | null>>;
  /** Stage text (as in the file) → what it means. */
  readonly stages: Readonly<Record<string, 'won' | 'lost' | 'open'>>;
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  readonly decimal: 'point' | 'comma';
}

export interface ImportAnswers {
  /** What to do with rows that have no lead date. A date puts them all on that day. */
  readonly missingDate: 'ask' | 'skip' | IsoDate;
  /** Rows that cannot be read (amount, date, unknown stage). */
  readonly unreadable: 'ask' | 'skip';
  /** Rows loaded before whose content in the file has changed since. */
  readonly changed: 'update' | 'skip';
}

export interface ImportColumn {
  readonly position: number;
  readonly header: string;
  readonly examples: readonly string[];
  readonly field: DealField | null;
}

/** What a row of the file becomes. */
export type ImportOutcome = 'sale' | 'lost-lead' | 'open-lead' | 'duplicate' | 'changed' | 'question' | 'skipped';

export interface ImportPreviewRow {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly leadDate: IsoDate | null;
  readonly closeDate: IsoDate | null;
  readonly customer: string | null;
  readonly owner: string | null;
  readonly channel: string | null;
  readonly product: string | null;
  readonly amountMinor: number | null;
  /** The text that could not be read. */
  readonly unreadable: string | null;
}

export interface ImportProblem {
  readonly kind:
    | 'missing-date'
    | 'unreadable-date'
    | 'unreadable-amount'
    | 'close-before-lead'
    | 'unknown-stage'
    | 'wrong-column-count'
    | 'missing-amount'
    | 'duplicate-in-file'
    | 'ambiguous-date-order';
  readonly count: number;
  readonly amountMinor: number;
  readonly lines: readonly number[];
  readonly examples: readonly string[];
  /** Whether committing waits for an answer. */
  readonly blocking: boolean;
}

/** The dry run: what would be written, to be looked at before anything is. */
export interface ImportPlan {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  readonly mapping: DealMapping;
  readonly stagesSeen: readonly { readonly text: string; readonly count: number }[];
  readonly missingFields: readonly DealField[];
  readonly problems: readonly ImportProblem[];
  readonly preview: readonly ImportPreviewRow[];
  /** Each row of the file is in exactly one; counts and amounts sum to the file. */
  readonly totals: Readonly<Record<ImportOutcome, { readonly rows: number; readonly amountMinor: number }>>;
  readonly newNames: {
    readonly employees: readonly string[];
    readonly channels: readonly string[];
    readonly customers: number;
  };
  readonly leadRange: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly saleRange: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether it can be committed as it stands. */
  readonly ready: boolean;
}

export interface ImportResult {
  readonly batchId: string;
  readonly leads: number;
  readonly sales: number;
  readonly salesMinor: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly firstSale: IsoDate | null;
  readonly lastSale: IsoDate | null;
  readonly action: ActionSummary | null;
}

export interface ImportProgress {
  readonly phase: 'idle' | 'reading' | 'checking' | 'writing' | 'done';
  readonly done: number;
  readonly total: number;
}
