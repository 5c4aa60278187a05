import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Steps } from './steps';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** SHA-256 of a file, hex. Never for a file that SQLite has open in this process: closing it would drop its locks. */
export function* hashFile(file: string): Steps<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const size = readSync(handle, chunk, 0, CHUNK_BYTES, null);
      if (size === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, size));
      yield;
    }
  } finally {
    closeSync(handle);
  }
}
