import { foldText } from '@shared/domain/fold-text';
import { Connection } from './driver';
import { newestVersion } from './migrate';
import { MIGRATIONS } from './migrations/index';
import type { Store } from './store';

interface SchemaRow {
  readonly name: string;
  readonly sql: string | null;
}

const SCHEMA = 'SELECT name, sql FROM sqlite_schema ORDER BY name';

/**
 * Names of tables, indices and triggers that are not as the released migrations make them: missing, altered, or there
 * without them. A damaged letter in a definition leaves every page in order. Knows nothing of other schemas than the
 * newest.
 */
export function differsFromMigrations(store: Store): string[] {
  const found = store.statement<{ user_version: number }>('PRAGMA user_version').get();
  if (found?.user_version !== newestVersion(MIGRATIONS)) return [];
  const expected = new Map(freshSchema().map((row) => [row.name, row.sql]));
  const differing: string[] = [];
  for (const { name, sql } of store.statement<SchemaRow>(SCHEMA).all()) {
    if (!expected.has(name) || expected.get(name) !== sql) differing.push(name);
    expected.delete(name);
  }
  return [...differing, ...expected.keys()];
}

function freshSchema(): SchemaRow[] {
  const connection = new Connection(':memory:', { create: true });
  try {
    connection.defineTextFunction('fold', foldText);
    for (const migration of MIGRATIONS) connection.exec(migration.sql);
    return connection.prepare<SchemaRow>(SCHEMA).all();
  } finally {
    connection.close();
  }
}
