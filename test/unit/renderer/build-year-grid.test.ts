import { describe, expect, it } from 'vitest';
import { buildYearGrid, weightOf } from '../../../src/renderer/src/pages/settings/build-year-grid';

describe('buildYearGrid', () => {
  const special = [
    { date: '2026-11-03', kind: 'shortened', edited: false, reason: '' },
    { date: '2026-11-04', kind: 'holiday', edited: false, reason: '' },
  ] as const;

  it('starts November 2026 on a Sunday', () => {
    expect(buildYearGrid(2026, special, 'monday')[10]?.offset).toBe(6);
    expect(buildYearGrid(2026, special, 'sunday')[10]?.offset).toBe(0);
  });

  it('counts working days and their weight', () => {
    const november = buildYearGrid(2026, special, 'monday').slice(10, 11);
    expect(november[0]?.workingDays).toBe(20);
    expect(weightOf(november)).toBe(19.875);
  });

  it('has all days of a leap year', () => {
    expect(buildYearGrid(2024, [], 'monday').reduce((sum, month) => sum + month.days.length, 0)).toBe(366);
  });
});
