import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { insertChannel, removeChannel, updateChannel } from '../../src/main/store/channels';
import { checkStore } from '../../src/main/store/check';
import { insertEmployee } from '../../src/main/store/employees';
import { insertSale } from '../../src/main/store/sales';
import type { Store } from '../../src/main/store/store';
import { openTestStore } from './support/open-test-store';
import { channel, employee, sale } from './support/records';
import { tempFolder } from './support/temp-folder';

interface Row {
  readonly seq: number;
  readonly op: string;
  readonly old_json: string | null;
  readonly new_json: string | null;
  readonly hlc: string;
}

const journalOf = (store: Store) =>
  store.statement<Row>('SELECT seq, op, old_json, new_json, hlc FROM journal ORDER BY seq').all();

test('an update keeps only what changed; what stays the same leaves no trace', () => {
  const store = openTestStore();
  const site = channel();
  store.act('channel.save', '', (writer) => insertChannel(writer, site));
  store.act('channel.save', '', (writer) => updateChannel(writer, { ...site, paid: true }));
  const { action } = store.act('channel.save', '', (writer) => updateChannel(writer, { ...site, paid: true }));
  expect(action).toMatchObject({ id: 0, records: 0 });
  expect(journalOf(store)).toMatchObject([
    { op: 'insert', old_json: null },
    { op: 'update', old_json: '{"paid":false}', new_json: '{"paid":true}' },
  ]);
});

test('a failed action leaves nothing, and the chain goes on from where it was', () => {
  const store = openTestStore();
  store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  const failing = () =>
    store.act('channel.save', '', (writer) => {
      insertChannel(writer, channel({ name: 'Реклама' }));
      throw new Error('on the way');
    });
  expect(failing).toThrow('on the way');
  store.act('channel.save', '', (writer) => insertChannel(writer, channel({ name: 'Звонок' })));
  expect(journalOf(store).map((row) => row.seq)).toEqual([1, 2]);
  expect(checkStore(store)).toMatchObject({ ok: true, problems: [] });
});

test('the logical clock never runs backwards, even where the machine’s does', () => {
  const store = openTestStore();
  for (const name of ['А', 'Б', 'В'])
    store.act('channel.save', '', (writer) => insertChannel(writer, channel({ name })));
  const clocks = journalOf(store).map((row) => row.hlc);
  expect(clocks).toEqual([...clocks].sort());
  expect(new Set(clocks).size).toBe(3);
});

test('the journal can only grow', () => {
  const store = openTestStore();
  store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  expect(() => store.statement('DELETE FROM journal').run()).toThrow('append-only');
  expect(() => store.statement(`UPDATE journal SET op = 'delete'`).run()).toThrow('append-only');
});

/** A store with a sale, changed behind the app's back. */
function tamperedStore(sql: string): Store {
  const folder = tempFolder();
  const store = openTestStore(folder);
  const anna = employee();
  const site = channel();
  store.actFinally('channel.save', '', (writer) => insertChannel(writer, site));
  store.actFinally('channel.remove', '', (writer) => removeChannel(writer, site.id));
  store.act('sale.save', '', (writer) => {
    insertEmployee(writer, anna);
    insertSale(writer, sale({ amountMinor: 100, credits: [{ employeeId: anna.id, shareBp: 10_000 }] }));
  });
  store.close();
  const database = new BetterSqlite3(store.file);
  const triggers = database
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  for (const trigger of triggers) database.exec(trigger.sql);
  database.close();
  return openTestStore(folder);
}

test.each([
  ['a changed journal row', `UPDATE journal SET new_json = replace(new_json, '100', '900') WHERE entity = 'sale'`],
  ['a removed journal row', 'DELETE FROM journal WHERE seq = 3'],
  ['an amount changed in the table', 'UPDATE sale SET amount_minor = 900'],
  ['a record removed from the table', `UPDATE sale SET deleted_at_ms = 1`],
  ['the name of a removed record', `UPDATE channel SET name = 'Сайф' WHERE deleted_at_ms IS NOT NULL`],
  ['a removed record that is gone', 'DELETE FROM channel WHERE deleted_at_ms IS NOT NULL'],
  ['an action that says something else', `UPDATE action SET subject = 'Сайф' WHERE id = 1`],
  ['a time of removal at which nothing was done', 'UPDATE channel SET deleted_at_ms = 12345'],
  ['an index that is gone', 'DROP INDEX sale_by_day'],
  ['a table that nobody made', 'CREATE TABLE extra (id TEXT) STRICT'],
  ['a part that is not the share', 'UPDATE sale_credit SET part_minor = 99'],
])('check notices %s', (_name, sql) => {
  const report = checkStore(tamperedStore(sql));
  expect(report.ok).toBe(false);
  expect(report.problems.length).toBeGreaterThan(0);
});

test('check finds an untouched store in order', () => {
  expect(checkStore(tamperedStore('SELECT 1'))).toMatchObject({
    ok: true,
    records: { sale: 1, employee: 1 },
    journalEntries: 4,
  });
});
