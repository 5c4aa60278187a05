import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/main/cli/commands/explain';
import { createLocalClient } from '../../../../src/main/rpc/local-client';
import { insertChannel } from '../../../../src/main/store/channels';
import { insertLead } from '../../../../src/main/store/leads';
import { openTestContext } from '../../support/open-test-context';
import { channel, lead } from '../../support/records';

function firm() {
  const context = openTestContext({ now: '2026-11-20T19:00' });
  const site = channel({ name: 'Site' });
  context.workspace.store.act('import.commit', '', (writer) => {
    insertChannel(writer, site);
    for (let made = 0; made < 4; made += 1) insertLead(writer, lead({ channelId: made < 3 ? site.id : null }));
    insertLead(writer, lead({ channelId: site.id, status: 'won', closedOn: '2026-11-10' }));
  });
  return createLocalClient(context);
}

describe('explain on the command line', () => {
  it('says the formula, its inputs and their rows', async () => {
    const { text } = await explain(firm(), 'periodConversion', { period: '2026-11' });
    expect(text).toContain('new customers / new leads = 1 / 5 = 20.00%');
    expect(text.replaceAll('\u00a0', ' ')).toContain('- new leads: 5 (created 1–20 Nov; rows 5)');
  });

  it('knows channels by their names', async () => {
    const { text } = await explain(firm(), 'periodConversion:channel=Site', { period: '2026-11' });
    expect(text).toContain('“Site”');
    expect(text).toContain('= 1 / 4 = 25.00%');
  });

  it('refuses figures and names that there are not', async () => {
    const client = firm();
    await expect(explain(client, 'luck', { period: '2026-11' })).rejects.toMatchObject({ key: 'invalid-input' });
    await expect(explain(client, 'cac:channel=Radio', { period: '2026-11' })).rejects.toMatchObject({
      key: 'invalid-input',
    });
  });
});
