import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/main/store/open-store';
import type { Store } from '../../../src/main/store/store';
import { tempFolder } from './temp-folder';

/** 2026-11-23T07:40:00Z */
const TEST_NOW_MS = Date.UTC(2026, 10, 23, 7, 40);

/** A real store in a folder of its own; both are gone after the test. */
export function openTestStore(folder: string = tempFolder()): Store {
  const store = openStore({ folder, locale: 'ru', nowEpochMs: () => TEST_NOW_MS });
  onTestFinished(() => store.close());
  return store;
}
