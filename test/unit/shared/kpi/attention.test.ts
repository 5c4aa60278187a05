import {
  type AttentionChannel,
  type AttentionInput,
  type AttentionPerson,
  computeAttention,
} from '@shared/kpi/today/attention';
import { describe, expect, it } from 'vitest';

const QUIET: AttentionInput = {
  hasTarget: true,
  hasHistory: true,
  started: true,
  leads: 1_000,
  unassessed: 10,
  qualifiedBounds: { low: 0.4, high: 0.41 },
  channels: [],
  persons: [],
  personalGapMinor: 0,
  targetMinor: 100_000_000,
};

function channel(fields: Partial<AttentionChannel>): AttentionChannel {
  return {
    channelId: null,
    channelName: 'Реклама',
    customers: 8,
    leads: 593,
    verdict: 'below',
    shareNow: 0.36,
    shareBefore: 0.24,
    ...fields,
  };
}
function person(fields: Partial<AttentionPerson>): AttentionPerson {
  return {
    employeeId: 'a',
    employeeName: 'Савельев',
    deviationMinor: -36_800_000,
    deviationDays: -5,
    deals: 8,
    averageDealMinor: 12_000_000,
    proven: false,
    rampUp: false,
    ...fields,
  };
}
const kinds = (fields: Partial<AttentionInput>) => computeAttention({ ...QUIET, ...fields }).map((item) => item.kind);

describe('what wants attention', () => {
  it('is nothing when nothing is off', () => expect(kinds({})).toEqual([]));

  it('shows three things with their evidence, the proven ones first', () => {
    const items = computeAttention({
      ...QUIET,
      unassessed: 187,
      channels: [channel({})],
      persons: [person({})],
      personalGapMinor: 5_000_000,
    });
    expect(items.map((item) => item.kind)).toEqual([
      'channel-below-benchmark',
      'unassessed-leads',
      'personal-targets-gap',
    ]);
    expect(items[0]).toEqual({
      kind: 'channel-below-benchmark',
      channelId: null,
      channelName: 'Реклама',
      customers: 8,
      leads: 593,
      ratio: 8 / 593,
      shareNow: 0.36,
      shareBefore: 0.24,
    });
    expect(items[1]).toEqual({ kind: 'unassessed-leads', count: 187, share: 0.187, low: 0.4, high: 0.41 });
  });

  it('says first what keeps everything else from being judged', () => {
    expect(kinds({ hasTarget: false, hasHistory: false, leads: 0 })).toEqual(['no-target', 'no-leads', 'no-history']);
    expect(kinds({ started: false, hasHistory: false, leads: 0 })).toEqual([]);
  });

  it('takes the largest channel that is proven below, none that is only low', () => {
    const small = channel({ channelName: 'Выставки', leads: 120, customers: 0 });
    const unproven = channel({ channelName: 'Звонки', leads: 5_000, verdict: 'not-proven' });
    expect(computeAttention({ ...QUIET, channels: [small, unproven, channel({})] })).toMatchObject([
      { channelName: 'Реклама' },
    ]);
  });

  it('leaves new people and small gaps alone', () => {
    expect(
      kinds({ persons: [person({ rampUp: true }), person({ deviationDays: -1.9 }), person({ deviationMinor: null })] }),
    ).toEqual([]);
    expect(kinds({ personalGapMinor: 900_000 })).toEqual([]);
    expect(kinds({ personalGapMinor: -5_000_000 })).toEqual([]);
    expect(kinds({ unassessed: 49 })).toEqual([]);
  });

  it('prefers a proven delay to a larger one that may be chance', () => {
    const items = computeAttention({
      ...QUIET,
      persons: [person({}), person({ employeeName: 'Титов', deviationMinor: -1_000, proven: true })],
    });
    expect(items).toMatchObject([{ employeeName: 'Титов' }, { employeeName: 'Савельев' }]);
  });
});
