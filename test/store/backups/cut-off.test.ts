import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyAt, restoreClosed } from '../../../src/main/services/backups/rescue';
import { createClock } from '../../../src/main/services/clock';
import { checkStore } from '../../../src/main/store/check';
import { contentDigest } from '../../../src/main/store/digest';
import { storeFiles } from '../../../src/main/store/files';
import { addChannel, NOW, open, openFilled } from './support';

/** Counts down the changes of names and files; at zero the machine "loses power" and nothing more happens. */
const power = vi.hoisted(() => {
  let left = Number.POSITIVE_INFINITY;
  return {
    set: (changes: number) => {
      left = changes;
    },
    use: () => {
      if (left <= 0) throw new Error('no power');
      left -= 1;
    },
    get isOut() {
      return left <= 0;
    },
  };
});

vi.mock(import('../../../src/main/store/files'), async (load) => {
  const files = await load();
  const draining =
    <Args extends unknown[], Result>(run: (...args: Args) => Result) =>
    (...args: Args): Result => {
      power.use();
      return run(...args);
    };
  return {
    ...files,
    renameDurably: draining(files.renameDurably),
    replaceFile: draining(files.replaceFile),
    removeDatabase: draining(files.removeDatabase),
    syncFolderOf: draining(files.syncFolderOf),
  };
});

/** A restore cut off after so many changes. Answers whether it came to its end. */
async function restoreUntil(changes: number, folder: string): Promise<boolean> {
  const { backups } = storeFiles(folder);
  const name = readdirSync(backups).find((file) => file.endsWith('-daily.db')) ?? '';
  power.set(changes);
  try {
    await restoreClosed({ folder, locale: 'ru', clock: createClock(NOW), appVersion: '' }, copyAt(join(backups, name)));
    return true;
  } catch (error) {
    if (!power.isOut) throw error;
    return false;
  } finally {
    power.set(Number.POSITIVE_INFINITY);
  }
}

async function firm() {
  const workspace = openFilled();
  await workspace.backups.make('daily');
  const then = contentDigest(workspace.store);
  addChannel(workspace, 'Позже');
  const now = contentDigest(workspace.store);
  workspace.close();
  return { folder: workspace.folder, then, now };
}

test('cut off after any change, a restore is either done by the next start or never happened', {
  timeout: 60_000,
}, async () => {
  const outcomes: string[] = [];
  for (let changes = 0; ; changes += 1) {
    const { folder, then, now } = await firm();
    const ended = await restoreUntil(changes, folder);
    const workspace = open(folder);
    const digest = contentDigest(workspace.store);
    expect([then, now]).toContain(digest);
    expect(checkStore(workspace.store).problems).toEqual([]);
    workspace.close();
    const files = storeFiles(folder);
    expect([files.restoring, files.restoreIntent, `${files.database}.replaced`].filter(existsSync)).toEqual([]);
    outcomes.push(digest === then ? 'restored' : 'as before');
    if (ended) break;
  }
  console.log(
    `restore cut off ${outcomes.length - 1} times: ${outcomes.filter((one) => one === 'restored').length} restored`,
  );
  expect(outcomes.length).toBeGreaterThan(10);
  // Once decided it is carried through.
  expect(outcomes.indexOf('restored')).toBeGreaterThan(0);
  expect(outcomes.slice(outcomes.indexOf('restored'))).not.toContain('as before');
});

test('cut off over a damaged store, nothing of the damaged file is lost', { timeout: 60_000 }, async () => {
  for (let changes = 0; ; changes += 1) {
    const { folder, then } = await firm();
    const files = storeFiles(folder);
    truncateSync(files.database, 8_192);
    const ended = await restoreUntil(changes, folder);
    const quarantined = existsSync(files.quarantine) && readdirSync(files.quarantine).length > 0;
    if (quarantined || existsSync(files.restoreIntent)) {
      const workspace = open(folder);
      expect(contentDigest(workspace.store)).toBe(then);
      workspace.close();
      expect(readdirSync(files.quarantine)).toHaveLength(1);
    } else {
      expect(() => open(folder)).toThrow(expect.objectContaining({ key: 'store-damaged' }));
    }
    if (ended) break;
  }
});
