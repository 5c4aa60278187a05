import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../describe-error';

const MAX_BYTES = 1024 * 1024;

export type Log = (message: string, error?: unknown) => void;

/**
 * Writes what went wrong into `logs/main.log`; at 1 MB the file becomes `main.old.log`. It holds no data of the firm,
 * and losing a line never stops the app.
 */
export function openLog(dataFolder: string, maxBytes = MAX_BYTES): Log {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'main.log');
  return (message, error) => {
    const line = `${new Date().toISOString()} ${message}${error === undefined ? '' : `: ${describeError(error)}`}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) + Buffer.byteLength(line) > maxBytes) renameSync(file, join(folder, 'main.old.log'));
      appendFileSync(file, line);
    } catch {
      // A folder that cannot be written to is told to the person elsewhere.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
