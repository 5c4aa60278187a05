import type { AppError } from '@shared/domain/errors';
import type { BridgeAnswer } from './bridge';
import { CONTRACT_CODE_OF, contractErrors } from './errors';

/** The envelope of an expected failure, as every door sends it. */
export function failureAnswer(error: AppError): BridgeAnswer {
  const code = CONTRACT_CODE_OF[error.code];
  const { status } = contractErrors[code];
  const data = { key: error.key, params: { ...error.params } };
  return { ok: false, error: { defined: true, code, status, message: error.message, data } };
}
