import type { PeopleView, PersonRow } from '@shared/contract/views/people';
import { computeRanking } from '@shared/kpi/people/ranking';

export type UnrankedRow = Omit<PersonRow, 'place' | 'placePerFte' | 'conversionPlace'>;

/** Places among those who are compared: who is still ramping up is compared with nobody. The order stays as given. */
export function rankPeople(people: readonly UnrankedRow[]): Pick<PeopleView, 'rows' | 'differences'> {
  const compared = people.filter((row) => !row.rampUp);
  const actual = computeRanking(compared.map((row) => row.actualInterval));
  const perFte = computeRanking(compared.map((row) => row.perFteInterval));
  const conversion = computeRanking(
    compared.map(({ conversion: { figure } }) => (figure.status === 'ok' ? figure.interval : null)),
  );
  const rows = people.map((row): PersonRow => {
    const at = compared.indexOf(row);
    return {
      ...row,
      place: actual.places[at] ?? null,
      placePerFte: perFte.places[at] ?? null,
      conversionPlace: conversion.places[at] ?? null,
    };
  });
  return {
    rows,
    differences: {
      actual: actual.differenceProven,
      perFte: perFte.differenceProven,
      conversion: conversion.differenceProven,
    },
  };
}
