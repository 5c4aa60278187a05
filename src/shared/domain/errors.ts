import type { IsoDate } from '@shared/calendar/iso-date';

/**
 * Why something that may well happen did not work. Crosses every door as a code and a key; the words
 * are chosen where a person reads them (`shared/words`, area `errors`).
 */
export type ErrorCode = 'validation' | 'conflict' | 'not-found' | 'storage' | 'unsupported';

export const ERROR_KEYS = [
  // input
  'invalid-input',
  'invalid-date',
  'invalid-amount',
  'invalid-period',
  'credit-shares-not-100',
  'return-exceeds-sale',
  'employment-overlap',
  'day-not-come',
  'day-parts-exceed-whole',
  'leave-overlap',
  'leave-outside-employment',
  'name-taken',
  'kpi-not-computable',
  'record-in-use',
  'stage-in-use',
  'lead-closed',
  'series-too-long',
  'record-not-found',
  'records-not-found',
  'sales-have-returns',
  'leads-have-sales',
  'report-still-running',
  'report-unreadable',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict',
  // import
  'import-empty-file',
  'import-not-a-table',
  'import-binary-file',
  'import-encoding-unknown',
  'import-broken-quotes',
  'import-too-large',
  'import-too-many-columns',
  'import-no-mapping',
  'import-unanswered-question',
  'import-cancelled',
  'import-unknown-file',
  // store
  'store-locked',
  'store-newer',
  'store-foreign',
  'store-damaged',
  'store-empty-file',
  'store-read-only',
  'store-disk-full',
  'store-write-failed',
  'store-missing',
  'store-migration-failed',
  'store-busy',
  'store-interrupted',
  'store-stopped',
  'store-not-here',
  // copies of the store
  'backup-folder-missing',
  'backup-disk-full',
  'backup-needed',
  'copy-damaged',
  'copy-foreign',
  'copy-newer',
  'copy-not-found',
  'store-sums-stray',
  'store-behind',
  'not-in-demo',
  // doors
  'desktop-only',
  'unknown-command',
  'unexpected',
] as const;

export type ErrorKey = (typeof ERROR_KEYS)[number];

/** Values put into the words of an error: never prose, SQL or a path of the machine. */
export type ErrorParams = Readonly<Record<string, string | number | IsoDate>>;

/** An expected failure. Anything else that is thrown is a bug and crosses a door as an incident id. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: ErrorKey,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${key}`, options);
    this.name = 'AppError';
  }
}
