import { AppError } from '@shared/domain/errors';

/** The record, or `record-not-found` where it does not live. */
export function found<T>(record: T | null): T {
  if (record === null) throw new AppError('not-found', 'record-not-found');
  return record;
}
