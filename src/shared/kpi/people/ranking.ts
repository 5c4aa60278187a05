import type { Interval } from '../results';

/** The places a person may have, from 1; `first` = `last` where the place is proven. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

export interface Ranking {
  /** In the order given; `null` where that person is proven neither above nor below anybody: no place is given then. */
  readonly places: readonly (Place | null)[];
  /** Whether anybody is proven to differ from anybody. */
  readonly differenceProven: boolean;
}

/**
 * Places by 95 % intervals (`null`: too few cases for one): 1 + those proven above … all − those proven below. One is
 * proven above another where their intervals lie apart: stricter than a test of two at 5 %, so that among many pairs few
 * are called different by chance. Who has no interval is compared with nobody and may stand anywhere. Where all intervals
 * overlap no difference is proven, and there are no places. Source: definitions.md, "Ranking".
 */
export function computeRanking(people: readonly (Interval | null)[]): Ranking {
  const places = people.map((person): Place | null => {
    const above = people.filter((other) => liesAbove(other, person)).length;
    const below = people.filter((other) => liesAbove(person, other)).length;
    return above === 0 && below === 0 ? null : { first: 1 + above, last: people.length - below };
  });
  return { places, differenceProven: places.some((place) => place !== null) };
}

/**
 * People in the order of their places, the middle of a range of them counting; who has none may stand anywhere and comes in
 * the middle. Those who share a place keep the order given: by name.
 */
export function sortByPlace<Person>(people: readonly Person[], placeOf: (person: Person) => Place | null): Person[] {
  const middleOf = (person: Person) => {
    const place = placeOf(person);
    return place === null ? (1 + people.length) / 2 : (place.first + place.last) / 2;
  };
  return [...people].sort((left, right) => middleOf(left) - middleOf(right));
}

function liesAbove(one: Interval | null, other: Interval | null): boolean {
  return one !== null && other !== null && one.low > other.high;
}
