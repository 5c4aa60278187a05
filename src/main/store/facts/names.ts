import type { Store } from '../store';

/** Names of channels by id, removed ones among them: their leads, sales and costs keep the name. */
export function channelNames(store: Store): ReadonlyMap<string, string> {
  return namesOf(store, 'SELECT id, name FROM channel');
}

/** Names of people by id, removed ones among them. */
export function employeeNames(store: Store): ReadonlyMap<string, string> {
  return namesOf(store, 'SELECT id, name FROM employee');
}

/** Ids of paid channels, removed ones among them. */
export function paidChannelIds(store: Store): ReadonlySet<string> {
  const rows = store.statement<{ id: string }>('SELECT id FROM channel WHERE paid = 1').all();
  return new Set(rows.map((row) => row.id));
}

function namesOf(store: Store, sql: string): ReadonlyMap<string, string> {
  const rows = store.statement<{ id: string; name: string }>(sql).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
