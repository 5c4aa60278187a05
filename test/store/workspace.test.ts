import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appInfo } from '../../src/main/services/app-info';
import { createClock } from '../../src/main/services/clock';
import { changeSettings, getSettings } from '../../src/main/services/settings';
import { openWorkspace } from '../../src/main/services/workspace';
import { insertChannel, listChannels } from '../../src/main/store/channels';
import { contentDigest } from '../../src/main/store/digest';
import type { Store } from '../../src/main/store/store';
import { openTestContext } from './support/open-test-context';
import { channel } from './support/records';
import { tempFolder } from './support/temp-folder';

function fill(store: Store): void {
  store.actFinally('demo.fill', '', (writer) => insertChannel(writer, channel({ name: 'Демо' })));
}

test('the demo lives apart, and leaving it leads back to the own firm as it was', () => {
  const context = openTestContext();
  const { workspace } = context;
  workspace.store.act('channel.save', '', (writer) => insertChannel(writer, channel()));
  const own = contentDigest(workspace.store);
  workspace.openDemo('en', fill);
  expect(appInfo(context).demo).toBe(true);
  expect(getSettings(context).locale).toBe('en');
  expect(listChannels(workspace.store)).toMatchObject([{ name: 'Демо' }]);
  workspace.leaveDemo();
  expect(contentDigest(workspace.store)).toBe(own);
  expect(existsSync(join(workspace.folder, 'demo'))).toBe(false);
});

test('a demo left open is open again at the next start', () => {
  const folder = tempFolder();
  const clock = createClock('2026-11-23T10:40');
  const first = openWorkspace({ folder, locale: 'ru', clock });
  first.openDemo('ru', fill);
  first.close();
  const second = openWorkspace({ folder, locale: 'ru', clock });
  expect(second.demo).toBe(true);
  second.leaveDemo();
  expect(listChannels(second.store)).toEqual([]);
  second.close();
});

test('a demo that could not be filled leaves nothing behind', () => {
  const { workspace } = openTestContext();
  const failing = () =>
    workspace.openDemo('ru', () => {
      throw new Error('no demo today');
    });
  expect(failing).toThrow('no demo today');
  expect(workspace.demo).toBe(false);
  expect(existsSync(join(workspace.folder, 'demo'))).toBe(false);
});

test('a damaged demo does not keep the own firm closed, and can be made anew', () => {
  const folder = tempFolder();
  const clock = createClock('2026-11-23T10:40');
  const first = openWorkspace({ folder, locale: 'ru', clock });
  first.openDemo('ru', fill);
  first.close();
  writeFileSync(join(folder, 'demo', 'paceline.db'), 'no database');
  const second = openWorkspace({ folder, locale: 'ru', clock });
  expect(second.demo).toBe(false);
  second.openDemo('ru', fill);
  expect(second.demo).toBe(true);
  second.close();
});

test('what else lies in a folder called demo is never removed', () => {
  const { workspace } = openTestContext();
  const file = join(workspace.folder, 'demo', 'letter.txt');
  mkdirSync(join(workspace.folder, 'demo'));
  writeFileSync(file, 'mine');
  workspace.openDemo('ru', fill);
  workspace.leaveDemo();
  expect(existsSync(file)).toBe(true);
});

test.each([
  ['after-close', '2026-11-23T17:59', false],
  ['after-close', '2026-11-23T18:00', true],
  ['always', '2026-11-23T00:00', true],
  ['never', '2026-11-23T23:59', false],
] as const)('today counts %s, at %s: %s', (todayCounts, now, closed) => {
  const context = openTestContext({ now });
  changeSettings(context, { todayCounts, dayCloseHour: 18 });
  expect(appInfo(context).todayClosed).toBe(closed);
});

test('the demo is not left in the middle of a long write', async () => {
  const { workspace } = openTestContext();
  workspace.openDemo('ru', fill);
  let finish = () => {};
  const running = workspace.store.actGradually('import.commit', '', async (writer) => {
    insertChannel(writer, channel());
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  expect(() => workspace.leaveDemo()).toThrow(expect.objectContaining({ key: 'store-busy' }));
  finish();
  await running;
  workspace.leaveDemo();
  expect(workspace.demo).toBe(false);
});
