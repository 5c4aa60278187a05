import { onTestFinished } from 'vitest';
import { type Clock, createClock } from '../../../src/main/services/clock';
import type { AppContext } from '../../../src/main/services/context';
import { FileInbox } from '../../../src/main/services/file-inbox';
import { openWorkspace } from '../../../src/main/services/workspace';
import { tempFolder } from './temp-folder';

export interface TestContextOptions {
  readonly folder?: string;
  /** Local time such as `2026-11-23T10:40`. */
  readonly now?: string;
  /** In its place: a clock that the test turns. */
  readonly clock?: Clock;
}

/** The app without a door: a real workspace in a temp folder and a standing clock. Closed after the test. */
export function openTestContext({
  folder = tempFolder(),
  now = '2026-11-23T10:40',
  clock = createClock(now),
}: TestContextOptions = {}): AppContext {
  const workspace = openWorkspace({ folder, locale: 'ru', clock });
  onTestFinished(() => workspace.close());
  return {
    workspace,
    clock,
    desktop: { host: 'cli', savePdf: null, chooseFolder: null },
    files: new FileInbox(),
    version: '0.0.0-test',
  };
}
