import { ERROR_KEYS, type ErrorCode } from '@shared/domain/errors';
import { z } from 'zod';

const data = z.object({
  key: z.enum(ERROR_KEYS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** What an expected failure carries across every door. */
export type ErrorData = z.infer<typeof data>;

/** Expected failures, by code. Anything else crosses as `INTERNAL_SERVER_ERROR` with an incident id. */
export const contractErrors = {
  VALIDATION: { status: 422, data },
  CONFLICT: { status: 409, data },
  NOT_FOUND: { status: 404, data },
  STORAGE: { status: 507, data },
  UNSUPPORTED: { status: 501, data },
} as const;

export const CONTRACT_CODE_OF: Readonly<Record<ErrorCode, keyof typeof contractErrors>> = {
  validation: 'VALIDATION',
  conflict: 'CONFLICT',
  'not-found': 'NOT_FOUND',
  storage: 'STORAGE',
  unsupported: 'UNSUPPORTED',
};
