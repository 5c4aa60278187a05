import type { Id } from '@shared/domain/fields';
import { CHANNEL_OF_SALE } from '../sales';

/** Whose and from which channel; `null`: all. */
export interface FactFilter {
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
}

export const EVERYTHING: FactFilter = { employeeId: null, channelId: null };

/** Condition on `sale`. Where all channels count it asks for none, so that an index can answer without the table. */
export function saleIsOfChannel(channelId: Id | null): string {
  return channelId === null ? 'TRUE' : `${CHANNEL_OF_SALE} = @channel`;
}
