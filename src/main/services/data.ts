import type { CheckReport } from '@shared/contract/views/lists';
import { checkStore } from '../store/check';
import { contentDigest } from '../store/digest';
import type { AppContext } from './context';

/** Examines the open store; changes nothing. */
export function checkData(context: AppContext): CheckReport {
  return checkStore(context.workspace.store);
}

/** SHA-256 (hex) over the living content. */
export function digestOf(context: AppContext): string {
  return contentDigest(context.workspace.store);
}
