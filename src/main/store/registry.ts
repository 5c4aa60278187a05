import { existsSync, readFileSync } from 'node:fs';
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

/** `none`: no store was ever made here. `unreadable`: one was, but the file no longer says which. */
export function readRegistry(file: string): Registry | 'none' | 'unreadable' {
  if (!existsSync(file)) return 'none';
  try {
    return registrySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return 'unreadable';
  }
}

export function writeRegistry(file: string, registry: Registry): void {
  replaceFile(file, `${JSON.stringify(registry, null, 2)}\n`);
}
