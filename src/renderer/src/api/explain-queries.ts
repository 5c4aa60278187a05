import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { RowSet } from '@shared/kpi/derivation/row-set';
import { skipToken, useQuery } from '@tanstack/react-query';
import { client } from './client';
import type { KpiInput } from './queries';

/** Where a figure comes from; never another figure in its place. `null`: none is asked about. */
export const useExplanation = (query: KpiInput, figure: FigureRef | null) =>
  useQuery({
    queryKey: ['kpi.explain', query, figure],
    queryFn: figure === null ? skipToken : () => client.kpi.explain({ ...query, figure }),
  });

/** The first rows of a set that a derivation named; asked for more of them, those that are there stay. */
export const useFactRows = (query: KpiInput, figure: FigureRef, set: RowSet, limit: number) =>
  useQuery({
    queryKey: ['kpi.rows', query, figure, set, limit],
    queryFn: () => client.kpi.rows({ ...query, figure, set, limit }),
    placeholderData: (previous, last) => (last?.queryKey[3] === set ? previous : undefined),
  });
