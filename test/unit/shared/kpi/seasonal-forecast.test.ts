import type { IsoDate } from '@shared/calendar/iso-date';
import { computeSeasonalForecast, type SeasonalInput, totalAtShare } from '@shared/kpi/targets/seasonal-forecast';
import { describe, expect, it } from 'vitest';
import { daysOf } from './support';

const forecast = (fields: Partial<SeasonalInput>) =>
  computeSeasonalForecast({
    unit: 'money',
    target: 10_000,
    elapsed: 3_000,
    actual: 3_000,
    earlier: [],
    against: null,
    ...fields,
  });
const shares = (...values: number[]) => values.map((share) => ({ atShare: share * 1_000, total: 1_000 }));

describe('seasonal forecast', () => {
  it('is A / S: by now earlier years had 30 % and 20 %, on average a quarter', () => {
    // 3 000 / 0.25; two periods show no spread.
    expect(forecast({ earlier: shares(0.3, 0.2) })).toEqual({
      mid: 12_000,
      low: null,
      high: null,
      innerLow: null,
      innerHigh: null,
      probability: null,
      n: 2,
    });
  });

  it('of three periods has the range of their logarithms, with two degrees of freedom', () => {
    // ln(total / reached) of 20, 25 and 31.25 %: 1.6094, 1.3863, 1.1632; mean 1.3863, deviation 0.2231 · √(4/3) =
    // 0.2577. The middle of the ends: 3 000 · 4 = 12 000; e^(±1.8856 · 0.2577) = 0.6152 and 1.6256.
    const result = forecast({ earlier: shares(0.2, 0.25, 0.3125), target: 12_000 });
    if ('status' in result) throw new Error(result.reason);
    expect(result.mid).toBe(Math.round(3_000 / ((0.2 + 0.25 + 0.3125) / 3)));
    expect(result.low).toBeCloseTo(12_000 * 0.6152, -2);
    expect(result.high).toBeCloseTo(12_000 * 1.6256, -2);
    expect(result.innerLow).toBeCloseTo(12_000 * Math.exp(-0.8165 * 0.2577), -1);
    expect(result.probability).toBeCloseTo(0.5, 6);
  });

  it('knows the chance of a target: one deviation above the middle it is 21 % of Student with two degrees', () => {
    const result = forecast({ earlier: shares(0.2, 0.25, 0.3125), target: 12_000 * Math.exp(0.2576665) });
    expect('mid' in result ? result.probability : null).toBeCloseTo(0.2113, 3);
  });

  it('of periods that went alike has no spread, and is sure', () => {
    const alike = forecast({ earlier: shares(0.25, 0.25, 0.25), target: 12_000 });
    expect(alike).toMatchObject({ mid: 12_000, low: 12_000, high: 12_000, probability: 1 });
    expect(forecast({ earlier: shares(0.25, 0.25, 0.25), target: 12_001 })).toMatchObject({ probability: 0 });
  });

  it('gives no range where an earlier period had nothing yet', () => {
    expect(forecast({ earlier: shares(0, 0.25, 0.5) })).toMatchObject({ mid: 12_000, low: null, n: 3 });
  });

  it('never takes back a count, nor what the running day has brought', () => {
    expect(forecast({ unit: 'count', elapsed: 10, actual: 12, earlier: shares(0.99, 1, 1) })).toMatchObject({
      mid: 12,
      low: 12,
    });
    expect(forecast({ elapsed: 3_000, actual: 9_000, earlier: shares(0.5) })).toMatchObject({ mid: 9_000 });
    expect(forecast({ elapsed: 3_000, actual: 11_000, earlier: shares(0.2, 0.25, 0.3) })).toMatchObject({
      probability: 1,
    });
  });

  it('says why there is none', () => {
    expect(forecast({})).toEqual({ status: 'no-data', reason: 'no-earlier-period' });
    expect(forecast({ earlier: [{ atShare: 0, total: 0 }] })).toEqual({
      status: 'no-data',
      reason: 'no-earlier-period',
    });
    expect(forecast({ earlier: shares(0) })).toEqual({ status: 'no-data', reason: 'too-few-days' });
    expect(forecast({ earlier: shares(0.5), elapsed: 0 })).toEqual({ status: 'no-data', reason: 'too-few-days' });
    expect(forecast({ earlier: shares(0.5), against: 'period-over' })).toEqual({
      status: 'no-data',
      reason: 'period-over',
    });
  });
});

describe('what an earlier period had by the same share of its days', () => {
  // May 2017 works on 20 days: the 2nd to the 5th, the 10th to the 12th, and on from the 15th.
  const may = daysOf({ from: '2017-05-01', to: '2017-05-31' }, null);

  it('is the sum of its first days, the day in which the share ends in part', () => {
    const totals = new Map<IsoDate, number>([
      ['2017-05-02', 100],
      ['2017-05-03', 40],
      ['2017-05-31', 900],
    ]);
    expect(totalAtShare(may, totals, 1 / 20)).toEqual({ atShare: 100, total: 1_040 });
    expect(totalAtShare(may, totals, 1.5 / 20)).toEqual({ atShare: 120, total: 1_040 });
    expect(totalAtShare(may, totals, 0)).toEqual({ atShare: 0, total: 1_040 });
    expect(totalAtShare(may, totals, 1)).toEqual({ atShare: 1_040, total: 1_040 });
  });

  it('gives what days off brought to the working day before, of the first days to the first one', () => {
    const totals = new Map<IsoDate, number>([
      ['2017-05-01', 5],
      ['2017-05-06', 7],
    ]);
    expect(totalAtShare(may, totals, 1 / 20).atShare).toBe(5);
    expect(totalAtShare(may, totals, 4 / 20).atShare).toBe(12);
  });
});
