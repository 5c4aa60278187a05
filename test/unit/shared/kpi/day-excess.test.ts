import { computeDayExcess, type RecordedDay, type TypedDay } from '@shared/kpi/days/day-excess';
import { describe, expect, it } from 'vitest';

const typed = (fields: Partial<TypedDay>): TypedDay => ({
  channelId: null,
  calls: null,
  meetings: null,
  offers: null,
  leads: null,
  qualified: null,
  sales: null,
  newCustomers: null,
  revenueMinor: null,
  ...fields,
});
const recorded = (fields: Partial<RecordedDay>): RecordedDay => ({
  channelId: null,
  leads: 0,
  qualified: 0,
  sales: 0,
  newCustomers: 0,
  revenueMinor: 0,
  ...fields,
});

describe('what a typed day adds', () => {
  it('is what exceeds the records, never less than nothing', () => {
    const cards = [recorded({ leads: 2, sales: 3, revenueMinor: 50_000 })];
    expect(computeDayExcess([typed({ leads: 5, sales: 1, revenueMinor: 70_000, calls: 14 })], cards)).toEqual([
      { ...recorded({ leads: 3, revenueMinor: 20_000 }), calls: 14, meetings: 0, offers: 0 },
    ]);
  });

  it('is nothing where nothing was entered, or zero was', () => {
    expect(computeDayExcess([], [recorded({ leads: 2 })])).toEqual([]);
    expect(computeDayExcess([typed({ leads: 0 })], [recorded({ leads: 2 })])).toEqual([]);
  });

  it('counts a channel by its own records', () => {
    const cards = [recorded({ channelId: 'site', leads: 2 }), recorded({ channelId: 'ads', leads: 4 })];
    expect(computeDayExcess([typed({ channelId: 'site', leads: 5 })], cards)).toMatchObject([
      { channelId: 'site', leads: 3 },
    ]);
  });

  it('takes the channels for part of the whole day', () => {
    // 10 typed in all: 2 + 4 are cards, 3 more came by the site, so 1 is without a channel.
    const cards = [recorded({ channelId: 'site', leads: 2 }), recorded({ channelId: 'ads', leads: 4 })];
    const rows = computeDayExcess([typed({ leads: 10 }), typed({ channelId: 'site', leads: 5, calls: 7 })], cards);
    expect(rows).toMatchObject([
      { channelId: 'site', leads: 3, calls: 7 },
      { channelId: null, leads: 1, calls: 0 },
    ]);
    expect(rows.reduce((sum, { leads }) => sum + leads, 2 + 4)).toBe(10);
  });
});
