import type { Store } from '../../../../src/main/store/store';

/** What stays of a store without records: who it is, and its journal, which nobody can cut. */
const KEPT = ['meta', 'setting', 'action', 'journal'];

/** Takes all records out of a store past its journal: thousands of firms one after the other, without undoing each. */
export function wipe(store: Store): void {
  const tables = store
    .statement<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  store.derive(() => {
    store.statement('PRAGMA defer_foreign_keys = ON').run();
    for (const { name } of tables) if (!KEPT.includes(name)) store.statement(`DELETE FROM ${name}`).run();
  });
}
