import { accessSync, constants, mkdirSync } from 'node:fs';
import { AppError } from '@shared/domain/errors';

/**
 * Makes sure that the folder exists and can be written to, before Electron puts its own lock there: its lock reports a
 * read-only folder as a second instance. Throws {@link AppError} `store-read-only`.
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new AppError('storage', 'store-read-only', {}, { cause: error });
  }
}
