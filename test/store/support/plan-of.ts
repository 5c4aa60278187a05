import { vi } from 'vitest';
import type { Store } from '../../../src/main/store/store';

/** SQLite's plans of every statement that `read` runs, one text. */
export function planOf(store: Store, read: () => unknown): string {
  const spy = vi.spyOn(store, 'statement');
  read();
  const statements = spy.mock.calls.map(([sql]) => sql);
  spy.mockRestore();
  return statements
    .flatMap((sql) => {
      const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, 0]));
      const positional = [...sql.matchAll(/\?/g)].map(() => 0);
      const params = positional.length > 0 ? positional : Object.keys(named).length > 0 ? [named] : [];
      return store.statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...params);
    })
    .map((step) => step.detail)
    .join('\n');
}

/** A whole table read row by row, not through an index. */
export const BARE_SCAN = /^SCAN (?!page|hit)\w+$/m;
