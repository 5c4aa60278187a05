import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertChannel, listChannels, removeChannel, updateChannel } from '../../src/main/store/channels';
import { checkStore } from '../../src/main/store/check';
import { insertCustomer, removeCustomer } from '../../src/main/store/customers';
import { contentDigest } from '../../src/main/store/digest';
import { insertEmployee, listEmployees, updateEmployee } from '../../src/main/store/employees';
import { insertExpense } from '../../src/main/store/expenses';
import { findExternalRef, insertExternalRefs, insertImportBatch } from '../../src/main/store/imports';
import { insertLead, updateLead } from '../../src/main/store/leads';
import { newId } from '../../src/main/store/new-id';
import { insertSale, removeSale, updateSale } from '../../src/main/store/sales';
import { updateSettings } from '../../src/main/store/settings';
import type { Store } from '../../src/main/store/store';
import { insertTargetVersion, listTargetVersions } from '../../src/main/store/targets';
import { redoLast, undoLast, undoState } from '../../src/main/store/undo';
import type { Writer } from '../../src/main/store/writer';
import { openTestStore } from './support/open-test-store';
import { channel, employee, expense, lead, sale } from './support/records';
import { tempFolder } from './support/temp-folder';

/** Living ids of a table, so that a random choice always meets a record. */
function pick(store: Store, table: string, choice: number): string | null {
  const ids = store.statement<{ id: string }>(`SELECT id FROM ${table} WHERE deleted_at_ms IS NULL ORDER BY id`).all();
  return ids[choice % Math.max(1, ids.length)]?.id ?? null;
}

/** One random change by a number: every kind of record, every kind of change. */
const CHANGES: readonly ((writer: Writer, choice: number) => void)[] = [
  (writer, n) => insertChannel(writer, channel({ name: `Канал ${newId()}`, paid: n % 2 === 0 })),
  (writer, n) => insertEmployee(writer, employee({ name: `Анна ${newId()}`, role: String(n) })),
  (writer) => insertCustomer(writer, { id: newId(), name: 'Ромашка' }),
  (writer, n) => insertExpense(writer, expense({ amountMinor: n, channelId: pick(writer.store, 'channel', n) })),
  (writer, n) =>
    insertLead(
      writer,
      lead({ ownerId: pick(writer.store, 'employee', n), customerId: pick(writer.store, 'customer', n) }),
    ),
  (writer, n) => {
    const employeeId = pick(writer.store, 'employee', n);
    const credits = employeeId ? [{ employeeId, shareBp: 10_000 }] : [];
    insertSale(writer, sale({ amountMinor: n, credits, leadId: pick(writer.store, 'lead', n) }));
  },
  (writer, n) => {
    const id = pick(writer.store, 'lead', n);
    if (id) updateLead(writer, lead({ id, title: `Заявка ${n}`, status: 'lost', closedOn: '2026-11-20' }));
  },
  (writer, n) => {
    const id = pick(writer.store, 'sale', n);
    if (id) updateSale(writer, sale({ id, amountMinor: n * 7, product: 'Курс' }));
  },
  (writer, n) => {
    const id = pick(writer.store, 'employee', n);
    const employment = [{ from: null, to: null, fteBp: 5_000 }];
    if (id) updateEmployee(writer, employee({ id, name: `Пётр ${newId()}`, employment }));
  },
  (writer, n) => {
    const id = pick(writer.store, 'sale', n);
    if (id) removeSale(writer, id);
  },
  (writer, n) => {
    const id = pick(writer.store, 'channel', n);
    if (id) removeChannel(writer, id);
  },
  (writer, n) => {
    const id = pick(writer.store, 'customer', n);
    if (id) removeCustomer(writer, id);
  },
  (writer, n) => updateSettings(writer, { conversionBenchmarkBp: n, firmName: `Фирма ${n}` }),
  (writer, n) =>
    insertTargetVersion(writer, {
      id: newId(),
      metric: 'revenue',
      employeeId: null,
      periodKey: '2026-Q4',
      value: n,
      validFrom: '2026-10-01',
      reason: '',
    }),
];

const changesOfOneAction = fc.array(fc.tuple(fc.nat(CHANGES.length - 1), fc.nat(9_999)), {
  minLength: 1,
  maxLength: 6,
});

test('undoing everything leads to the first state, redoing everything to the last, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(changesOfOneAction, { minLength: 1, maxLength: 12 }), (actions) => {
      const store = openTestStore();
      const digests = [contentDigest(store)];
      for (const changes of actions) {
        const { action } = store.act('sale.save', '', (writer) => {
          for (const [index, choice] of changes) CHANGES[index]?.(writer, choice);
        });
        if (action.records > 0) digests.push(contentDigest(store));
      }
      for (const digest of digests.slice(0, -1).reverse()) {
        undoLast(store);
        expect(contentDigest(store)).toBe(digest);
      }
      expect(undoState(store).undo).toBeNull();
      for (const digest of digests.slice(1)) {
        redoLast(store);
        expect(contentDigest(store)).toBe(digest);
      }
      expect(undoState(store).redo).toBeNull();
      expect(checkStore(store).problems).toEqual([]);
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('undo and redo survive closing the app', () => {
  const folder = tempFolder();
  const first = openTestStore(folder);
  first.act('channel.save', 'Сайт', (writer) => insertChannel(writer, channel()));
  first.close();
  const second = openTestStore(folder);
  expect(undoLast(second)).toMatchObject({ kind: 'channel.save', subject: 'Сайт', records: 1 });
  expect(listChannels(second)).toEqual([]);
  second.close();
  const third = openTestStore(folder);
  redoLast(third);
  expect(listChannels(third)).toHaveLength(1);
});

test('a new action empties the redo stack, an old branch never comes back', () => {
  const store = openTestStore();
  const add = (name: string) => store.act('channel.save', name, (writer) => insertChannel(writer, channel({ name })));
  add('А');
  add('Б');
  undoLast(store);
  undoLast(store);
  add('В');
  expect(() => redoLast(store)).toThrow(expect.objectContaining({ key: 'nothing-to-redo' }));
  undoLast(store);
  expect(redoLast(store).subject).toBe('В');
  expect(() => redoLast(store)).toThrow(expect.objectContaining({ key: 'nothing-to-redo' }));
});

test('an action that changes nothing keeps the redo stack', () => {
  const store = openTestStore();
  const site = channel();
  store.act('channel.save', '', (writer) => insertChannel(writer, site));
  store.act('channel.save', 'платный', (writer) => updateChannel(writer, { ...site, paid: true }));
  undoLast(store);
  store.act('channel.save', '', (writer) => updateChannel(writer, site));
  expect(redoLast(store).subject).toBe('платный');
});

test('with nothing done there is nothing to undo', () => {
  expect(() => undoLast(openTestStore())).toThrow(expect.objectContaining({ key: 'nothing-to-undo' }));
});

test('a record changed past the stack is a conflict, and nothing is undone', () => {
  const store = openTestStore();
  const site = channel();
  const advert = channel({ name: 'Реклама' });
  store.act('channel.save', '', (writer) => {
    insertChannel(writer, site);
    insertChannel(writer, advert);
  });
  store.actFinally('channel.save', '', (writer) => updateChannel(writer, { ...site, name: 'Портал' }));
  const before = contentDigest(store);
  expect(() => undoLast(store)).toThrow(expect.objectContaining({ key: 'undo-conflict' }));
  expect(contentDigest(store)).toBe(before);
  expect(checkStore(store).ok).toBe(true);
});

test('an import of thousands of rows is one step back, and the same file can be imported again', () => {
  const store = openTestStore();
  const start = contentDigest(store);
  const importFile = () =>
    store.act('import.commit', 'deals.csv', (writer) => {
      const importBatchId = newId();
      insertImportBatch(writer, {
        id: importBatchId,
        source: 'crm',
        fileName: 'deals.csv',
        fileSha256: '00',
        atEpochMs: 0,
        mappingJson: '{}',
        rowCount: 2_000,
      });
      for (let row = 0; row < 2_000; row += 1) {
        const deal = lead({ status: 'won', closedOn: '2026-11-20' });
        const won = sale({ leadId: deal.id });
        insertLead(writer, deal, importBatchId);
        insertSale(writer, won, importBatchId);
        const externalId = `row "${row}"`;
        insertExternalRefs(writer, [
          {
            source: 'crm',
            externalId,
            leadId: deal.id,
            saleId: won.id,
            importBatchId,
            rowHash: '',
            rawJson: '{}',
          },
        ]);
      }
    });
  expect(importFile().action).toMatchObject({ records: 6_001, entity: 'import' });
  const imported = contentDigest(store);
  undoLast(store);
  expect(contentDigest(store)).toBe(start);
  expect(findExternalRef(store, 'crm', 'row "7"')).toBeNull();
  redoLast(store);
  expect(contentDigest(store)).toBe(imported);
  undoLast(store);
  importFile();
  expect(findExternalRef(store, 'crm', 'row "7"')).toMatchObject({ externalId: 'row "7"' });
  expect(checkStore(store).problems).toEqual([]);
});

test('a target taken back and brought again keeps its place among the versions', () => {
  const store = openTestStore();
  const version = (value: number) => ({
    id: newId(),
    metric: 'revenue' as const,
    employeeId: null,
    periodKey: '2026-Q4',
    value,
    validFrom: '2026-10-01' as const,
    reason: '',
  });
  store.act('target.set', '', (writer) => insertTargetVersion(writer, version(1)));
  store.act('target.set', '', (writer) => insertTargetVersion(writer, version(2)));
  undoLast(store);
  undoLast(store);
  redoLast(store);
  redoLast(store);
  expect(listTargetVersions(store).map((target) => target.value)).toEqual([1, 2]);
});

test('while a long action is under way nothing else writes, and cancelling it leaves nothing', async () => {
  const store = openTestStore();
  let cancel: (reason: Error) => void = () => {};
  const running = store.actGradually('import.commit', '', async (writer) => {
    insertChannel(writer, channel());
    await new Promise((_resolve, reject) => {
      cancel = reject;
    });
  });
  const other = () => store.act('employee.save', '', (writer) => insertEmployee(writer, employee()));
  expect(other).toThrow(expect.objectContaining({ key: 'store-busy' }));
  cancel(new Error('cancelled'));
  await expect(running).rejects.toThrow('cancelled');
  expect(listChannels(store)).toEqual([]);
  other();
  expect(listEmployees(store)).toHaveLength(1);
  expect(checkStore(store).ok).toBe(true);
});
