import * as foundation from './0001-foundation';
import * as everyFact from './0002-every-fact';

/** One step of the schema. Released steps are never edited: a change is a new file. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [foundation, everyFact];
