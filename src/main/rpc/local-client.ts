import { createRouterClient } from '@orpc/server';
import type { AppContext } from '../services/context';
import { router } from './router';

/** The contract in the same process, typed: for the command line and for services' tests. Expected failures throw. */
export function createLocalClient(context: AppContext) {
  return createRouterClient(router, { context });
}
export type LocalClient = ReturnType<typeof createLocalClient>;
