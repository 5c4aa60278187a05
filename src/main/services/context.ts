import type { Store } from '../store/store';
import type { Clock } from './clock';
import type { Desktop } from './desktop';
import type { FileInbox } from './file-inbox';
import type { Workspace } from './workspace';

/** What every use case may reach. Made once by the door that starts the app. */
export interface AppContext {
  readonly workspace: Workspace;
  /** The firm as it was known on an earlier day, where figures are asked for as of then. */
  readonly past?: Store;
  readonly clock: Clock;
  readonly desktop: Desktop;
  readonly files: FileInbox;
  readonly version: string;
}
