import { type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { type Dimension, NOT_GIVEN } from '../rollups/measures';
import { hasCellsAfter } from '../rollups/read';
import type { Store } from '../store';
import type { FactFilter } from './fact-filter';

/** Where the sums of a filter stand. */
export interface CellPath {
  readonly dimension: Dimension;
  readonly key: string;
}

/** `null`: sums are kept by person or by channel, not by both at once; the records must be counted. */
export function cellPathOf({ employeeId, channelId }: FactFilter): CellPath | null {
  if (employeeId !== null && channelId !== null) return null;
  if (employeeId !== null) return { dimension: 'employee', key: employeeId };
  if (channelId !== null) return { dimension: 'channel', key: channelId };
  return { dimension: 'all', key: NOT_GIVEN };
}

export function isUnfiltered({ employeeId, channelId }: FactFilter): boolean {
  return employeeId === null && channelId === null;
}

/**
 * Whether all that the store knows was known on that day. Sums hold what became of a lead whenever it did; seen from an
 * earlier day the records must be counted.
 */
export function isAllKnownOn(store: Store, seenOn: IsoDate): boolean {
  return !hasCellsAfter(store, toDayNumber(seenOn), ['assessments', 'closed_won', 'closed_lost']);
}
