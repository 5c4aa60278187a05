import { readFileSync } from 'node:fs';
import { BACKUP_REASONS } from '@shared/contract/views/backups';
import { z } from 'zod';
import { replaceFile } from '../files';

/** What is known of a copy's content; `null` in a manifest: its schema is older than the app that made the copy. */
const contentSchema = z.object({
  /** Living records by kind. */
  records: z.record(z.string(), z.int()),
  /** {@link contentDigest} of the copy. */
  digest: z.string(),
  /** Net sales of the quarter in which the copy was made, minor units; `key` such as `2026-Q4`. */
  quarter: z.object({ key: z.string(), netSalesMinor: z.int() }),
});
export type CopyContent = z.infer<typeof contentSchema>;

/**
 * The small JSON file beside a copy: why and when it was made, what is in it, and the SHA-256 by which damage on the
 * disk is noticed later. Only files that a manifest names are ever removed.
 */
const manifestSchema = z.object({
  format: z.literal(1),
  reason: z.enum(BACKUP_REASONS),
  atEpochMs: z.int(),
  appVersion: z.string(),
  userVersion: z.int(),
  storeId: z.uuid(),
  epoch: z.int(),
  /** Hash of the last journal row, hex: equal heads hold equal data. */
  journalHead: z.string(),
  content: contentSchema.nullable(),
  sha256: z.string(),
  sizeBytes: z.int(),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export function manifestOf(copyFile: string): string {
  return copyFile.replace(/\.db$/, '.json');
}

/** `null`: there is none, or it cannot be read. */
export function readManifest(copyFile: string): BackupManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestOf(copyFile), 'utf8')));
  } catch {
    return null;
  }
}

export function writeManifest(copyFile: string, manifest: BackupManifest): void {
  replaceFile(manifestOf(copyFile), `${JSON.stringify(manifest, null, 2)}\n`);
}
