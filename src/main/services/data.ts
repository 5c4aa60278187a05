import type { CheckReport } from '@shared/contract/views/lists';
import { checkStore } from '../store/check';
import type { AppContext } from './context';

/** Examines the open store; changes nothing. */
export function checkData(context: AppContext): CheckReport {
  return checkStore(context.workspace.store);
}
