import { expect, test } from 'vitest';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import { insertLead } from '../../../src/main/store/leads';
import { insertSale } from '../../../src/main/store/sales';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';

test('sums that went astray are found by the check and made anew from the records', async () => {
  const context = openTestContext();
  const client = createLocalClient(context);
  const { store } = context.workspace;
  store.act('sale.save', '', (writer) => {
    const deal = lead({ status: 'won', closedOn: '2026-11-10' });
    insertLead(writer, deal);
    insertSale(writer, sale({ leadId: deal.id }));
  });
  expect((await client.data.check({})).problems).toEqual([]);

  store.statement('UPDATE cell SET net_minor = net_minor + 1 WHERE dim = 0 AND grain = 2').run();
  store.statement('UPDATE sale_fact SET wins = 1 - wins').run();
  store.statement('DELETE FROM cycle_cell').run();
  const damaged = await client.data.check({});
  expect(damaged.problems.map(({ key }) => key)).toEqual(Array(damaged.problems.length).fill('store-sums-stray'));
  expect(damaged.problems.map(({ detail }) => detail)).toEqual(
    expect.arrayContaining([
      'sale_fact: 2',
      expect.stringMatching(/^cell 0 2 \d+ $/),
      expect.stringMatching(/^cycle_cell/),
    ]),
  );

  await client.data.sumAnew({});
  const mended = await client.data.check({});
  expect(mended.problems).toEqual([]);
  expect(mended.digest).toBe(damaged.digest);
});

test('a store whose sums are of another make is summed anew when it opens', () => {
  const { workspace } = openTestContext();
  const { store } = workspace;
  store.act('lead.save', '', (writer) => insertLead(writer, lead()));
  const folder = workspace.folder;
  store.statement(`UPDATE meta SET value = '0' WHERE key = 'sums_version'`).run();
  store.statement('DELETE FROM cell').run();
  workspace.close();
  const again = openTestContext({ folder });
  const row = again.workspace.store
    .statement<{ leads: number }>('SELECT leads FROM cell WHERE dim = 0 AND grain = 0')
    .get();
  expect(row).toEqual({ leads: 1 });
});
