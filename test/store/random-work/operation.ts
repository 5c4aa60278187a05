import type { LocalClient } from '../../../src/main/rpc/local-client';
import type { AppContext } from '../../../src/main/services/context';
import type { Dice } from './dice';

/**
 * Something that a person does in the app, through the contract. What the app refuses is thrown; where there is
 * nothing to do it to, nothing is done.
 */
export type Operation = (client: LocalClient, dice: Dice, context: AppContext) => Promise<void>;
