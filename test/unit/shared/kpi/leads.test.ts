import { describe, expect, it } from 'vitest';
import { computePeriodConversion } from '../../../../src/shared/kpi/conversion/conversion';
import { computeLeadQuality, computeQualifiedBounds, sumLeadCounts } from '../../../../src/shared/kpi/leads/leads';
import { computeLeadsNeeded, type LeadsNeededInput } from '../../../../src/shared/kpi/leads/leads-needed';
import { computeLeadWeeks, type LeadDayCell } from '../../../../src/shared/kpi/leads/leads-weeks';
import type { Figure } from '../../../../src/shared/kpi/results';

const WEEKS = [
  { from: '2026-11-02', to: '2026-11-08' },
  { from: '2026-11-09', to: '2026-11-15' },
] as const;

describe('quality of leads', () => {
  it('rates the qualified among the assessed and keeps the unassessed apart', () => {
    // The picture of the leads page: 637 qualified, 806 not, 206 not assessed, 1,649 in all.
    const quality = computeLeadQuality({ leads: 1649, qualified: 637, disqualified: 806 });
    expect(quality).toMatchObject({ total: 1649, unassessed: 206, qualifiedRate: { status: 'ok', n: 1443 } });
    const { qualifiedRate } = quality;
    expect(qualifiedRate.status === 'ok' && qualifiedRate.value).toBeCloseTo(0.44144, 5);
    const bounds = computeQualifiedBounds(quality);
    expect(bounds?.low).toBeCloseTo(637 / 1649, 12);
    expect(bounds?.high).toBeCloseTo((637 + 206) / 1649, 12);
  });

  it('has no rate while nobody is assessed, and none without leads', () => {
    expect(computeLeadQuality({ leads: 12, qualified: 0, disqualified: 0 }).qualifiedRate).toEqual({
      status: 'no-data',
      reason: 'no-assessed-leads',
    });
    const none = computeLeadQuality({ leads: 0, qualified: 0, disqualified: 0 });
    expect(none.qualifiedRate).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(computeQualifiedBounds(none)).toBeNull();
  });

  it('sums cells', () => {
    const cells = [
      { leads: 3, qualified: 1, disqualified: 1 },
      { leads: 4, qualified: 0, disqualified: 2 },
    ];
    expect(sumLeadCounts(cells)).toEqual({ leads: 7, qualified: 1, disqualified: 3 });
    expect(sumLeadCounts([])).toEqual({ leads: 0, qualified: 0, disqualified: 0 });
  });
});

describe('leads by week', () => {
  const cell = (date: LeadDayCell['date'], key: string | null, leads: number): LeadDayCell => ({ date, key, leads });

  it('keeps the three largest groups and puts the others into the rest', () => {
    const { series, weeks } = computeLeadWeeks(WEEKS, [
      cell('2026-11-02', 'ads', 5),
      cell('2026-11-08', 'ads', 1),
      cell('2026-11-03', 'site', 4),
      cell('2026-11-10', 'calls', 3),
      cell('2026-11-10', 'fairs', 2),
      cell('2026-11-15', null, 1),
      cell('2026-11-16', 'late', 90),
    ]);
    expect(series).toEqual([
      { key: 'ads', rest: false },
      { key: 'site', rest: false },
      { key: 'calls', rest: false },
      { key: null, rest: true },
    ]);
    expect(weeks.map((week) => week.counts)).toEqual([
      [6, 4, 0, 0],
      [0, 0, 3, 3],
    ]);
    expect(weeks.map((week) => week.total)).toEqual([10, 6]);
  });

  it('names a fourth and last group', () => {
    const cells = ['a', 'b', 'c', null].map((key, index) => cell('2026-11-02', key, 9 - index));
    const { series } = computeLeadWeeks(WEEKS, cells);
    expect(series).toEqual(['a', 'b', 'c', null].map((key) => ({ key, rest: false })));
  });

  it('has no series without leads', () => {
    const { series, weeks } = computeLeadWeeks(WEEKS, []);
    expect(series).toEqual([]);
    expect(weeks.map((week) => week.total)).toEqual([0, 0]);
  });
});

describe('leads that a revenue target still needs', () => {
  const averageDeal: Figure = { status: 'ok', value: 10_000_00, n: 12, interval: null };
  const alike = Array.from({ length: 12 }, () => 10_000_00);
  const conversion = computePeriodConversion(9, 300, 0.03);
  const input = { gapMinor: 1_200_000_00, averageDeal, dealsMinor: alike, conversion };

  it('divides the gap by the average deal and the conversion; with equal deals the range is that of the conversion', () => {
    // 1,200,000 left / 10,000 a deal = 120 deals; / 3 % = 4,000 leads; / 5.6 % = 2,143; / 1.6 % = 7,500.
    const needed = computeLeadsNeeded(input);
    expect(needed).toMatchObject({ mid: 4000, deals: 12, leads: 300 });
    expect(Math.abs((needed?.low ?? 0) / 2150 - 1)).toBeLessThan(0.06);
    expect(Math.abs((needed?.high ?? 0) / 7530 - 1)).toBeLessThan(0.06);
  });

  it('deals that differ widen it, the same facts give the same range', () => {
    const uneven = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 109].map((thousand) => thousand * 1_000_00);
    const wide = computeLeadsNeeded({ ...input, dealsMinor: uneven });
    const narrow = computeLeadsNeeded(input);
    expect(wide?.mid).toBe(narrow?.mid);
    expect(wide?.high).toBeGreaterThan(2 * (narrow?.high ?? 0));
    expect(wide?.low).toBeLessThan(narrow?.low ?? 0);
    expect(computeLeadsNeeded({ ...input, dealsMinor: uneven })).toEqual(wide);
  });

  it('many deals are resampled as a normal mean: as wide as the bootstrap of slightly fewer', () => {
    const sizes = (count: number) =>
      Array.from({ length: count }, (_, index) => (index % 5 === 0 ? 40_000_00 : 2_500_00));
    const [below, above] = [195, 205].map((count) => computeLeadsNeeded({ ...input, dealsMinor: sizes(count) }));
    expect((below?.high ?? 0) / (above?.high ?? 1)).toBeCloseTo(1, 1);
    expect((below?.low ?? 0) / (above?.low ?? 1)).toBeCloseTo(1, 1);
  });

  it('says nothing where it cannot', () => {
    const none: Figure = { status: 'no-data', reason: 'no-sales' };
    const ask = (over: Partial<LeadsNeededInput>) => computeLeadsNeeded({ ...input, ...over });
    expect(ask({ gapMinor: null })).toBeNull();
    expect(ask({ gapMinor: 0 })).toBeNull();
    expect(ask({ averageDeal: none })).toBeNull();
    // Returns larger than sales.
    expect(ask({ averageDeal: { ...averageDeal, value: -5 } })).toBeNull();
    expect(ask({ dealsMinor: alike.slice(0, 2) })).toBeNull();
    expect(ask({ conversion: computePeriodConversion(0, 40, 0.03) })).toBeNull();
    expect(ask({ conversion: computePeriodConversion(48, 40, 0.03) })).toBeNull();
  });
});
