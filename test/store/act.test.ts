import { expect, test } from 'vitest';
import { createLocalClient } from '../../src/main/rpc/local-client';
import { insertChannel, listChannels } from '../../src/main/store/channels';
import { newId } from '../../src/main/store/new-id';
import { openTestContext } from './support/open-test-context';
import { openTestStore } from './support/open-test-store';

test('an action is one transaction, one undo step and one row of the journal for each change', () => {
  const store = openTestStore();
  const { action } = store.act('channel.save', 'Сайт', (writer) => {
    insertChannel(writer, { id: newId(), name: 'Сайт', paid: false });
    insertChannel(writer, { id: newId(), name: 'Реклама', paid: true });
  });
  expect(action).toMatchObject({ id: 1, kind: 'channel.save', records: 2, entity: 'channel', subject: 'Сайт' });
  expect(listChannels(store).map((channel) => channel.name)).toEqual(['Реклама', 'Сайт']);
});

test('every door reaches the store through the contract', async () => {
  const client = createLocalClient(openTestContext());
  await client.directory.saveChannel({ id: null, name: 'Сайт', paid: false });
  expect((await client.directory.get({})).channels).toMatchObject([{ name: 'Сайт' }]);
  expect(await client.app.info({})).toMatchObject({ empty: true, demo: false, todayClosed: false });
  expect((await client.history.undo({})).done.kind).toBe('channel.save');
  expect((await client.directory.get({})).channels).toEqual([]);
  expect(await client.data.check({})).toMatchObject({ ok: true, problems: [], journalEntries: 2 });
});
