import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check';
import { contentDigest } from '../../src/main/store/digest';
import { insertLead } from '../../src/main/store/leads';
import { insertSale } from '../../src/main/store/sales';
import type { Store } from '../../src/main/store/store';
import { openTestStore } from '../store/support/open-test-store';
import { lead, sale } from '../store/support/records';
import { SCALE } from './support/scale';

/** Whether a bulk of deals fits; each takes about a page for data and journal. */
function importDeals(store: Store, deals: number): void {
  store.act('import.commit', 'deals.csv', (writer) => {
    for (let row = 0; row < deals; row += 1) {
      const deal = lead({ title: `Заявка ${row}`, note: 'x'.repeat(500) });
      insertLead(writer, deal);
      insertSale(writer, sale({ leadId: deal.id }));
    }
  });
}

test('a disk that fills at any point of a write: everything is rolled back, reading goes on, later writes work', () => {
  const store = openTestStore();
  importDeals(store, 5);
  const before = contentDigest(store);
  const pages = store.statement<{ page_count: number }>('PRAGMA page_count').get()?.page_count ?? 0;
  let refused = 0;
  for (let point = 0; point < SCALE.growthPoints; point += 1) {
    const room = Math.floor((point / SCALE.growthPoints) * 200);
    store.statement(`PRAGMA max_page_count = ${pages + room}`).get();
    expect(() => importDeals(store, 800)).toThrow(expect.objectContaining({ code: 'storage', key: 'store-disk-full' }));
    expect(contentDigest(store)).toBe(before);
    refused += 1;
  }
  console.log(`points at which the file could not grow: ${refused}`);
  expect(refused).toBe(SCALE.growthPoints);
  store.statement('PRAGMA max_page_count = 1073741823').get();
  importDeals(store, 800);
  expect(checkStore(store)).toMatchObject({ ok: true, records: { sale: 805 } });
});
