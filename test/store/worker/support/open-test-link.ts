import { onTestFinished, vi } from 'vitest';
import { type AppLink, type LinkOptions, openAppLink } from '../../../../src/main/link/app-link';
import { buildProgram } from '../../support/build-program';
import { tempFolder } from '../../support/temp-folder';

export interface TestLink {
  readonly link: AppLink;
  readonly folder: string;
  readonly entry: string;
  readonly log: (message: string, error?: unknown) => void;
  readonly onStopped: () => void;
}

/** A real worker thread on a data folder of its own, closed after the test. */
export async function openTestLink(source: string, options: Partial<LinkOptions> = {}): Promise<TestLink> {
  const entry = options.entry ?? (await buildProgram(source));
  const folder = options.start?.folder ?? tempFolder();
  const log = vi.fn();
  const onStopped = vi.fn();
  const link = await openAppLink({
    entry,
    start: { folder, locale: 'ru' },
    desktop: { host: 'cli', savePdf: null, chooseFolder: null },
    log,
    onStopped,
    ...options,
  });
  onTestFinished(() => link.close());
  return { link, folder, entry, log, onStopped };
}
