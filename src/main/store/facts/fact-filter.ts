import type { Id } from '@shared/domain/fields';

/** Whose and from which channel; `null`: all. */
export interface FactFilter {
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
}

export const EVERYTHING: FactFilter = { employeeId: null, channelId: null };
