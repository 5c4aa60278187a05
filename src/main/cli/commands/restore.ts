import { resolve } from 'node:path';
import type { Locale } from '@shared/domain/settings';
import { type RestoreSource, restoreFrom } from '../../services/backups/rescue';
import type { Outcome } from '../outcome';
import { restoredText } from '../text/backups-text';

interface RestoreOptions {
  /** `null`: the app's own folder. */
  readonly folder: string | null;
  readonly locale: Locale;
}

/** Puts a copy in the place of the data: `latest`, or a file. */
export async function restore(options: RestoreOptions, source: string): Promise<Outcome> {
  const from: RestoreSource = source === 'latest' ? { kind: 'latest' } : { kind: 'file', path: resolve(source) };
  const answer = await restoreFrom(options, from);
  return { answer, text: restoredText(answer) };
}
