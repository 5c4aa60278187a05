import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreRule } from '../../../../src/shared/domain/score';
import { countBands, type ScoreCell } from '../../../../src/shared/kpi/leads/lead-bands';
import {
  BANDS,
  bandOf,
  bandRange,
  computeScore,
  expectedThresholds,
  type ScorableLead,
} from '../../../../src/shared/kpi/leads/lead-score';

const REFERRALS = 'f6a1c2de-0000-4000-8000-000000000001';
const RULES: readonly ScoreRule[] = [
  { field: 'channel', operator: 'is', value: REFERRALS, points: 60 },
  { field: 'segment', operator: 'is', value: 'Пищевое производство', points: 25 },
  { field: 'segment', operator: 'is-not', value: 'Торговля', points: 10 },
  { field: 'product', operator: 'contains', value: 'упаков', points: 20 },
  { field: 'expected', operator: 'at-least', valueMinor: 300_000_00, points: 15 },
  { field: 'expected', operator: 'at-most', valueMinor: 50_000_00, points: -30 },
  { field: 'campaign', operator: 'given', points: -5 },
];

const lead = (fields: Partial<ScorableLead> = {}): ScorableLead => ({
  channelId: null,
  segment: null,
  campaign: null,
  product: null,
  expectedMinor: null,
  score: null,
  ...fields,
});

describe('score of a lead', () => {
  it.each<[string, Partial<ScorableLead>, number, number[]]>([
    ['60 + 25 + 10', { channelId: REFERRALS, segment: 'Пищевое производство' }, 95, [0, 1, 2]],
    [
      '25 + 10 + 20 + 15 − 5',
      { segment: ' пищевое  ПРОИЗВОДСТВО', product: 'Упаковщик УП-40', expectedMinor: 300_000_00, campaign: 'x' },
      65,
      [1, 2, 3, 4, 6],
    ],
    ['nothing holds, but the segment is known', { segment: 'Торговля' }, 0, []],
    ['−30 is clamped to 0', { expectedMinor: 50_000_00 }, 0, [5]],
    ['one kopeck more than at most', { expectedMinor: 50_000_01 }, 0, []],
    [
      '60 + 25 + 10 + 20 + 15 is clamped to 100',
      { channelId: REFERRALS, segment: 'пищевое производство', product: 'упаковка', expectedMinor: 400_000_00 },
      100,
      [0, 1, 2, 3, 4],
    ],
  ])('%s', (_name, fields, points, matched) => {
    expect(computeScore(lead(fields), RULES)).toMatchObject({ source: 'rules', points, matched });
  });

  it('keeps the sum before it is clamped, so that it can be told', () => {
    expect(computeScore(lead({ expectedMinor: 1 }), RULES)).toMatchObject({ points: 0, sum: -30 });
  });

  it('is what was typed, whatever the rules say', () => {
    expect(computeScore(lead({ score: 12, channelId: REFERRALS }), RULES)).toEqual({ source: 'typed', points: 12 });
    expect(computeScore(lead({ score: 0 }), [])).toEqual({ source: 'typed', points: 0 });
  });

  it('is not there while nothing is known: no rules, or none that knows anything of the lead', () => {
    expect(computeScore(lead({ segment: 'Агро' }), [])).toBeNull();
    const segmentOnly = RULES.filter((rule) => rule.field === 'segment');
    expect(computeScore(lead({ channelId: REFERRALS }), segmentOnly)).toBeNull();
    // Whether a field is given can always be told.
    expect(computeScore(lead(), RULES)).toMatchObject({ points: 0, matched: [] });
  });

  it('takes ё for е and does not look at a missing field as "is not"', () => {
    const rules: ScoreRule[] = [
      { field: 'campaign', operator: 'is-not', value: 'Щёлково', points: 40 },
      { field: 'product', operator: 'is', value: 'Счётчик', points: 50 },
    ];
    expect(computeScore(lead({ product: 'счетчик' }), rules)).toMatchObject({ points: 50 });
  });
});

describe('bands', () => {
  const limits = { a: 70, b: 42 };

  it.each([
    [100, 'A'],
    [70, 'A'],
    [69, 'B'],
    [42, 'B'],
    [41, 'C'],
    [0, 'C'],
  ] as const)('%i points are %s', (points, band) => {
    expect(bandOf(points, limits)).toBe(band);
  });

  it('hold every number of points once, for any limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.nat(99), fc.nat(100), (a, part, points) => {
        const any = { a, b: 1 + (part % (a - 1)) };
        const inside = BANDS.filter((band) => {
          const { from, to } = bandRange(band, any);
          return from <= points && points <= to;
        });
        expect(inside).toEqual([bandOf(points, any)]);
      }),
    );
  });

  it('and the unscored sum to all leads; the order of cells does not matter', () => {
    const cell = fc.record({
      channelId: fc.constantFrom(REFERRALS, null),
      segment: fc.constantFrom('Пищевое производство', 'Торговля', null),
      campaign: fc.constantFrom('Бренд', null),
      product: fc.constantFrom('Упаковщик', 'Весы', null),
      expectedMinor: fc.option(fc.integer({ min: 0, max: 500_000_00 })),
      score: fc.option(fc.nat(100)),
      leads: fc.nat(50),
      won: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells: ScoreCell[]) => {
        const counts = countBands(cells, { rules: RULES, limits });
        const all = [counts.A, counts.B, counts.C, counts.unscored];
        expect(all.reduce((sum, { leads }) => sum + leads, 0)).toBe(cells.reduce((sum, { leads }) => sum + leads, 0));
        expect(all.reduce((sum, { won }) => sum + won, 0)).toBe(cells.reduce((sum, { won }) => sum + won, 0));
        expect(countBands([...cells].reverse(), { rules: RULES, limits })).toEqual(counts);
      }),
    );
  });
});

it('amounts between two thresholds score alike, whichever of them is looked at', () => {
  expect(expectedThresholds(RULES)).toEqual([50_000_01, 300_000_00]);
  const thresholds = expectedThresholds(RULES);
  fc.assert(
    fc.property(fc.nat(400_000_00), fc.nat(400_000_00), (left, right) => {
      const alike = thresholds.every((threshold) => left >= threshold === right >= threshold);
      fc.pre(alike);
      const score = (expectedMinor: number) => computeScore(lead({ expectedMinor }), RULES);
      expect(score(left)).toEqual(score(right));
    }),
  );
});
