import type { Lever } from '@shared/kpi/advice/lever';
import { type LeverInput, suggestLevers } from '@shared/kpi/advice/levers';
import type { LeverGroups, LeverRow } from '@shared/kpi/advice/levers-groups';
import { computePeriodConversion } from '@shared/kpi/conversion/conversion';
import { computeBandOrder, computeBands } from '@shared/kpi/leads/lead-bands';
import { describe, expect, it } from 'vitest';

const BENCHMARK = 0.03;
const NONE = { successes: 0, trials: 0 };

function row(name: string | null, customers: number, leads: number, more: Partial<LeverRow> = {}): LeverRow {
  const { verdict } = computePeriodConversion(customers, leads, BENCHMARK);
  return { name, customers, leads, verdict, qualified: NONE, leadsBefore: null, mixEffect: null, ...more };
}

function groups(rows: readonly LeverRow[], leadsBefore: number | null = null): LeverGroups {
  const successes = rows.reduce((sum, one) => sum + one.customers, 0);
  const trials = rows.reduce((sum, one) => sum + one.leads, 0);
  return { rows, total: { successes, trials }, leadsBefore };
}

/** A period of which nothing is known but its channels. */
function input(channels: LeverGroups, more: Partial<LeverInput> = {}): LeverInput {
  const { successes, trials } = channels.total;
  return {
    benchmark: BENCHMARK,
    total: channels.total,
    verdict: computePeriodConversion(successes, trials, BENCHMARK).verdict,
    channels,
    segments: groups([]),
    campaigns: groups([]),
    unassessed: 0,
    qualified: NONE,
    qualifiedBefore: null,
    closed: NONE,
    closedBefore: null,
    steps: null,
    answerTime: {
      median: { status: 'no-data', reason: 'no-assessed-leads' },
      fast: NONE,
      slow: NONE,
      fastWinsMore: false,
    },
    idle: { idle: 0, olderThanDays: 30, late: NONE },
    supply: null,
    scores: { scored: NONE, reversed: null },
    ...more,
  };
}

/** 30 of 1 000: exactly the benchmark, so that the channels themselves say nothing. */
const PLAIN = groups([row('a', 30, 1000)]);
const kinds = (more: Partial<LeverInput>, channels = PLAIN) =>
  suggestLevers(input(channels, more)).map(({ lever }) => lever.kind);
const only = <Kind extends Lever['kind']>(kind: Kind, more: Partial<LeverInput>, channels = PLAIN) =>
  suggestLevers(input(channels, more)).find(({ lever }) => lever.kind === kind);

/** The channels of the conversion page. */
const CHANNELS = groups(
  [
    row('ads', 8, 632, { leadsBefore: 331, mixEffect: -0.0023 }),
    row('site', 15, 364),
    row('calls', 3, 260),
    row('mail', 2, 183),
    row('friends', 15, 127),
    row('fairs', 5, 83),
  ],
  1320,
);

describe('target group', () => {
  it('names the channel that lacks the most customers, and the one that is proven the best', () => {
    const advice = suggestLevers(input(CHANNELS));
    expect(advice.map(({ lever }) => lever)).toEqual([
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
      {
        kind: 'use-best-channel',
        name: 'friends',
        customers: 15,
        leads: 127,
        ratio: 15 / 127,
        // 15/127 against 33/1522 of the others.
        timesOthers: expect.closeTo(15 / 127 / (33 / 1522), 9),
      },
    ]);
    // 632 leads at the others' 40/1017 instead of 8; 127 more leads at 7.3 %, what 15 of 127 is at least.
    expect(advice[0]?.customers).toBeCloseTo((632 * 40) / 1017 - 8, 9);
    expect(advice[1]?.customers).toBeCloseTo(127 * 0.0728, 1);
  });

  it('looks at segments as well', () => {
    expect(kinds({ segments: groups([row('Агро', 3, 316), row('Торг', 27, 684)]) })).toEqual(['narrow-audience']);
  });

  it('suggests nothing from what may be chance, and never what has no name', () => {
    // 2 of 183 is below 3 %, but not proven; nor is a rate twice as high from 20 leads.
    expect(kinds({}, groups([row('mail', 2, 183), row('fairs', 1, 20)]))).toEqual(['more-leads-to-judge']);
    expect(kinds({}, groups([row(null, 0, 300)]))).toEqual([]);
    // 1 of 157 proves it, 1 of 156 does not.
    expect(kinds({}, groups([row('a', 1, 157), row('b', 20, 500)]))).toContain('narrow-audience');
    expect(kinds({}, groups([row('a', 1, 156), row('b', 20, 500)]))).not.toContain('narrow-audience');
  });

  it('needs the best to be twice as good as the others', () => {
    const best = (others: number) => kinds({}, groups([row('best', 60, 1000), row('rest', others, 1000)]));
    expect(best(30)).toContain('use-best-channel');
    expect(best(31)).not.toContain('use-best-channel');
  });
});

describe('landing page', () => {
  const campaigns = (qualified: number) =>
    groups([
      row('Весна', 3, 120, { qualified: { successes: qualified, trials: 100 } }),
      row('Поиск', 20, 500, { qualified: { successes: 225, trials: 500 } }),
      row(null, 7, 380, { qualified: { successes: 160, trials: 380 } }),
    ]);

  it('names the campaign whose leads are proven less often qualified than the others, as customers that lack', () => {
    const closed = { successes: 30, trials: 300 };
    const advice = only('improve-landing', { campaigns: campaigns(25), closed });
    expect(advice?.lever).toEqual({
      kind: 'improve-landing',
      name: 'Весна',
      qualified: 25,
      assessed: 100,
      ratio: 0.25,
      othersRatio: 385 / 880,
    });
    // 100 · 43.75 % − 25 = 18.75 qualified, of which one in ten buys.
    expect(advice?.customers).toBeCloseTo(1.875, 9);
    expect(only('improve-landing', { campaigns: campaigns(25) })?.customers).toBeNull();
  });

  it('shares the level among the groups, and does not name what has no name', () => {
    // Alone 33 of 100 would be proven below 385 of 880; of two named groups 32 are.
    expect(kinds({ campaigns: campaigns(32) })).toEqual(['improve-landing']);
    expect(kinds({ campaigns: campaigns(33) })).toEqual([]);
    const nameless = groups([
      row(null, 0, 100, { qualified: { successes: 5, trials: 100 } }),
      row('b', 30, 900, { qualified: { successes: 450, trials: 900 } }),
    ]);
    expect(kinds({ campaigns: nameless })).toEqual([]);
  });
});

describe('customer path', () => {
  const steps = (reached: number) => ({
    stageNames: ['Связались', 'Предложение'],
    now: [1000, 800, reached, 40],
    before: [1000, 800, 400, 50],
  });

  it('names the step that is proven to lose more than before, and what got lost with it', () => {
    const advice = only('fix-step', { steps: steps(320) });
    expect(advice?.lever).toEqual({
      kind: 'fix-step',
      fromStage: 'Связались',
      toStage: 'Предложение',
      reached: 320,
      of: 800,
      ratio: 0.4,
      before: 0.5,
    });
    // 80 more would have got there, and one in eight goes on to buy.
    expect(advice?.customers).toBeCloseTo(10, 9);
  });

  it('shares the level among the steps', () => {
    expect(kinds({ steps: steps(351) })).toEqual(['fix-step']);
    expect(kinds({ steps: steps(353) })).toEqual([]);
    expect(kinds({ steps: { ...steps(100), before: null } })).toEqual([]);
  });

  it('the last step ends at the customer', () => {
    const path = { stageNames: ['Предложение'], now: [1000, 400, 20], before: [1000, 400, 60] };
    expect(only('fix-step', { steps: path })?.lever).toMatchObject({ fromStage: 'Предложение', toStage: null });
  });

  it('without stages speaks of qualifying and closing, only where they proven fell', () => {
    const fell = {
      qualified: { successes: 300, trials: 900 },
      qualifiedBefore: { successes: 450, trials: 900 },
      closed: { successes: 19, trials: 300 },
      closedBefore: { successes: 60, trials: 400 },
    };
    expect(suggestLevers(input(PLAIN, fell))).toEqual([
      {
        lever: { kind: 'close-qualified', customers: 19, qualified: 300, ratio: 19 / 300, before: 0.15 },
        customers: 300 * 0.15 - 19,
      },
      {
        lever: { kind: 'qualify-better', qualified: 300, assessed: 900, ratio: 300 / 900, before: 0.5 },
        customers: 150 * (19 / 300),
      },
    ]);
    expect(kinds({ ...fell, steps: steps(400) })).toEqual([]);
    // 66 of 342 after 75 of 342: 19 % after 22 %, which chance does as well.
    const noise = { closed: { successes: 66, trials: 342 }, closedBefore: { successes: 75, trials: 342 } };
    expect(kinds(noise)).toEqual([]);
  });
});

describe('follow-up time and nurturing', () => {
  it('answering faster, where fast ones proven win more', () => {
    const answerTime = {
      median: { status: 'ok', value: 3, n: 800, interval: null },
      fast: { successes: 30, trials: 400 },
      slow: { successes: 8, trials: 400 },
      fastWinsMore: true,
    } as const;
    const advice = only('answer-faster', { answerTime });
    // 30 of 400 are at least 5.3 %: 21.2 of the slow 400 instead of 8.
    expect(advice?.customers).toBeCloseTo(13.23, 1);
    expect(kinds({ answerTime: { ...answerTime, fastWinsMore: false } })).toEqual([]);
  });

  it('going back to idle leads, where at least one would still be won', () => {
    const late = { successes: 20, trials: 1000 };
    const nurture = (idle: number, more = late) => kinds({ idle: { idle, olderThanDays: 30, late: more } });
    // 20 of 1 000 are at least 1.3 %: one of 78 leads.
    expect(nurture(78)).toEqual(['nurture-open']);
    expect(nurture(77)).toEqual([]);
    // However late they buy: nine leads are a week's work.
    expect(nurture(9, { successes: 900, trials: 1000 })).toEqual([]);
    expect(nurture(10, { successes: 900, trials: 1000 })).toEqual(['nurture-open']);
    expect(nurture(500, NONE)).toEqual([]);
    expect(nurture(500, { successes: 0, trials: 1000 })).toEqual([]);
    expect(only('nurture-open', { idle: { idle: 100, olderThanDays: 30, late } })?.customers).toBeCloseTo(2, 9);
  });
});

describe('lead generation, scoring, assessment', () => {
  const supply = {
    needed: { mid: 2000, low: 1200 },
    gapMinor: 1_000_000,
    soldWithoutLeadsMinor: 0,
    leads: 1000,
    remainingByElapsed: 1,
    conversion: 0.03,
  };

  it('more leads, where even a lucky rest of the period misses the target', () => {
    const advice = only('more-leads-for-target', { supply });
    expect(advice).toEqual({
      lever: { kind: 'more-leads-for-target', neededLeads: 2000, comingLeads: 1000 },
      customers: 30,
    });
    // 1 000 leads may come to 1 063.96 by chance.
    expect(kinds({ supply: { ...supply, needed: { mid: 2000, low: 1064 } } })).toEqual(['more-leads-for-target']);
    expect(kinds({ supply: { ...supply, needed: { mid: 2000, low: 1063 } } })).toEqual([]);
    expect(kinds({ supply: { ...supply, remainingByElapsed: 0 } })).toEqual([]);
    // Customers of old bring a tenth of what lacks: 1 800 leads are left, at the best rate 1 080, more than chance brings.
    const repeat = only('more-leads-for-target', { supply: { ...supply, soldWithoutLeadsMinor: 100_000 } });
    expect(repeat?.lever).toMatchObject({ neededLeads: 1800 });
    // Where they bring a fifth, 960 may do.
    expect(kinds({ supply: { ...supply, soldWithoutLeadsMinor: 200_000 } })).toEqual([]);
  });

  it('score where hardly anyone has, while the conversion is proven below the benchmark', () => {
    const below = groups([row(null, 8, 632)]);
    const scored = (successes: number) => ({ scores: { scored: { successes, trials: 632 }, reversed: null } });
    expect(kinds(scored(126), below)).toEqual(['score-leads']);
    expect(kinds(scored(127), below)).toEqual([]);
    expect(kinds(scored(0))).toEqual([]);
  });

  it('revise a score whose order is proven upside down, whatever the benchmark says', () => {
    const bands = (high: number) => {
      const counted = {
        A: { leads: 200, won: high },
        B: { leads: 0, won: 0 },
        C: { leads: 200, won: 20 },
        unscored: { leads: 0, won: 0 },
      };
      const rows = computeBands(counted, { a: 70, b: 40 }, BENCHMARK);
      const of = (band: 'A' | 'C') => rows.find((one) => one.band === band)?.conversion ?? NONE;
      const reversed = computeBandOrder(rows).verdict === 'reversed' ? { high: of('A'), low: of('C') } : null;
      return kinds({ scores: { scored: { successes: 400, trials: 632 }, reversed } });
    };
    expect(bands(8)).toEqual(['fix-score']);
    expect(bands(10)).toEqual([]);
    expect(bands(40)).toEqual([]);
  });

  it('asks to assess leads where a fifth and more nobody has looked at', () => {
    const assess = (unassessed: number, leads: number) =>
      kinds({ unassessed }, groups([row('a', leads * 0.03, leads)]));
    expect([assess(19, 100), assess(20, 100)]).toEqual([[], ['assess-leads']]);
    // A fifth of very few is no matter.
    expect(kinds({ unassessed: 9 }, groups([row(null, 1, 30)]))).not.toContain('assess-leads');
  });

  it('says how many leads a judgement needs at the rate of now', () => {
    const needed = (customers: number, leads: number) => {
      const advice = only('more-leads-to-judge', {}, groups([row('a', customers, leads)]));
      return advice?.lever.kind === 'more-leads-to-judge' ? advice.lever.neededLeads : undefined;
    };
    // No customers from 30 leads: 0 of 99 is the first proof.
    expect(needed(0, 30)).toBe(99);
    // At exactly the benchmark no number of leads proves a difference.
    expect(needed(3, 100)).toBeUndefined();
    const more = needed(2, 100) ?? 0;
    expect(computePeriodConversion(Math.ceil(more * 0.02), more, BENCHMARK).verdict).toBe('below');
  });
});

it('the lever that might bring the most customers comes first, what cannot be told in customers last', () => {
  const advice = suggestLevers(
    input(CHANNELS, {
      unassessed: 700,
      supply: {
        needed: { mid: 3000, low: 2500 },
        gapMinor: 1_000_000,
        soldWithoutLeadsMinor: 0,
        leads: 1649,
        remainingByElapsed: 0.8,
        conversion: 0.029,
      },
    }),
  );
  expect(advice.map(({ lever }) => lever.kind)).toEqual([
    'more-leads-for-target',
    'narrow-audience',
    'use-best-channel',
    'assess-leads',
  ]);
  const gains = advice.map(({ customers }) => customers ?? -1);
  expect(gains).toEqual([...gains].sort((left, right) => right - left));
});
