import type { PlanCell } from '@shared/contract/views/targets';
import { describe, expect, it } from 'vitest';
import { changePlan, previewPlan, spread, YEAR_CELL } from '../../../src/renderer/src/pages/plans/change-plan';
import { parsePlan, roundnessOf } from '../../../src/renderer/src/pages/plans/plan-units';

type Source = PlanCell['source'];

function row(months: readonly number[], source: { month: Source; quarter: Source; year: Source }): PlanCell[] {
  const cell = (value: number, of: Source): PlanCell => ({ periodKey: '', value, source: of, versions: [] });
  const quarters = [0, 3, 6, 9].map((at) => months.slice(at, at + 3).reduce((sum, value) => sum + value, 0));
  return [
    ...months.map((value) => cell(value, source.month)),
    ...quarters.map((value) => cell(value, source.quarter)),
    cell(
      quarters.reduce((sum, value) => sum + value, 0),
      source.year,
    ),
  ];
}

const MONTHS = [10, 20, 30, 10, 10, 10, 10, 10, 10, 50, 30, 20];
const derivedMonths = row(MONTHS, { month: 'derived', quarter: 'set', year: 'summed' });
const allSet = row(MONTHS, { month: 'set', quarter: 'set', year: 'set' });

describe('changePlan', () => {
  it('lets the quarter follow a month and pins the other months to what they showed', () => {
    expect(changePlan(derivedMonths, { cell: 11, value: 25, keep: false }, 1)).toEqual([
      { cell: 11, value: 25 },
      { cell: 9, value: 50 },
      { cell: 10, value: 30 },
      { cell: 15, value: 105 },
    ]);
  });

  it('carries the change up to a year that was set', () => {
    const changes = changePlan(allSet, { cell: 11, value: 25, keep: false }, 1);
    expect(changes).toEqual([
      { cell: 11, value: 25 },
      { cell: 15, value: 105 },
      { cell: YEAR_CELL, value: 225 },
    ]);
  });

  it('keeps the quarter where asked, at the cost of the other months', () => {
    expect(changePlan(allSet, { cell: 11, value: 60, keep: true }, 1)).toEqual([
      { cell: 11, value: 60 },
      { cell: 9, value: 25 },
      { cell: 10, value: 15 },
    ]);
  });

  it('cannot keep a quarter that is smaller than its month', () => {
    expect(changePlan(allSet, { cell: 11, value: 101, keep: true }, 1)).toBeNull();
  });

  it('spreads a quarter over months that were set, and only over those', () => {
    expect(changePlan(allSet, { cell: 12, value: 120, keep: true }, 1)?.slice(0, 4)).toEqual([
      { cell: 12, value: 120 },
      { cell: 0, value: 20 },
      { cell: 1, value: 40 },
      { cell: 2, value: 60 },
    ]);
    expect(changePlan(derivedMonths, { cell: 12, value: 120, keep: false }, 1)).toEqual([{ cell: 12, value: 120 }]);
  });

  it('sets only the year where quarters were never set', () => {
    const nothing = row(MONTHS, { month: 'derived', quarter: 'derived', year: 'set' });
    expect(changePlan(nothing, { cell: YEAR_CELL, value: 440, keep: false }, 1)).toEqual([
      { cell: YEAR_CELL, value: 440 },
    ]);
  });

  it('withdraws one cell and nothing else', () => {
    expect(changePlan(allSet, { cell: 15, value: null, keep: false }, 1)).toEqual([{ cell: 15, value: null }]);
  });

  it('leaves parts adding up to their wholes', () => {
    const changes = changePlan(allSet, { cell: YEAR_CELL, value: 1_000, keep: false }, 1) ?? [];
    const after = previewPlan(allSet, changes);
    const sum = (from: number, to: number) =>
      after.slice(from, to).reduce<number>((total, value) => total + (value ?? 0), 0);
    expect([sum(0, 12), sum(12, 16), after[YEAR_CELL]]).toEqual([1_000, 1_000, 1_000]);
  });
});

describe('spread', () => {
  it('gives what is left over to the heaviest part', () => {
    expect(spread(100, [1, 1, 1], 10)).toEqual([40, 30, 30]);
    expect(spread(7, [0, 0], 1)).toEqual([4, 3]);
  });
});

describe('parsePlan', () => {
  const unit = { currency: 'RUB', locale: 'ru', thousands: true } as const;
  it.each([
    ['5 680', 568_000_000],
    ['5,7 млн', 570_000_000],
    ['5680т', 568_000_000],
    ['=1000*2', 200_000_000],
    ['много', null],
  ])('reads «%s» in a grid of thousands', (text, minor) => expect(parsePlan(text, 'revenue', unit)).toBe(minor));

  it('reads pieces as pieces', () => expect(parsePlan('3 000', 'leads', unit)).toBe(3_000));

  it('keeps parts as round as their whole', () => {
    expect(roundnessOf(1_560_000_000, 'revenue', unit)).toBe(100_000);
    expect(roundnessOf(1_234_567, 'revenue', unit)).toBe(1);
  });
});
