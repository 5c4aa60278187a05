import type { Clock } from './clock';
import type { Desktop } from './desktop';
import type { FileInbox } from './file-inbox';
import type { Workspace } from './workspace';

/** What every use case may reach. Made once by the door that starts the app. */
export interface AppContext {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly desktop: Desktop;
  readonly files: FileInbox;
  readonly version: string;
}
