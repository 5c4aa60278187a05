import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '@shared/domain/errors';
import { z } from 'zod';
import { replaceFile } from './files';

/**
 * A small file beside the store that remembers which store lives here. Without it a database that vanished or was
 * emptied could not be told from a first start, and the firm's data would silently become an empty firm.
 */
const registrySchema = z.object({
  storeId: z.uuid(),
  deviceId: z.uuid(),
  demo: z.boolean(),
});
export type Registry = z.infer<typeof registrySchema>;

/** `null`: no store was ever made here. Throws `store-damaged` where the file cannot be read. */
export function readRegistry(file: string): Registry | null {
  if (!existsSync(file)) return null;
  try {
    return registrySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError('storage', 'store-damaged', {}, { cause });
  }
}

export function writeRegistry(file: string, registry: Registry): void {
  replaceFile(file, `${JSON.stringify(registry, null, 2)}\n`);
}
