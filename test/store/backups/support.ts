import { onTestFinished } from 'vitest';
import { createClock } from '../../../src/main/services/clock';
import { openWorkspace, type Workspace } from '../../../src/main/services/workspace';
import { insertChannel } from '../../../src/main/store/channels';
import { insertSale } from '../../../src/main/store/sales';
import { channel, sale } from '../support/records';
import { tempFolder } from '../support/temp-folder';

export const NOW = '2026-11-23T10:40';

export function open(folder: string = tempFolder(), now = NOW): Workspace {
  const workspace = openWorkspace({ folder, locale: 'ru', clock: createClock(now), appVersion: '1.2.3' });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** A firm with one channel and one sale in it. */
export function openFilled(folder?: string, now?: string): Workspace {
  const workspace = open(folder, now);
  addChannel(workspace, 'Сайт');
  workspace.store.act('sale.save', '', (writer) => insertSale(writer, sale({ amountMinor: 12_345 })));
  return workspace;
}

export function addChannel(workspace: Workspace, name: string): void {
  workspace.store.act('channel.save', '', (writer) => insertChannel(writer, channel({ name })));
}
