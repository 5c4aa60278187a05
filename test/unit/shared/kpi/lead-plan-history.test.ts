import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/calendar/iso-date';
import type { WeightedDay } from '../../../../src/shared/kpi/days/day-totals';
import { computePlanCell } from '../../../../src/shared/kpi/leads/lead-plan-history';

const days = (weights: readonly number[], elapsed: number): WeightedDay[] =>
  weights.map((weight, index) => ({ date: addDays('2028-02-27', index), weight, elapsed: index < elapsed }));

describe('plan of leads against reality', () => {
  it.each<[string, number, number | null, WeightedDay[], object]>([
    ['a period that is over: 90 of 120', 90, 120, days([1, 1, 1], 3), { planToDate: 120, attainment: 0.75 }],
    [
      'a running one: 2 of 4 working days, the 29th of February among them',
      30,
      80,
      days([0, 1, 1, 1, 1], 3),
      { planToDate: 40, attainment: 0.75 },
    ],
    ['a shortened day weighs 7/8', 7, 15, days([0.875, 1], 1), { planToDate: 7, attainment: 1 }],
    ['nothing is due yet', 3, 80, days([1, 1], 0), { planToDate: 0, attainment: null }],
    ['no plan', 3, null, days([1], 1), { plan: null, planToDate: null, attainment: null }],
    ['a plan of nothing', 3, 0, days([1], 1), { planToDate: 0, attainment: null }],
    ['only days off, and they are over', 3, 10, days([0, 0], 2), { planToDate: 10, attainment: 0.3 }],
    ['a person on leave all the period', 3, 10, days([0, 0], 1), { planToDate: 0, attainment: null }],
  ])('%s', (_name, actual, plan, ofDays, expected) => {
    expect(computePlanCell(actual, plan, ofDays)).toMatchObject({ actual, ...expected });
  });
});
