import { studentAtMost, studentQuantile } from '@shared/stats/student';
import { describe, expect, it } from 'vitest';

describe("Student's t", () => {
  // Fisher & Yates, Statistical Tables, table III.
  it.each([
    [0.9, 1, 3.078],
    [0.9, 2, 1.886],
    [0.9, 3, 1.638],
    [0.9, 7, 1.415],
    [0.75, 2, 0.816],
    [0.75, 4, 0.741],
    [0.975, 10, 2.228],
    [0.975, 30, 2.042],
  ])('%f of it lies below the point of %i degrees', (share, degrees, point) => {
    expect(studentQuantile(share, degrees)).toBeCloseTo(point, 3);
    expect(studentAtMost(point, degrees)).toBeCloseTo(share, 3);
    expect(studentQuantile(1 - share, degrees)).toBeCloseTo(-point, 3);
  });

  it('is even around 0, and ends at 0 and 1', () => {
    expect(studentAtMost(0, 5)).toBe(0.5);
    expect(studentAtMost(Number.POSITIVE_INFINITY, 2)).toBe(1);
    expect(studentAtMost(Number.NEGATIVE_INFINITY, 3)).toBe(0);
    expect(() => studentAtMost(1, 0)).toThrow(RangeError);
  });
});
