import { createHash } from 'node:crypto';
import { contentDigest } from '../../../src/main/store/digest';
import { eachCell } from '../../../src/main/store/rollups/cells';
import type { Store } from '../../../src/main/store/store';

/**
 * What a store says: a digest of the living records, and one of every row of each table, but for `meta`: a file that
 * does not know its device any more starts a new one, as every copy does.
 */
export interface Content {
  readonly facts: string;
  readonly tables: Readonly<Record<string, string>>;
}

export function contentOf(store: Store): Content {
  const tables = store
    .statement<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'meta' ORDER BY name`)
    .all();
  return {
    facts: contentDigest(store),
    tables: Object.fromEntries(tables.map(({ name }) => [name, rowDigest(store, name)])),
  };
}

function rowDigest(store: Store, table: string): string {
  const hash = createHash('sha256');
  // A sum of nothing says the same under any key.
  const rows = table === 'cell' ? eachCell(store) : store.statement(`SELECT * FROM "${table}"`).all();
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}
