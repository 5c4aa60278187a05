import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoWeekday } from '../../../../src/shared/calendar/iso-date';
import { computeLeadRealism, type LeadRealismInput } from '../../../../src/shared/kpi/leads/lead-realism';

const START: IsoDate = '2026-01-05';

/** A history from a Monday on; weekends weigh nothing. */
function history(leads: readonly number[]): Pick<LeadRealismInput, 'history' | 'leadsByDay'> {
  const dates = leads.map((_, index) => addDays(START, index));
  return {
    history: dates.map((date) => ({ date, weight: isoWeekday(date) > 5 ? 0 : 1, elapsed: true })),
    leadsByDay: new Map(dates.map((date, index) => [date, leads[index] ?? 0])),
  };
}

/** Two weeks of workdays: 1, 2 … 10 leads; 3 on the first Saturday. */
const TWO_WEEKS = history([1, 2, 3, 4, 5, 3, 0, 6, 7, 8, 9, 10]);

describe('realism of a plan of leads', () => {
  it('looks at every stretch of as many working days as remain', () => {
    // One working day left: stretches 1, 2, 3, 4, 5 + 3 of Saturday, 6, 7, 8, 9, 10; ten of them.
    const realism = computeLeadRealism({ target: 107, actual: 100, remainingDays: 1, ...TWO_WEEKS });
    expect(realism).toMatchObject({
      status: 'ok',
      needed: 7,
      workingDays: 1,
      windows: 10,
      reached: 5,
      verdict: 'realistic',
      best: 10,
      bestRange: { from: '2026-01-16', to: '2026-01-16' },
      median: 6.5,
    });
  });

  it.each([
    [8, 4, 'ambitious'],
    [10, 1, 'ambitious'],
    [11, 0, 'unseen'],
  ])('%i needed: %i stretches of ten reach it, %s', (needed, reached, verdict) => {
    const realism = computeLeadRealism({ target: needed, actual: 0, remainingDays: 1, ...TWO_WEEKS });
    expect(realism).toMatchObject({ reached, verdict });
  });

  it('smooths the share as one of the stretches that fit side by side', () => {
    const ask = (needed: number, remainingDays = 1) => {
      const realism = computeLeadRealism({ target: needed, actual: 0, remainingDays, ...TWO_WEEKS });
      return realism.status === 'ok' ? realism.probability : null;
    };
    // (10 · 5/10 + ½) / 11, (10 · 0 + ½) / 11, (10 · 1 + ½) / 11.
    expect(ask(7)).toBeCloseTo(0.5, 12);
    expect(ask(11)).toBeCloseTo(0.5 / 11, 12);
    expect(ask(1)).toBeCloseTo(10.5 / 11, 12);
    // Twelve working days, two remain: eleven stretches, six side by side; the last two of them reach 17.
    const twelve = history([1, 2, 3, 4, 5, 0, 0, 5, 6, 7, 8, 9, 0, 0, 9, 9]);
    const realism = computeLeadRealism({ target: 17, actual: 0, remainingDays: 2, ...twelve });
    expect(realism).toMatchObject({ windows: 11, reached: 3, verdict: 'ambitious' });
    expect(realism.status === 'ok' && realism.probability).toBeCloseTo(((6 * 3) / 11 + 0.5) / 7, 12);
  });

  it('names the days of the best stretch', () => {
    const long = history(Array.from({ length: 21 }, (_, index) => (index === 9 || index === 10 ? 50 : 1)));
    const realism = computeLeadRealism({ target: 5, actual: 0, remainingDays: 2, ...long });
    expect(realism).toMatchObject({ best: 100, bestRange: { from: '2026-01-14', to: '2026-01-15' }, windows: 14 });
  });

  it('says why it says nothing', () => {
    const ask = (input: Partial<LeadRealismInput>) =>
      computeLeadRealism({ target: 100, actual: 10, remainingDays: 1, ...TWO_WEEKS, ...input });
    expect(ask({ target: null })).toEqual({ status: 'no-data', reason: 'no-target' });
    expect(ask({ actual: 100 })).toEqual({ status: 'no-data', reason: 'target-reached' });
    expect(ask({ remainingDays: 0 })).toEqual({ status: 'no-data', reason: 'period-over' });
    // Ten working days hold five stretches of two side by side.
    expect(ask({ remainingDays: 2 })).toEqual({ status: 'no-data', reason: 'too-few-windows' });
    expect(ask({ history: [] })).toEqual({ status: 'no-data', reason: 'too-few-windows' });
  });

  it('puts every stretch into exactly one bar of the histogram, for any history', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 60, maxLength: 120 }),
        fc.integer({ min: 1, max: 6 }),
        (leads, remainingDays) => {
          const realism = computeLeadRealism({ target: 50, actual: 0, remainingDays, ...history(leads) });
          if (realism.status !== 'ok') throw new Error(realism.reason);
          const counted = realism.histogram.reduce((sum, bar) => sum + bar.count, 0);
          expect(counted).toBe(realism.windows);
          expect(realism.histogram.length).toBeLessThanOrEqual(17);
          expect(realism.histogram.at(-1)?.to).toBeGreaterThan(realism.best);
          expect(realism.reached === 0).toBe(realism.best < 50);
        },
      ),
      { numRuns: 60 },
    );
  });
});
