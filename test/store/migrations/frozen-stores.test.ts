import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonRecord } from '../../../src/main/store/canonical-json';
import { checkStore } from '../../../src/main/store/check';
import { storeFiles } from '../../../src/main/store/files';
import { newestVersion } from '../../../src/main/store/migrate';
import { MIGRATIONS } from '../../../src/main/store/migrations/index';
import { readRegistry } from '../../../src/main/store/registry';
import type { Store } from '../../../src/main/store/store';
import { redoLast, undoLast, undoState } from '../../../src/main/store/undo';
import { openTestStore } from '../support/open-test-store';
import { type FrozenStore, frozenVersions, readFrozen, thawStore } from './frozen-store';
import { digestOf, type Records, recordsOf } from './records-of';

const NEWEST = newestVersion(MIGRATIONS);

/** The store's records as the old version knew them: its kinds, its ids, its fields. */
function asKnownTo(old: Records, store: Store): Records {
  const now = recordsOf(store);
  return mapValues(old, (ofKind, entity) =>
    mapValues(ofKind, (fields, id) => {
      const record: JsonRecord = now[entity]?.[id] ?? {};
      return mapValues(fields, (_, field) => record[field]);
    }),
  );
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}

const idsOf = (records: Records) => mapValues(records, (ofKind) => Object.keys(ofKind));

/** The store holds every record of the old state, each field as it was, and no record more. */
function expectState(store: Store, old: FrozenStore['now']): void {
  const now = recordsOf(store);
  for (const [entity, ids] of Object.entries(idsOf(old.records))) {
    expect(Object.keys(now[entity] ?? {}), entity).toEqual(ids);
  }
  const known = asKnownTo(old.records, store);
  expect(known).toEqual(old.records);
  expect(digestOf(known)).toBe(old.digest);
}

describe.each(frozenVersions())('a populated store of schema %i', (version) => {
  const frozen = readFrozen(version);

  test('holds records of every kind in three states, each with its digest', () => {
    for (const [entity, ofKind] of Object.entries(frozen.now.records)) {
      expect(Object.keys(ofKind).length, entity).toBeGreaterThan(0);
    }
    const states = [frozen.now, frozen.allUndone, frozen.allRedone];
    for (const { digest, records } of states) expect(digestOf(records)).toBe(digest);
    expect(new Set(states.map(({ digest }) => digest)).size).toBe(states.length);
  });

  test('is the newest after opening: every field of every record as it was, and in order', () => {
    const folder = thawStore(version);
    const store = openTestStore(folder);
    expect(store.statement('PRAGMA user_version').get()).toEqual({ user_version: NEWEST });
    expectState(store, frozen.now);
    expect(store.statement('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(checkStore(store).problems).toEqual([]);
    expect(readRegistry(storeFiles(folder).registry)).toEqual(frozen.registry);
  });

  test('was copied before it changed', () => {
    const folder = thawStore(version);
    const { backups } = storeFiles(folder);
    openTestStore(folder);
    const copies = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.db')) : [];
    expect(copies).toHaveLength(version === NEWEST ? 0 : 1);
  });

  test('undoes what was done in the old version, and does it again', () => {
    const store = openTestStore(thawStore(version));
    while (undoState(store).redo) redoLast(store);
    expectState(store, frozen.allRedone);
    while (undoState(store).undo) undoLast(store);
    expectState(store, frozen.allUndone);
    while (undoState(store).redo) redoLast(store);
    expectState(store, frozen.allRedone);
    expect(checkStore(store).problems).toEqual([]);
  });
});
