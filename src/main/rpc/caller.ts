import { randomUUID } from 'node:crypto';
import { type AnyProcedure, call, isProcedure, ORPCError } from '@orpc/server';
import type { BridgeAnswer } from '@shared/contract/bridge';
import { failureAnswer } from '@shared/contract/failure-answer';
import type { ProcedureMeta } from '@shared/contract/procedures';
import { AppError } from '@shared/domain/errors';
import type { AppContext } from '../services/context';
import { router } from './router';

export type Caller = (path: readonly string[], input: unknown) => Promise<BridgeAnswer>;

/**
 * The one way into the app for every door: finds the procedure, validates the input, calls it, and answers with an
 * envelope that can cross any wire. Expected failures carry their key; anything else is logged here and crosses as
 * an incident id. While a long write is under way a call waits for its end, unless its contract says otherwise: nobody
 * reads what is half written, and nobody's write fails for it.
 */
export function createCaller(context: AppContext, logIncident: (id: string, error: unknown) => void): Caller {
  return async (path, input) => {
    try {
      const procedure = findProcedure(path);
      if (!procedure)
        return { ok: false, error: new ORPCError('NOT_FOUND', { message: 'No such procedure' }).toJSON() };
      const { duringLongWrite }: ProcedureMeta = procedure['~orpc'].meta;
      if (duringLongWrite === 'waits') await context.workspace.whenIdle();
      return { ok: true, output: await call(procedure, input, { context }) };
    } catch (error) {
      if (error instanceof AppError) return failureAnswer(error);
      if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
        return failureAnswer(new AppError('validation', 'invalid-input', {}, { cause: error }));
      }
      const incident = randomUUID();
      logIncident(incident, error);
      return failureAnswer(new AppError('unsupported', 'unexpected', { incident }));
    }
  };
}

function findProcedure(path: readonly string[]): AnyProcedure | null {
  let node: unknown = router;
  for (const part of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return null;
    node = Reflect.get(node, part);
  }
  return isProcedure(node) ? node : null;
}
