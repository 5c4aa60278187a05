import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { JournalHead } from './journal';

const witnessSchema = z.object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) });
/** The last journal row that was acknowledged. */
type Witness = z.infer<typeof witnessSchema>;

/**
 * What was saved last, remembered beside the store. SQLite cannot tell a write-ahead log that was lost, cut or replaced
 * from one that was never written, nor an older copy put in place by hand from the store itself: each opens as a sound,
 * older state. The witness is written after the commit and never waits for the disk, so it is never ahead of what is
 * safe. `null`: there is none that can be read, and nothing is claimed.
 */
export function readWitness(file: string): Witness | null {
  try {
    return witnessSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Never throws: a witness that cannot be written must not fail a save that is safe. */
export function writeWitness(file: string, { seq, hash }: Pick<JournalHead, 'seq' | 'hash'>): void {
  try {
    const staged = `${file}.new`;
    writeFileSync(staged, JSON.stringify({ seq, hash: Buffer.from(hash).toString('hex') }));
    renameSync(staged, file);
  } catch {
    // A full or read-only disk: the next save tries again.
  }
}
