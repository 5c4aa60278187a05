import type { IsoDate } from '@shared/calendar/iso-date';
import { computePace, type PaceInput } from '@shared/kpi/targets/pace';
import { computePaceDays, listPaceDays, packPaceDays } from '@shared/kpi/targets/pace-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, everyWorkingDay } from './support';

const Q2 = { from: '2017-04-01', to: '2017-06-30' } as const;
const JANUARY = { from: '2026-01-01', to: '2026-01-31' } as const;

function pace(fields: Partial<PaceInput>) {
  return computePace({
    unit: 'money',
    target: 300_000_000,
    days: daysOf(Q2, '2017-05-15'),
    actualByDay: new Map(),
    n: 0,
    ...fields,
  });
}

describe('a quarter of 3 000 000.00 seen on 15 May 2017 at its close', () => {
  // By hand: 61 working days of weight 1 (no shortened one in this quarter), 28 of them up to and with 15 May.
  // Plan to date 3 000 000 · 28 / 61 = 1 377 049.18. Sold 1 300 000.00: index 0.944, deviation −77 049.18, that is
  // −77 049.18 / (3 000 000 / 61) = −1.567 days. Required (3 000 000 − 1 300 000) / 33 = 51 515.15 a day.
  const days = daysOf(Q2, '2017-05-15');
  const sold = pace({ days, actualByDay: new Map([['2017-04-03', 130_000_000]]), n: 7 });

  it('agrees with the hand computation', () => {
    expect(days.filter((day) => day.weight > 0)).toHaveLength(61);
    expect(days.filter((day) => day.weight > 0 && day.elapsed)).toHaveLength(28);
    expect(sold.planToDate).toBe(137_704_918);
    expect(sold.deviation).toBe(-7_704_918);
    expect(sold.deviationDays).toBeCloseTo(-1.567, 3);
    expect(sold.paceIndex).toMatchObject({ status: 'ok', n: 7, value: expect.closeTo(0.94405, 5) });
    expect(sold.attainment).toMatchObject({ status: 'ok', value: expect.closeTo(0.43333, 5) });
    expect(sold.requiredPerDay).toBe(5_151_515);
    expect(sold.remainingWeight).toBe(33);
    expect(sold.state).toBe('braking');
  });

  it('calls within ±2 % of the line "on pace"', () => {
    const at = (minor: number) => pace({ days, actualByDay: new Map([['2017-04-03', minor]]) }).state;
    expect(at(137_704_918)).toBe('on-pace');
    expect(at(135_000_000)).toBe('on-pace');
    expect(at(134_900_000)).toBe('braking');
    expect(at(140_400_000)).toBe('on-pace');
    expect(at(140_500_000)).toBe('ahead');
  });
});

describe('the trap of mid-January 2026', () => {
  it('expects 4 of 15 working days on the evening of the 15th, not half the month', () => {
    const days = daysOf(JANUARY, '2026-01-15');
    const working = pace({ target: 1_500_000, days, actualByDay: everyWorkingDay(days, 100_000) });
    expect(working.planToDate).toBe(400_000);
    expect(working.state).toBe('on-pace');
    const calendar = daysOf(JANUARY, '2026-01-15', () => 1);
    const asCalendar = pace({ target: 1_500_000, days: calendar, actualByDay: everyWorkingDay(days, 100_000) });
    expect(asCalendar.planToDate).toBe(Math.round((1_500_000 * 15) / 31));
    expect(asCalendar.state).toBe('braking');
  });
});

describe('the running day', () => {
  it('adds its sales at once, and is not elapsed before its close', () => {
    const facts = new Map<IsoDate, number>([['2017-05-15', 5_000_000]]);
    const open = pace({ days: daysOf(Q2, '2017-05-14'), actualByDay: facts });
    expect(open.actual).toBe(5_000_000);
    expect(open.planToDate).toBe(Math.round((300_000_000 * 27) / 61));
    expect(open.remainingWeight).toBe(34);
  });
});

describe('edges', () => {
  it('without a target there is an actual and nothing else', () => {
    expect(pace({ target: null, actualByDay: new Map([['2017-04-03', 5]]) })).toEqual({
      actual: 5,
      attainment: { status: 'no-data', reason: 'no-target' },
      planToDate: null,
      paceIndex: { status: 'no-data', reason: 'no-target' },
      deviation: null,
      deviationDays: null,
      state: null,
      proven: false,
      requiredPerDay: null,
      remainingWeight: 33,
    });
  });

  it('a target of zero has no attainment and needs nothing', () => {
    const zero = pace({ target: 0, actualByDay: new Map([['2017-04-03', 5]]) });
    expect(zero.attainment).toEqual({ status: 'no-data', reason: 'no-target' });
    expect(zero.planToDate).toBe(0);
    expect(zero.deviationDays).toBeNull();
    expect(zero.requiredPerDay).toBe(0);
    expect(zero.state).toBe('ahead');
    expect(pace({ target: 0 }).state).toBe('on-pace');
  });

  it('before the period nothing has elapsed', () => {
    const ahead = pace({ days: daysOf(Q2, null) });
    expect(ahead.planToDate).toBe(0);
    expect(ahead.paceIndex).toEqual({ status: 'no-data', reason: 'period-not-started' });
    expect(ahead.state).toBeNull();
    expect(ahead.requiredPerDay).toBe(Math.round(300_000_000 / 61));
  });

  it('after it nothing is required per day', () => {
    const over = pace({ days: daysOf(Q2, Q2.to), actualByDay: new Map([['2017-04-03', 308_611_100]]) });
    expect(over.requiredPerDay).toBeNull();
    expect(over.remainingWeight).toBe(0);
    expect(over.planToDate).toBe(300_000_000);
    expect(over.state).toBe('ahead');
  });

  it('a day off alone has no working days', () => {
    const sunday = pace({ days: daysOf({ from: '2017-05-14', to: '2017-05-14' }, '2017-05-14') });
    expect(sunday.planToDate).toBeNull();
    expect(sunday.paceIndex).toEqual({ status: 'no-data', reason: 'no-working-days' });
  });

  it('one working day is a whole period', () => {
    const monday = pace({ target: 100, days: daysOf({ from: '2017-05-15', to: '2017-05-15' }, '2017-05-15') });
    expect(monday.planToDate).toBe(100);
    expect(monday.deviationDays).toBe(-1);
  });

  it('returns may make the actual negative', () => {
    const negative = pace({ actualByDay: new Map([['2017-04-03', -5_000]]) });
    expect(negative.actual).toBe(-5_000);
    expect(negative.attainment).toMatchObject({ value: -5_000 / 300_000_000 });
  });

  it('29 February is a day like others', () => {
    const february = { from: '2024-02-01', to: '2024-02-29' } as const;
    expect(daysOf(february, february.to)).toHaveLength(29);
    expect(pace({ days: daysOf(february, february.to) }).planToDate).toBe(300_000_000);
  });
});

describe('whether a deviation is proven', () => {
  const days = daysOf(Q2, '2017-05-15');
  const worked = days.filter((day) => day.elapsed && day.weight > 0);
  const alternating = (low: number, high: number) =>
    new Map(worked.map((day, index) => [day.date, index % 2 === 0 ? low : high]));

  it('money: steady days far below the line are, wild days near it are not', () => {
    // The line asks 4 918 033 a day.
    expect(pace({ days, actualByDay: alternating(3_000_000, 4_000_000) }).proven).toBe(true);
    expect(pace({ days, actualByDay: alternating(0, 9_000_000) }).proven).toBe(false);
    expect(pace({ days, actualByDay: alternating(6_000_000, 7_000_000) }).proven).toBe(true);
  });

  it('counts: the plan has to lie outside the exact Poisson interval of the actual', () => {
    // 61 planned, 28 by now. 17 → 9.9–27.2: proven behind. 18 → 10.7–28.4: not proven.
    const evenly = (count: number) =>
      new Map(
        worked.map((day, index) => [
          day.date,
          Math.round(((index + 1) * count) / 28) - Math.round((index * count) / 28),
        ]),
      );
    expect(pace({ unit: 'count', target: 61, days, actualByDay: evenly(17) }).proven).toBe(true);
    expect(pace({ unit: 'count', target: 61, days, actualByDay: evenly(18) }).proven).toBe(false);
    expect(pace({ unit: 'count', target: 61, days, actualByDay: evenly(41) }).proven).toBe(true);
  });

  it('counts that come in heaps prove less than as many that come by chance', () => {
    const heap = (count: number) => new Map<IsoDate, number>([['2017-04-03', count]]);
    expect(pace({ unit: 'count', target: 61, days, actualByDay: heap(17) }).proven).toBe(false);
    expect(pace({ unit: 'count', target: 61, days, actualByDay: heap(0) }).proven).toBe(true);
  });

  it('money: the same days prove nothing where the weeks differ as much as here', () => {
    // 2 000 000 behind the line of 4 918 033 a day on average, but two weeks of six brought all of it.
    const weeks = new Map(
      worked.map((day, index) => [day.date, Math.floor(index / 5) % 3 === 0 ? 7_000_000 : 1_000_000]),
    );
    const mixed = new Map(worked.map((day, index) => [day.date, index % 3 === 0 ? 7_000_000 : 1_000_000]));
    expect(pace({ days, actualByDay: mixed }).proven).toBe(true);
    expect(pace({ days, actualByDay: weeks }).proven).toBe(false);
  });

  it('more returned than sold is behind the line, and the spread is still looked at', () => {
    expect(pace({ days, actualByDay: alternating(-2_000_000, -1_000_000) }).proven).toBe(true);
    expect(pace({ days, actualByDay: alternating(-90_000_000, 89_000_000) }).proven).toBe(false);
  });

  it('fewer than ten worked days prove nothing', () => {
    const early = daysOf(Q2, '2017-04-10');
    expect(pace({ days: early }).proven).toBe(false);
  });
});

describe('the line of the chart', () => {
  it('ends at the target and stays flat on days off', () => {
    const days = daysOf(Q2, '2017-05-15');
    const line = computePaceDays('money', 300_000_000, days, new Map([['2017-05-16', 7]]), '2017-05-15');
    expect(line.at(-1)).toMatchObject({ cumulativePlan: 300_000_000, cumulativeActual: 0, known: false });
    expect(line.find((day) => day.date === '2017-05-15')?.cumulativePlan).toBe(137_704_918);
    expect(line.find((day) => day.date === '2017-05-14')?.cumulativePlan).toBe(
      line.find((day) => day.date === '2017-05-12')?.cumulativePlan,
    );
  });

  it.each([
    ['a target', 300_000_000, '2017-05-15'],
    ['no target', null, '2017-05-15'],
    ['the period ahead', 1, null],
  ] as const)('comes out of its columns as it went in: %s', (_case, target, lastKnown) => {
    const days = daysOf(Q2, lastKnown ?? '2017-03-31');
    const line = computePaceDays('money', target, days, new Map([['2017-05-12', 12_345_678_901]]), lastKnown);
    expect(listPaceDays(packPaceDays(line))).toEqual(line);
  });

  it('sums to the actual, whatever order the facts come in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -1e6, max: 1e9 }))), (facts) => {
        const days = daysOf(Q2, Q2.to);
        const totals = new Map<IsoDate, number>();
        for (const [index, amount] of facts) {
          const date = days[index]?.date;
          if (date) totals.set(date, (totals.get(date) ?? 0) + amount);
        }
        const reversed = new Map([...totals].reverse());
        const sum = [...totals.values()].reduce((total, value) => total + value, 0);
        expect(pace({ days, actualByDay: totals }).actual).toBe(sum);
        expect(pace({ days, actualByDay: reversed })).toEqual(pace({ days, actualByDay: totals }));
        expect(computePaceDays('money', 1, days, totals, Q2.to).at(-1)?.cumulativeActual).toBe(sum);
      }),
      { numRuns: 25 },
    );
  });
});
