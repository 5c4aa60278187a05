import { AppError } from '@shared/domain/errors';
import type { LocalClient } from '../../../src/main/rpc/local-client';
import type { AppContext } from '../../../src/main/services/context';
import { DAY_TOTAL_WORK } from './day-totals';
import { Dice } from './dice';
import { DIRECTORY_WORK } from './directory';
import { FILE_WORK } from './files';
import { LEAD_WORK } from './leads';
import { MONEY_WORK } from './money';
import type { Operation } from './operation';
import { SALE_WORK } from './sales';

const WORK = { ...DIRECTORY_WORK, ...LEAD_WORK, ...SALE_WORK, ...MONEY_WORK, ...FILE_WORK, ...DAY_TOTAL_WORK };
type WorkName = keyof typeof WORK;
const OPERATIONS: Readonly<Record<WorkName, Operation>> = WORK;

/** What a year of work is made of: more is entered and corrected than removed. */
export const DECK: readonly WorkName[] = [
  ...times(4, 'enterLead', 'editLead', 'enterSale', 'editSale', 'saveChannel', 'saveEmployee'),
  ...times(2, 'enterExpense', 'enterReturn', 'importFile', 'setTargets', 'assessLeads', 'saveStage', 'moveLeads'),
  ...times(2, 'enterDayTotal', 'totalOverRecords'),
  ...times(1, 'saveCustomer', 'changeSettings', 'editExpense', 'repeatExpense', 'orderStages', 'changeReasons'),
  ...times(1, 'removeLead', 'removeSale', 'removeExpense', 'removeEmployee', 'removeChannel', 'removeStage'),
];

function times(count: number, ...names: readonly WorkName[]): WorkName[] {
  return names.flatMap((name) => Array.from({ length: count }, () => name));
}

/** One operation and the seed of its choices. */
export interface Move {
  readonly name: WorkName;
  readonly seed: number;
}

/** Does it, or answers the key with which the app refused; a bug is thrown. */
export async function perform(client: LocalClient, context: AppContext, move: Move): Promise<'done' | AppError['key']> {
  try {
    await OPERATIONS[move.name](client, new Dice(move.seed, context.workspace.store), context);
    return 'done';
  } catch (error) {
    if (error instanceof AppError && error.code !== 'storage') return error.key;
    throw error;
  }
}
