import { describe, expect, it } from 'vitest';
import { computePeriodConversion } from '../../../../src/shared/kpi/conversion';
import { type LeverInput, type LeverRow, suggestLevers } from '../../../../src/shared/kpi/levers';

const BENCHMARK = 0.03;

function row(name: string | null, customers: number, leads: number, before: Partial<LeverRow> = {}): LeverRow {
  const { verdict } = computePeriodConversion(customers, leads, BENCHMARK);
  return { name, customers, leads, verdict, leadsBefore: null, mixEffect: null, ...before };
}

function input(rows: readonly LeverRow[], more: Partial<LeverInput> = {}): LeverInput {
  const successes = rows.reduce((sum, one) => sum + one.customers, 0);
  const trials = rows.reduce((sum, one) => sum + one.leads, 0);
  return {
    benchmark: BENCHMARK,
    total: { successes, trials },
    verdict: computePeriodConversion(successes, trials, BENCHMARK).verdict,
    leadsBefore: null,
    rows,
    unassessed: 0,
    qualified: { successes: 0, trials: 0 },
    qualifiedBefore: null,
    closed: { successes: 0, trials: 0 },
    closedBefore: null,
    ...more,
  };
}

/** The channels of the conversion page. */
const CHANNELS = [
  row('ads', 8, 632, { leadsBefore: 331, mixEffect: -0.0023 }),
  row('site', 15, 364),
  row('calls', 3, 260),
  row('mail', 2, 183),
  row('friends', 15, 127),
  row('fairs', 5, 83),
];

describe('levers', () => {
  it('names the channel that lacks the most customers, and the one that is proven the best', () => {
    const levers = suggestLevers(input(CHANNELS, { leadsBefore: 1320 }));
    expect(levers).toEqual([
      {
        kind: 'narrow-audience',
        name: 'ads',
        customers: 8,
        leads: 632,
        ratio: 8 / 632,
        shareNow: 632 / 1649,
        shareBefore: 331 / 1320,
        mixEffect: -0.0023,
      },
      expect.objectContaining({ kind: 'use-best-channel', name: 'friends', customers: 15, leads: 127 }),
    ]);
    // 15/127 against 33/1522 of the others.
    expect(levers[1]).toMatchObject({ timesOthers: expect.closeTo(15 / 127 / (33 / 1522), 9) });
  });

  it('suggests nothing from what may be chance', () => {
    // 2 of 183 is below 3 %, but not proven; nor is a rate twice as high from 20 leads.
    expect(suggestLevers(input([row('mail', 2, 183), row('fairs', 1, 20)])).map((lever) => lever.kind)).toEqual([
      'more-leads-to-judge',
    ]);
  });

  it('never names what has no name', () => {
    expect(suggestLevers(input([row(null, 0, 300)]))).toEqual([]);
  });

  it('asks to assess leads where a fifth and more nobody has looked at', () => {
    const kinds = (unassessed: number) =>
      suggestLevers(input([row('a', 3, 100)], { unassessed })).map(({ kind }) => kind);
    expect(kinds(19)).toEqual([]);
    expect(kinds(20)).toEqual(['assess-leads']);
  });

  it('speaks of qualifying and closing only where they proven fell', () => {
    const fell = input([row('a', 30, 1000)], {
      qualified: { successes: 300, trials: 900 },
      qualifiedBefore: { successes: 450, trials: 900 },
      closed: { successes: 19, trials: 300 },
      closedBefore: { successes: 60, trials: 400 },
    });
    expect(suggestLevers(fell)).toEqual([
      { kind: 'close-qualified', customers: 19, qualified: 300, ratio: 19 / 300, before: 0.15 },
      { kind: 'qualify-better', qualified: 300, assessed: 900, ratio: 300 / 900, before: 0.5 },
    ]);
    // 66 of 342 after 75 of 342: 19 % after 22 %, which chance does as well.
    const noise = { closed: { successes: 66, trials: 342 }, closedBefore: { successes: 75, trials: 342 } };
    expect(suggestLevers(input([row('a', 30, 1000)], noise))).toEqual([]);
  });

  it('says how many leads a judgement needs at the rate of now', () => {
    const needed = (customers: number, leads: number) =>
      suggestLevers(input([row('a', customers, leads)])).flatMap((lever) =>
        lever.kind === 'more-leads-to-judge' ? [lever.neededLeads] : [],
      )[0];
    // No customers from 30 leads: 0 of 99 is the first proof.
    expect(needed(0, 30)).toBe(99);
    // At exactly the benchmark no number of leads proves a difference.
    expect(needed(3, 100)).toBeUndefined();
    const more = needed(2, 100) ?? 0;
    expect(computePeriodConversion(Math.ceil(more * 0.02), more, BENCHMARK).verdict).toBe('below');
  });
});
