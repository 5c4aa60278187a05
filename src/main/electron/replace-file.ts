import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes beside and renames, so that a full disk or a crash leaves the earlier file whole. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const staged = `${path}.${randomUUID()}.tmp`;
  try {
    const file = openSync(staged, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
