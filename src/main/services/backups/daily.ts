import { AppError } from '@shared/domain/errors';
import type { AppContext } from '../context';

/** The first look waits until the window is drawn; later ones notice the next day in an app that is never closed. */
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 15 * 60_000;

/**
 * Makes the copy of the day while an app stays open. A copy that fails is remembered for the page and never stops
 * work. Answers how to end it.
 */
export function startDailyBackups(
  { workspace }: Pick<AppContext, 'workspace'>,
  logFailure: (error: unknown) => void,
): () => void {
  const look = (): void => {
    workspace.backups.makeIfDue().catch((error: unknown) => {
      if (!(error instanceof AppError)) logFailure(error);
    });
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const later = setInterval(look, LOOK_EVERY_MS);
  first.unref();
  later.unref();
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
