import { implement } from '@orpc/server';
import { contract } from '@shared/contract/procedures';
import type { AppContext } from '../services/context';

/** Implements the contract; every handler gets the app's context and calls one service. */
export const os = implement(contract).$context<AppContext>();
