import type { ErrorKey } from '@shared/domain/errors';
import type { CheckReport } from './lists';

/** Why a copy of the data was made. */
export const BACKUP_REASONS = ['daily', 'before-import', 'before-migration', 'before-restore', 'manual'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/**
 * `whole`: reread, byte for byte as made. `unread`: found whole when made and not reread since. `damaged`: does not
 * fit its checksum or does not open. `newer`: made by a newer app, which alone can restore it.
 */
export type BackupProof = 'whole' | 'unread' | 'damaged' | 'newer';

export interface BackupRow {
  /** Opaque: names the copy in later calls. */
  readonly id: string;
  readonly fileName: string;
  readonly atEpochMs: number;
  /** `unknown`: a copy whose description is lost. */
  readonly reason: BackupReason | 'unknown';
  readonly sizeBytes: number;
  /** Living records; `null`: not known. */
  readonly records: number | null;
  /** Net sales of the running quarter as the copy has them, minor units; `null`: not known. */
  readonly quarterNetMinor: number | null;
  readonly proof: BackupProof;
}

/** Why the last copy could not be made as wished, and whether one was made beside the data instead. */
export interface BackupFailure {
  readonly key: ErrorKey;
  readonly atEpochMs: number;
  readonly savedBeside: boolean;
}

export interface BackupFolder {
  /** For display only. */
  readonly path: string;
  /** False: the app's own, beside the data. */
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  /** Whether a broken disk would take data and copies together. */
  readonly onDiskOfData: boolean;
}

export interface BackupsView {
  /** Newest first. */
  readonly rows: readonly BackupRow[];
  readonly quarterKey: string;
  readonly folder: BackupFolder;
  readonly canChooseFolder: boolean;
  readonly failure: BackupFailure | null;
  readonly file: {
    readonly path: string;
    readonly sizeBytes: number;
    readonly records: number;
    readonly changedAtEpochMs: number | null;
  };
  /** Names of damaged or foreign files that were put aside, never deleted. */
  readonly quarantine: readonly string[];
}

/** What a restore would do to the records of one kind. */
export interface RestoreChange {
  readonly entity: string;
  /** In the data now, not in the copy. */
  readonly vanish: number;
  /** In the copy, not in the data now. */
  readonly comeBack: number;
  /** In both, with other content. */
  readonly differ: number;
}

export interface RestorePreview {
  readonly id: string;
  readonly atEpochMs: number;
  readonly reason: BackupRow['reason'];
  /** Kinds in which something would change. `null`: an older schema, counted only once it is restored. */
  readonly changes: readonly RestoreChange[] | null;
}

export interface RestoreReceipt {
  readonly atEpochMs: number;
  /** The copy of what was there before: restoring it takes the restore back. `null`: nothing readable was there. */
  readonly safetyId: string | null;
  /** Name of the damaged or foreign file that was put aside. */
  readonly quarantined: string | null;
}

/** The examination of the data and of their copies. */
export interface DataCheck extends CheckReport {
  readonly tookMs: number;
  readonly copies: { readonly whole: number; readonly damaged: readonly BackupRow[] };
}
