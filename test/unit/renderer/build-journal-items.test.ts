import type { IsoDate } from '@shared/calendar/iso-date';
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../../src/renderer/src/api/journal-queries';
import { buildJournalItems, netAmountOf } from '../../../src/renderer/src/pages/journal/build-journal-items';

function saleRow(day: IsoDate, amountMinor: number, kind: 'sale' | 'return' = 'sale'): JournalRow {
  const id = crypto.randomUUID();
  const sale = {
    id,
    soldOn: day,
    kind,
    returnOfId: null,
    amountMinor,
    marginMinor: null,
    customerId: null,
    newCustomer: false,
    leadId: null,
    channelId: null,
    product: null,
    credits: [],
    note: '',
  };
  const row = { sale, customerName: null, channelName: null, creditNames: [], winsCustomer: false, edited: false };
  return { list: 'sales', id, day, row };
}

describe('buildJournalItems', () => {
  const rows = [saleRow('2026-11-20', 300), saleRow('2026-11-20', 100, 'return'), saleRow('2026-11-19', 50)];

  it('puts the net of each day above its records', () => {
    const items = buildJournalItems(rows, true, true);
    expect(items.map((item) => (item.kind === 'day' ? [item.day, item.count, item.amountMinor] : item.index))).toEqual([
      ['2026-11-20', 2, 200],
      0,
      1,
      ['2026-11-19', 1, 50],
      2,
    ]);
  });

  it('keeps the last day open while more rows are to come', () => {
    const days = buildJournalItems(rows, true, false).filter((item) => item.kind === 'day');
    expect(days.map((day) => day.open)).toEqual([false, true]);
  });

  it('makes no days where the order is by amount', () => {
    expect(buildJournalItems(rows, false, true).every((item) => item.kind === 'record')).toBe(true);
  });

  it('answers an empty list with nothing', () => {
    expect(buildJournalItems([], true, true)).toEqual([]);
  });

  it('counts a return as money that went back', () => {
    expect(rows.map(netAmountOf)).toEqual([300, -100, 50]);
  });
});
