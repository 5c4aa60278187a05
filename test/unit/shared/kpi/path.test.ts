import { computeAnswerTime } from '@shared/kpi/conversion/answer-time';
import { computeCohortConversion } from '@shared/kpi/conversion/conversion';
import { computeCycle } from '@shared/kpi/conversion/cycle';
import { computeDealSizes } from '@shared/kpi/conversion/deal-sizes';
import { computeLosses } from '@shared/kpi/conversion/losses';
import {
  compareStep,
  computeStageFunnel,
  countStages,
  isEntry,
  type WayCell,
} from '@shared/kpi/conversion/stage-funnel';
import { computeVelocity } from '@shared/kpi/conversion/velocity';
import { computeWinCurve, type FollowedLeads } from '@shared/kpi/conversion/win-curve';
import { computeWinRate } from '@shared/kpi/conversion/win-rate';
import type { Figure } from '@shared/kpi/results';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ok = (value: number, n = 1): Figure => ({ status: 'ok', value, n, interval: null });

describe('share of leads that becomes a customer, ripening ones included', () => {
  it('by hand', () => {
    const curve = computeWinCurve(
      [
        {
          followedDays: 30,
          leads: 10,
          wins: [
            { days: 5, leads: 1 },
            { days: 12, leads: 1 },
          ],
        },
        { followedDays: 10, leads: 5, wins: [{ days: 5, leads: 1 }] },
      ],
      30,
    );
    // Day 5: 2 of 15 at risk. Four leave at the age of 10. Day 12: 1 of 9. Left: 13/15 · 8/9.
    expect(curve.points.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [0, 15],
      [5, 15],
      [12, 9],
      [30, 8],
    ]);
    expect(curve.figure).toMatchObject({ status: 'ok', n: 15, value: expect.closeTo(31 / 135, 12) });
    expect(curve).toMatchObject({ days: 30, atRisk: 8 });
    if (curve.figure.status !== 'ok') throw new Error('no figure');
    // Greenwood 2/(15·13) + 1/(9·8), log-log.
    expect(curve.figure.interval?.low).toBeCloseTo(0.078, 4);
    expect(curve.figure.interval?.high).toBeCloseTo(0.5676, 4);
  });

  it('a lost lead is one that was never won: it stays at risk as long as it could be followed', () => {
    const leads = { followedDays: 30, leads: 10, wins: [{ days: 5, leads: 1 }] };
    // Whether the other nine were lost or are open is not even asked: 1 of 10, not 1 of the few that were not lost.
    expect(computeWinCurve([leads], 30).figure).toMatchObject({ value: expect.closeTo(0.1, 12) });
  });

  it('is the cohort conversion where every lead is ripe', () => {
    const arbitraryDay = fc
      .record({
        age: fc.integer({ min: 30, max: 90 }),
        leads: fc.integer({ min: 0, max: 30 }),
        wins: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
      })
      .filter(({ leads, wins }) => wins.length <= leads);
    fc.assert(
      fc.property(fc.array(arbitraryDay, { minLength: 1, maxLength: 8 }), (days) => {
        const cells = days.map(
          ({ age, leads, wins }): FollowedLeads => ({
            followedDays: age,
            leads,
            wins: wins.map((took) => ({ days: took, leads: 1 })),
          }),
        );
        const ripe = days.reduce((sum, day) => sum + day.leads, 0);
        const ripeWon = days.reduce((sum, day) => sum + day.wins.filter((took) => took <= 30).length, 0);
        const cohort = computeCohortConversion({ ripe, ripeWon, ripening: 0 }, 0.03).figure;
        const { figure } = computeWinCurve(cells, 30);
        if (cohort.status === 'no-data') expect(figure.status).toBe('no-data');
        else expect(figure).toMatchObject({ n: cohort.n, value: expect.closeTo(cohort.value, 10) });
      }),
    );
  });

  it('a win seen only on a day that still runs waits until it is over', () => {
    const cell = { followedDays: 4, leads: 2, wins: [{ days: 5, leads: 1 }] };
    expect(computeWinCurve([cell], 30).figure).toMatchObject({ value: 0, n: 2 });
  });

  it('reaches as far as leads were followed, and says what is missing', () => {
    expect(computeWinCurve([{ followedDays: 12, leads: 40, wins: [] }], 30)).toMatchObject({
      days: 12,
      atRisk: 40,
      figure: { value: 0, interval: { low: 0, high: expect.closeTo(0.0876, 4) } },
    });
    const none = { points: [], days: 0, atRisk: 0 };
    expect(computeWinCurve([], 30)).toEqual({ ...none, figure: { status: 'no-data', reason: 'no-leads' } });
    for (const followedDays of [0, -1]) {
      expect(computeWinCurve([{ followedDays, leads: 3, wins: [] }], 30)).toEqual({
        ...none,
        figure: { status: 'no-data', reason: 'no-ripe-leads' },
      });
    }
  });
});

describe('the funnel by stages', () => {
  const way = (leads: number, furthest: number | null, won = false): WayCell => ({
    furthest,
    won,
    answeredAfterDays: null,
    leads,
  });
  const CELLS = [way(10, null), way(40, 0), way(30, 4), way(15, 7), way(2, null, true), way(3, 7, true)];

  it('a stage reached or skipped is reached, and a customer has reached them all', () => {
    expect(countStages(CELLS, [0, 4, 7])).toEqual([100, 90, 50, 20, 5]);
    expect(countStages([...CELLS].reverse(), [0, 4, 7])).toEqual([100, 90, 50, 20, 5]);
    // Without stages of its own: leads and customers.
    expect(countStages(CELLS, [])).toEqual([100, 5]);
    expect(countStages([], [0])).toEqual([0, 0, 0]);
  });

  it('rates each step by the one before, and compares it', () => {
    const steps = computeStageFunnel([100, 90, 50, 20, 5], [100, 60, 50, 20, 5]);
    expect(steps.map(({ count }) => count)).toEqual([100, 90, 50, 20, 5]);
    expect(steps[0]).toMatchObject({ rate: null, previousRate: null, change: null });
    expect(steps[1]).toMatchObject({ rate: { value: 0.9, n: 100 }, previousRate: { value: 0.6 }, change: 'higher' });
    expect(steps[2]).toMatchObject({ rate: { value: 50 / 90 }, previousRate: { value: 50 / 60 }, change: 'lower' });
    expect(steps[4]).toMatchObject({ rate: { value: 0.25, n: 20 }, change: 'not-proven' });
    expect(computeStageFunnel([0, 0, 0], null)[1]).toEqual({
      count: 0,
      rate: { status: 'no-data', reason: 'no-ripe-leads' },
      previousRate: null,
      change: null,
    });
  });

  it('one step of many is not proven by what proves one alone', () => {
    const [now, before] = [
      { successes: 70, trials: 100 },
      { successes: 83, trials: 100 },
    ];
    expect(compareStep(now, before, { tests: 1 }).change).toBe('lower');
    expect(compareStep(now, before, { tests: 5 }).change).toBe('not-proven');
  });

  it('a stage where all stand from the start is no step', () => {
    expect([isEntry([5, 5, 2]), isEntry([5, 4, 2])]).toEqual([true, false]);
  });
});

describe('time to the first answer', () => {
  const answered = (answeredAfterDays: number | null, won: boolean, leads: number): WayCell => ({
    furthest: null,
    won,
    answeredAfterDays,
    leads,
  });

  it('compares those answered within a day with those answered later', () => {
    const time = computeAnswerTime([
      answered(0, true, 20),
      answered(1, true, 10),
      answered(1, false, 370),
      answered(5, true, 8),
      answered(5, false, 392),
      answered(null, false, 500),
    ]);
    expect(time).toMatchObject({
      median: { status: 'ok', value: 3, n: 800 },
      fast: { successes: 30, trials: 400 },
      slow: { successes: 8, trials: 400 },
      fastWinsMore: true,
    });
  });

  it('proves nothing from few, and has no time where nobody answered', () => {
    expect(
      computeAnswerTime([answered(0, true, 1), answered(1, false, 1), answered(4, true, 2), answered(4, false, 9)])
        .fastWinsMore,
    ).toBe(false);
    expect(computeAnswerTime([answered(null, true, 2)]).median).toEqual({
      status: 'no-data',
      reason: 'no-assessed-leads',
    });
  });
});

describe('win rate, cycle, deals, velocity', () => {
  it('win rate is of what was closed', () => {
    expect(computeWinRate(30, 70)).toMatchObject({ value: 0.3, n: 100, interval: { low: expect.closeTo(0.219, 3) } });
    expect(computeWinRate(0, 0)).toEqual({ status: 'no-data', reason: 'no-closed-leads' });
  });

  it('cycle is the median, with its quartiles', () => {
    const cells = [
      { days: 40, leads: 2 },
      { days: 5, leads: 3 },
      { days: 100, leads: 1 },
    ];
    expect(computeCycle(cells)).toEqual({
      median: { status: 'ok', value: 22.5, n: 6, interval: { low: 5, high: 100, level: 0.95 } },
      quartiles: { low: 5, high: 40 },
    });
    expect(computeCycle([])).toEqual({ median: { status: 'no-data', reason: 'no-customers' }, quartiles: null });
  });

  it('one large deal is seen beside the median', () => {
    const sizes = [100, 200, 300, 400, 9000].map((value) => ({ value, count: 1 }));
    expect(computeDealSizes(sizes)).toEqual({
      median: { status: 'ok', value: 300, n: 5, interval: null },
      largestShare: { status: 'ok', value: 0.9, n: 5, interval: null },
      largestMinor: 9000,
    });
    expect(computeDealSizes([{ value: 0, count: 2 }]).largestShare.status).toBe('no-data');
    expect(computeDealSizes([])).toMatchObject({ median: { reason: 'no-sales' }, largestMinor: null });
  });

  it('velocity: 120 open · 1 000 · 25 % / 20 days = 1 500 a day', () => {
    const parts = { openLeads: 120, averageDeal: ok(1_000_00, 40), winRate: computeWinRate(25, 75), cycle: ok(20, 25) };
    const velocity = computeVelocity(parts);
    if (velocity.status !== 'ok' || velocity.interval === null) throw new Error('no velocity');
    expect(velocity).toMatchObject({ value: 1_500_00, n: 100 });
    // 17.5–34.3 % of 6 000 a day.
    expect(velocity.interval.low).toBeCloseTo(6_000_00 * 0.17545, -3);
    expect(velocity.interval.high).toBeCloseTo(6_000_00 * 0.34304, -3);
    expect(computeVelocity({ ...parts, openLeads: 0 })).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(computeVelocity({ ...parts, cycle: ok(0) })).toMatchObject({ value: 30_000_00 });
  });

  it.each([
    ['averageDeal', 'no-sales'],
    ['winRate', 'no-closed-leads'],
    ['cycle', 'no-customers'],
  ] as const)('velocity without %s says so', (part, reason) => {
    const parts = { openLeads: 5, averageDeal: ok(1), winRate: ok(0.5), cycle: ok(3) };
    expect(computeVelocity({ ...parts, [part]: { status: 'no-data', reason } })).toEqual({ status: 'no-data', reason });
  });

  it('returns larger than sales turn velocity below zero, its interval with it', () => {
    const velocity = computeVelocity({
      openLeads: 10,
      averageDeal: ok(-500),
      winRate: computeWinRate(5, 5),
      cycle: ok(10),
    });
    if (velocity.status !== 'ok' || velocity.interval === null) throw new Error('no velocity');
    expect(velocity.value).toBe(-250);
    expect(velocity.interval.low).toBeLessThan(velocity.interval.high);
  });

  it('losses: the most frequent first, without a reason last, shares sum to one', () => {
    const rows = computeLosses([
      { reason: null, leads: 50 },
      { reason: 'Дорого', leads: 20 },
      { reason: 'Отложили', leads: 30 },
    ]);
    expect(rows.map(({ reason, share }) => [reason, share.status === 'ok' && share.value])).toEqual([
      ['Отложили', 0.3],
      ['Дорого', 0.2],
      [null, 0.5],
    ]);
    expect(computeLosses([])).toEqual([]);
  });
});
