import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../files';

/**
 * What concerns this machine and not the firm. Kept in a small file of its own: in the store it would travel with a
 * copy to a machine that has no such disk, and undo would move folders about.
 */
const machineSchema = z.object({
  /** The folder for copies that a person chose; `null`: the app's own. */
  backupFolder: z.string().nullable(),
});
export type Machine = z.infer<typeof machineSchema>;

/** A file that is not there or cannot be read means: nothing was chosen. */
export function readMachine(file: string): Machine {
  try {
    return machineSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { backupFolder: null };
  }
}

export function writeMachine(file: string, machine: Machine): void {
  replaceFile(file, `${JSON.stringify(machine, null, 2)}\n`);
}
