import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/domain/errors';

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const MAX_FILE_BYTES = 256 * 1024 * 1024;
const KEPT_FILES = 4;

/** Files a person handed over, by opaque handle: the page never sees or sends a path. */
export class FileInbox {
  readonly #files = new Map<string, ReceivedFile>();

  receive(name: string, bytes: Uint8Array): string {
    if (bytes.byteLength > MAX_FILE_BYTES) {
      throw new AppError('validation', 'import-too-large', { limitMb: MAX_FILE_BYTES / 1024 / 1024 });
    }
    const id = randomUUID();
    this.#files.set(id, { name, bytes });
    for (const oldest of [...this.#files.keys()].slice(0, -KEPT_FILES)) this.#files.delete(oldest);
    return id;
  }

  get(id: string): ReceivedFile {
    const file = this.#files.get(id);
    if (!file) throw new AppError('not-found', 'import-unknown-file');
    return file;
  }
}
