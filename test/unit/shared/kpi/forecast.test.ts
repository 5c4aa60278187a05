import type { IsoDate } from '@shared/calendar/iso-date';
import { computeForecast, type ForecastInput, type RangedForecast } from '@shared/kpi/targets/forecast';
import { describe, expect, it } from 'vitest';
import { daysOf, everyWorkingDay } from './support';

const Q2 = { from: '2017-04-01', to: '2017-06-30' } as const;
const days = daysOf(Q2, '2017-05-15');
const worked = days.filter((day) => day.elapsed && day.weight > 0);

function forecast(fields: Partial<ForecastInput>) {
  return computeForecast({
    unit: 'money',
    target: 300_000_000,
    days,
    actualByDay: new Map(),
    recordedFrom: null,
    nothing: 'no-sales',
    ...fields,
  });
}
function ok(fields: Partial<ForecastInput>): RangedForecast {
  const result = forecast(fields);
  if ('status' in result) throw new Error(result.reason);
  return result;
}

describe('run-rate forecast', () => {
  it('is A / Σw(elapsed) · Σw(all)', () => {
    const actualByDay = new Map<IsoDate, number>([['2017-04-03', 28_000_000]]);
    expect(ok({ actualByDay }).mid).toBe(61_000_000);
  });

  it('waits for ten working days with records', () => {
    const actualByDay = new Map<IsoDate, number>([['2017-05-15', 13_000_000]]);
    expect(forecast({ actualByDay, recordedFrom: '2017-05-15' })).toEqual({
      status: 'no-data',
      reason: 'too-few-days',
    });
  });

  it('of even days has no spread, and is sure', () => {
    const actualByDay = everyWorkingDay(days, 5_000_000);
    expect(ok({ actualByDay })).toEqual({
      mid: 305_000_000,
      low: 305_000_000,
      high: 305_000_000,
      innerLow: 305_000_000,
      innerHigh: 305_000_000,
      probability: 1,
      n: 28,
    });
    expect(ok({ actualByDay, target: 306_000_000 }).probability).toBe(0);
    expect(ok({ actualByDay, target: null }).probability).toBeNull();
  });

  it('spreads by what the days to come and the rate itself may do', () => {
    // Days of 0 and 2 in turn: sd 1 per day. Remaining 33 days: √33; the rate of 28 days over 33: 33/√28; together 8.5.
    const actualByDay = new Map(worked.map((day, index) => [day.date, index % 2 === 0 ? 0 : 200]));
    const { mid, low, high, innerLow, innerHigh, probability } = ok({ actualByDay, target: 6_100 });
    expect(mid).toBe(6_100);
    expect((high - low) / 2).toBeGreaterThan(1.2816 * 850 * 0.9);
    expect((high - low) / 2).toBeLessThan(1.2816 * 850 * 1.1);
    expect((innerHigh - innerLow) / (high - low)).toBeGreaterThan(0.4);
    expect((innerHigh - innerLow) / (high - low)).toBeLessThan(0.65);
    expect(probability).toBeGreaterThan(0.42);
    expect(probability).toBeLessThan(0.62);
  });

  it('is less sure of itself where whole weeks are good or bad than where single days are', () => {
    const singly = ok({ actualByDay: new Map(worked.map((day, index) => [day.date, index % 4 === 0 ? 400 : 100])) });
    const inWeeks = new Map(worked.map((day, index) => [day.date, Math.floor(index / 7) % 4 === 0 ? 400 : 100]));
    const weekly = ok({ actualByDay: inWeeks });
    expect(weekly.mid).toBe(singly.mid);
    expect(weekly.high - weekly.low).toBeGreaterThan(1.5 * (singly.high - singly.low));
  });

  it('says whole cases of whole cases, and nothing below what there is', () => {
    const { low, high } = ok({ unit: 'count', actualByDay: everyWorkingDay(days.slice(0, 20), 1) });
    expect(low).toBeGreaterThanOrEqual(14);
    expect(high - low).toBeGreaterThan(10);
  });

  it('knows returns: a period may end below zero', () => {
    const actualByDay = new Map(worked.map((day, index) => [day.date, index % 5 === 0 ? -900 : 100]));
    const { low, mid, high } = ok({ actualByDay });
    expect(mid).toBeLessThan(0);
    expect(low).toBeLessThan(mid);
    expect(high).toBeGreaterThan(mid);
  });

  it('keeps the run-rate inside the range when one sale and three days are all there is', () => {
    // 58 days are over, 3 to come: 1.05 sales are expected, and more than nine ends of ten have the 1 there is.
    const late = daysOf(Q2, '2017-06-27');
    const { low, mid, high } = ok({
      unit: 'count',
      days: late,
      actualByDay: new Map<IsoDate, number>([['2017-04-03', 1]]),
    });
    expect(mid).toBeCloseTo(61 / 58, 10);
    expect(low).toBe(1);
    expect(high).toBe(mid);
  });

  it('is the same for the same facts', () => {
    const actualByDay = new Map(worked.map((day, index) => [day.date, (index * 7919) % 1000]));
    expect(forecast({ actualByDay })).toEqual(forecast({ actualByDay }));
  });

  it('has too few days where only the running day brought something, and says so instead of "no sales"', () => {
    const morning = daysOf(Q2, '2017-05-14');
    expect(forecast({ days: morning, actualByDay: new Map([['2017-05-15', 5_000]]) })).toEqual({
      status: 'no-data',
      reason: 'too-few-days',
    });
    expect(forecast({ days: morning })).toEqual({ status: 'no-data', reason: 'no-sales' });
  });

  it('keeps what the running day has already brought', () => {
    const morning = daysOf(Q2, '2017-05-14');
    const actualByDay = new Map([...everyWorkingDay(morning, 100), ['2017-05-15', 5_000] as const]);
    expect(ok({ days: morning, actualByDay }).mid).toBe(27 * 100 + 5_000 + 33 * 100);
    const little = new Map([...everyWorkingDay(morning, 100), ['2017-05-15', 40] as const]);
    expect(ok({ days: morning, actualByDay: little }).mid).toBe(61 * 100);
  });

  it('counts what days off brought', () => {
    const actualByDay = new Map<IsoDate, number>([['2017-04-02', 28_000_000]]);
    expect(ok({ actualByDay }).mid).toBe(61_000_000);
  });

  it('says why there is none', () => {
    const reason = (fields: Partial<ForecastInput>) => {
      const result = forecast(fields);
      return 'status' in result ? result.reason : 'ok';
    };
    const ten = daysOf(Q2, '2017-04-14');
    const nine = daysOf(Q2, '2017-04-13');
    expect(reason({ days: ten, actualByDay: everyWorkingDay(ten, 1) })).toBe('ok');
    expect(reason({ days: nine, actualByDay: everyWorkingDay(nine, 1) })).toBe('too-few-days');
    expect(reason({})).toBe('no-sales');
    expect(reason({ days: daysOf(Q2, null) })).toBe('period-not-started');
    expect(reason({ days: daysOf(Q2, Q2.to) })).toBe('period-over');
    expect(reason({ days: daysOf({ from: '2017-05-13', to: '2017-05-14' }, '2017-05-13') })).toBe('no-working-days');
  });
});
