import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/domain/errors';
import { Connection } from './driver';
import { removeDatabase, renameDurably } from './files';

/**
 * A consistent copy of an open store in `folder`, opened and checked before it gets its name. The live file itself is
 * never copied as a file.
 *
 * @returns the copy's path
 */
export function backUp(connection: Connection, folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const staged = join(folder, `${name}.part`);
  const file = join(folder, `${name}.db`);
  removeDatabase(staged);
  try {
    connection.prepare('VACUUM INTO ?').run(staged);
    verifyCopy(staged, Number(connection.pragma('user_version')));
    renameDurably(staged, file);
    return file;
  } catch (error) {
    removeDatabase(staged);
    throw error;
  }
}

function verifyCopy(file: string, userVersion: number): void {
  const copy = new Connection(file, { readOnly: true });
  try {
    const whole = copy.pragma('integrity_check(1)') === 'ok' && Number(copy.pragma('user_version')) === userVersion;
    if (!whole) throw new AppError('storage', 'store-damaged');
  } finally {
    copy.close();
  }
}
