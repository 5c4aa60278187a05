import { addDays, type DateRange, type IsoDate } from '@shared/calendar/iso-date';
import { EXPENSE_REPEATS, listOccurrences, MAX_OCCURRENCES, shiftMonths } from '@shared/domain/expense-series';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const day = (date: IsoDate): DateRange => ({ from: date, to: date });

describe('shiftMonths', () => {
  it.each<[DateRange, number, DateRange]>([
    [day('2026-01-31'), 1, day('2026-02-28')],
    [day('2024-01-31'), 1, day('2024-02-29')],
    [day('2024-02-29'), 12, day('2025-02-28')],
    [day('2026-11-30'), 3, day('2027-02-28')],
    [{ from: '2026-02-01', to: '2026-02-28' }, 1, { from: '2026-03-01', to: '2026-03-31' }],
    [{ from: '2026-10-01', to: '2026-12-31' }, 3, { from: '2027-01-01', to: '2027-03-31' }],
    [{ from: '2024-02-01', to: '2024-02-29' }, 12, { from: '2025-02-01', to: '2025-02-28' }],
    [{ from: '2026-01-15', to: '2026-01-31' }, 1, { from: '2026-02-15', to: '2026-02-28' }],
    [{ from: '2026-01-30', to: '2026-02-02' }, 1, { from: '2026-02-28', to: '2026-03-02' }],
    [{ from: '2026-03-01', to: '2026-03-31' }, -1, { from: '2026-02-01', to: '2026-02-28' }],
  ])('%o by %i months is %o', (range, months, shifted) => {
    expect(shiftMonths(range, months)).toEqual(shifted);
  });
});

describe('listOccurrences', () => {
  it('comes back to the 31st after a short month', () => {
    const found = listOccurrences(day('2026-01-31'), { every: 'month', until: '2026-05-31' });
    expect(found.map(({ from }) => from)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('counts the last day on which one may begin', () => {
    const rent = { from: '2026-10-01', to: '2026-10-31' } as const;
    expect(listOccurrences(rent, { every: 'month', until: '2026-12-01' })).toHaveLength(3);
    expect(listOccurrences(rent, { every: 'month', until: '2026-11-30' })).toHaveLength(2);
    expect(listOccurrences(rent, { every: 'quarter', until: '2027-12-31' })).toHaveLength(5);
    expect(listOccurrences(day('2024-02-29'), { every: 'year', until: '2028-12-31' }).at(-1)).toEqual(
      day('2028-02-29'),
    );
    expect(listOccurrences(rent, { every: 'month', until: '2026-01-01' })).toEqual([rent]);
  });

  it('stops where there are too many', () => {
    expect(listOccurrences(day('2026-01-01'), { every: 'month', until: '2200-01-01' })).toHaveLength(
      MAX_OCCURRENCES + 1,
    );
  });
});

test('occurrences never turn round and stay in order', () => {
  const ranges = fc
    .record({ start: fc.nat({ max: 9_000 }), days: fc.nat({ max: 400 }) })
    .map(({ start, days }): DateRange => {
      const from = addDays('2010-01-01', start);
      return { from, to: addDays(from, days) };
    });
  fc.assert(
    fc.property(ranges, fc.constantFrom(...EXPENSE_REPEATS), (first, every) => {
      const all = listOccurrences(first, { every, until: '2060-01-01' });
      for (const [index, { from, to }] of all.entries()) {
        expect(from <= to).toBe(true);
        const next = all[index + 1];
        if (next) expect(next.from > from && next.to > to).toBe(true);
      }
    }),
  );
});
