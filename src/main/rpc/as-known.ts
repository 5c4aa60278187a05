import type { IsoDate } from '@shared/calendar/iso-date';
import { os } from './base';

/** For procedures that answer figures: with `knownOn` they read the firm as it was known when that day ended. */
export const asKnown = os.middleware(
  async ({ context, next }, { knownOn }: { readonly knownOn?: IsoDate | undefined }) =>
    knownOn === undefined ? next() : next({ context: { past: await context.workspace.storeAsKnown(knownOn) } }),
);
