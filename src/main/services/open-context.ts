import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import packageJson from '../../../package.json' with { type: 'json' };
import { hasStore } from '../store/open-store';
import { createClock } from './clock';
import type { AppContext } from './context';
import { defaultDataFolder } from './data-folder';
import type { Desktop } from './desktop';
import { FileInbox } from './file-inbox';
import { cancelImport } from './imports';
import { openWorkspace } from './workspace';

export interface OpenOptions {
  /** `null`: the app's own folder. */
  readonly folder: string | null;
  /** Language of a store that is made now; an existing one keeps its own. */
  readonly locale: Locale;
  readonly desktop: Desktop;
  /** Only open what is there: a mistyped folder is `store-not-here` and not a new, empty firm. */
  readonly mustExist?: boolean;
}

/** Opens the data and gathers what the use cases need. Throws {@link AppError} where the data cannot be opened. */
export function openContext(options: OpenOptions): AppContext {
  const clock = createClock(process.env.PACELINE_NOW);
  const folder = options.folder ?? defaultDataFolder();
  if (options.mustExist && !hasStore(folder)) throw new AppError('not-found', 'store-not-here');
  return {
    workspace: openWorkspace({ folder, locale: options.locale, clock, appVersion: packageJson.version }),
    clock,
    desktop: options.desktop,
    files: new FileInbox(),
    version: packageJson.version,
  };
}

/** Calls off an import under way, waits until what it had written is taken back, and closes the data. */
export async function closeContext(context: AppContext): Promise<void> {
  cancelImport(context);
  await context.workspace.whenIdle();
  context.workspace.close();
}
