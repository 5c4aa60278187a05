import { AppError, type ErrorCode, type ErrorKey, type ErrorParams } from '@shared/domain/errors';
import { describeError } from '../describe-error';

/** An error on its way between threads: structured clone would make a plain `Error` of an {@link AppError}. */
export interface WireError {
  /** `null`: a bug, not an expected failure. */
  readonly expected: { readonly code: ErrorCode; readonly key: ErrorKey; readonly params: ErrorParams } | null;
  /** For the log: stack and causes. */
  readonly details: string;
}

export function packError(error: unknown): WireError {
  const expected = error instanceof AppError ? { code: error.code, key: error.key, params: error.params } : null;
  return { expected, details: describeError(error) };
}

/** What it was on the other side; where it came from stays readable in the log as its cause. */
export function unpackError({ expected, details }: WireError): Error {
  if (expected === null) return new Error('Failed on the other side', { cause: details });
  return new AppError(expected.code, expected.key, expected.params, { cause: details });
}
