import { describe, expect, it } from 'vitest';
import { leaveDemo, openDemo } from '../../../src/main/services/demo';
import { findUndoable } from '../../../src/main/store/actions';
import { readSettings } from '../../../src/main/store/settings';
import type { Store } from '../../../src/main/store/store';
import { openTestContext } from '../support/open-test-context';

function count(store: Store, table: string): number {
  return store.statement<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`).get()?.n ?? 0;
}

describe('demo firm in a store', () => {
  it('is filled in a few seconds, beside the own data, as one action that undo leaves alone', () => {
    const context = openTestContext();
    const own = context.workspace.store;
    const started = performance.now();
    const info = openDemo(context, { locale: 'ru' });
    const seconds = (performance.now() - started) / 1000;
    const store = context.workspace.store;
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
    const context = openTestContext();
    const own = context.workspace.store;
    openDemo(context, { locale: 'en' });
    expect(readSettings(context.workspace.store).firmName).toBe('Severny Kontur');
    expect(leaveDemo(context).demo).toBe(false);
    expect(context.workspace.store).toBe(own);
    expect(count(own, 'action')).toBe(0);
  });
});
