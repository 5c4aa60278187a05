import { AppError } from '@shared/domain/errors';
import { Connection } from './driver';

/**
 * Takes the data folder for this process, or throws `store-locked`. The lock is an open exclusive transaction in a
 * small database of its own: the system lets go of it when the process ends, however it ends. Nothing else may
 * open the lock file: on POSIX closing any handle of it would drop the lock.
 */
export function takeLock(file: string): () => void {
  const connection = new Connection(file, { create: true });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof AppError && error.key === 'store-busy')
      throw new AppError('conflict', 'store-locked', {}, { cause: error });
    throw error;
  }
  return () => connection.close();
}
