import { CONTRACT_CODE_OF } from '@shared/contract/errors';
import { AppError, ERROR_KEYS, type ErrorCode } from '@shared/domain/errors';
import { z } from 'zod';

const wireError = z.object({
  code: z.string(),
  data: z.object({
    key: z.enum(ERROR_KEYS),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
});

/** The error of an envelope → the typed error it was on the other side; what nobody foresaw becomes `unexpected`. */
export function toAppError(error: unknown): AppError {
  const known = wireError.safeParse(error);
  if (!known.success) return new AppError('unsupported', 'unexpected', {}, { cause: error });
  const { code, data } = known.data;
  return new AppError(codeOf(code), data.key, data.params, { cause: error });
}

function codeOf(contractCode: string): ErrorCode {
  const codes: ErrorCode[] = ['validation', 'conflict', 'not-found', 'storage', 'unsupported'];
  return codes.find((code) => CONTRACT_CODE_OF[code] === contractCode) ?? 'unsupported';
}

/** Whatever was thrown, as an error that has words (`errors.<key>`). */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unsupported', 'unexpected', {}, { cause: error });
}
