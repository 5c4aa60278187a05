import type { IsoDate } from '@shared/calendar/iso-date';

/** What the open app says of itself and of its data. */
export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser' | 'cli';
  /** Whether the demo firm is open. */
  readonly demo: boolean;
  /** Whether any lead, sale, expense or target was ever entered. */
  readonly empty: boolean;
  readonly today: IsoDate;
  readonly nowEpochMs: number;
  /** Whether today already counts as elapsed. */
  readonly todayClosed: boolean;
  /** The day of the first record: nothing was known before it. `null`: nothing is known yet. */
  readonly knownSince: IsoDate | null;
  readonly fileName: string;
  readonly locationWarning: 'cloud-folder' | 'network-folder' | null;
  /** Whether the data are older than what was saved last. */
  readonly behind: boolean;
  readonly canSavePdf: boolean;
  /** When the newest copy of the data was made, and whether the last attempt went wrong; `null` in the demo. */
  readonly backup: { readonly lastEpochMs: number | null; readonly failed: boolean } | null;
}
