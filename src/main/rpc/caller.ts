import { randomUUID } from 'node:crypto';
import { type AnyProcedure, call, isProcedure, ORPCError } from '@orpc/server';
import type { BridgeAnswer } from '@shared/contract/bridge';
import { CONTRACT_CODE_OF, type ErrorData } from '@shared/contract/errors';
import { AppError } from '@shared/domain/errors';
import type { AppContext } from '../services/context';
import { router } from './router';

export type Caller = (path: readonly string[], input: unknown) => Promise<BridgeAnswer>;

/**
 * The one way into the app for every door: finds the procedure, validates the input, calls it, and answers with an
 * envelope that can cross any wire. Expected failures carry their key; anything else is logged here and crosses as
 * an incident id.
 */
export function createCaller(context: AppContext, logIncident: (id: string, error: unknown) => void): Caller {
  return async (path, input) => {
    try {
      const procedure = findProcedure(path);
      if (!procedure) return failure(new ORPCError('NOT_FOUND', { message: 'No such procedure' }));
      return { ok: true, output: await call(procedure, input, { context }) };
    } catch (error) {
      if (error instanceof AppError) return failure(toContractError(error));
      if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
        return failure(toContractError(new AppError('validation', 'invalid-input', {}, { cause: error })));
      }
      const incident = randomUUID();
      logIncident(incident, error);
      return failure(toContractError(new AppError('unsupported', 'unexpected', { incident })));
    }
  };
}

function toContractError(error: AppError): ORPCError<string, ErrorData> {
  return new ORPCError(CONTRACT_CODE_OF[error.code], {
    defined: true,
    message: error.message,
    data: { key: error.key, params: { ...error.params } },
  });
}

function failure(error: ORPCError<string, unknown>): BridgeAnswer {
  return { ok: false, error: error.toJSON() };
}

function findProcedure(path: readonly string[]): AnyProcedure | null {
  let node: unknown = router;
  for (const part of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return null;
    node = Reflect.get(node, part);
  }
  return isProcedure(node) ? node : null;
}
