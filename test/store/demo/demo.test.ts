import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../src/main/services/clock';
import type { AppContext } from '../../../src/main/services/context';
import { leaveDemo, openDemo } from '../../../src/main/services/demo';
import { FileInbox } from '../../../src/main/services/file-inbox';
import { openWorkspace } from '../../../src/main/services/workspace';
import { findUndoable } from '../../../src/main/store/actions';
import { readSettings } from '../../../src/main/store/settings';
import type { Store } from '../../../src/main/store/store';

const folders: string[] = [];
const contexts: AppContext[] = [];

function openTestContext(now: string): AppContext {
  const folder = mkdtempSync(join(tmpdir(), 'paceline-demo-'));
  folders.push(folder);
  const clock = createClock(now);
  const context: AppContext = {
    workspace: openWorkspace({ folder, locale: 'ru', clock }),
    clock,
    desktop: { host: 'cli', savePdf: null },
    files: new FileInbox(),
    version: '0',
  };
  contexts.push(context);
  return context;
}

function count(store: Store, table: string): number {
  return store.statement<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`).get()?.n ?? 0;
}

afterEach(() => {
  for (const { workspace } of contexts.splice(0)) workspace.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('demo firm in a store', () => {
  it('is filled in a few seconds, beside the own data, as one action that undo leaves alone', () => {
    const context = openTestContext('2026-11-23T10:40');
    const own = context.workspace.store;
    const started = performance.now();
    const info = openDemo(context, { locale: 'ru' });
    const seconds = (performance.now() - started) / 1000;
    const store = context.workspace.store;
    console.log({ seconds });
    expect(info.demo).toBe(true);
    expect(store).not.toBe(own);
    expect(readSettings(store)).toMatchObject({ firmName: 'Северный контур', currencyCode: 'RUB', onboarded: true });
    expect(count(store, 'lead')).toBeGreaterThan(18_000);
    expect(count(store, 'action')).toBe(1);
    expect(findUndoable(store)).toBeNull();
    expect(count(own, 'lead')).toBe(0);
    expect(seconds).toBeLessThan(20);
  });

  it('goes without a trace', () => {
    const context = openTestContext('2026-11-23T10:40');
    const own = context.workspace.store;
    openDemo(context, { locale: 'en' });
    expect(readSettings(context.workspace.store).firmName).toBe('Severny Kontur');
    expect(leaveDemo(context).demo).toBe(false);
    expect(context.workspace.store).toBe(own);
    expect(count(own, 'action')).toBe(0);
  });
});
