import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRanking } from '../../../../src/shared/kpi/people/ranking';

const between = (low: number, high: number) => ({ low, high, level: 0.95 });

describe('places among people', () => {
  it.each([
    ['all overlap', [between(1, 5), between(2, 6), between(4, 9)], [null, null, null], false],
    [
      'the first and the last are apart, whoever is between overlaps both',
      [between(6, 9), between(4, 7), between(1, 5)],
      [{ first: 1, last: 2 }, null, { first: 2, last: 3 }],
      true,
    ],
    [
      'all apart: one place each',
      [between(1, 2), between(5, 6), between(3, 4)],
      [
        { first: 3, last: 3 },
        { first: 1, last: 1 },
        { first: 2, last: 2 },
      ],
      true,
    ],
    [
      'too few deals: compared with nobody',
      [between(8, 9), null, between(1, 2)],
      [{ first: 1, last: 2 }, null, { first: 2, last: 3 }],
      true,
    ],
    ['touching is not apart', [between(5, 9), between(1, 5)], [null, null], false],
    ['one alone', [between(5, 9)], [null], false],
    ['nobody', [], [], false],
    [
      'returns larger than sales are below',
      [between(-9, -1), between(0, 4)],
      [
        { first: 2, last: 2 },
        { first: 1, last: 1 },
      ],
      true,
    ],
  ] as const)('%s', (_, people, places, differenceProven) => {
    expect(computeRanking(people)).toEqual({ places, differenceProven });
  });

  it('the true order of people inside their intervals is never contradicted', () => {
    const person = fc.record({ truth: fc.integer({ min: 0, max: 50 }), down: fc.nat(9), up: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 9 }), (people) => {
        const { places } = computeRanking(people.map(({ truth, down, up }) => between(truth - down, truth + up)));
        people.forEach(({ truth }, at) => {
          const place = places[at];
          if (!place) return;
          const better = people.filter((other) => other.truth > truth).length;
          const notWorse = people.filter((other) => other.truth >= truth).length;
          expect(place.first).toBeLessThanOrEqual(1 + better);
          expect(place.last).toBeGreaterThanOrEqual(notWorse);
        });
      }),
    );
  });
});
