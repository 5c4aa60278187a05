import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client } from './client';

const PAGE_STEPS = 100;
const PAGE_CHANGES = 50;

/** What was done, newest first, a page after the other as far as the person asks. */
export function useStepList() {
  return useInfiniteQuery({
    queryKey: ['history.steps'],
    queryFn: ({ pageParam }) => client.history.steps({ offset: pageParam, limit: PAGE_STEPS }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE_STEPS ? undefined : pages.length * PAGE_STEPS),
  });
}

/** The records that a step changed. */
export function useStepChanges(id: number) {
  return useInfiniteQuery({
    queryKey: ['history.step', id],
    queryFn: ({ pageParam }) => client.history.step({ id, offset: pageParam, limit: PAGE_CHANGES }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, { changes }) => sum + changes.rows.length, 0);
      return loaded < last.changes.total && last.changes.rows.length > 0 ? loaded : undefined;
    },
  });
}

/** What undo would take back and redo would bring again. */
export function useUndoState() {
  return useQuery({ queryKey: ['history.state'], queryFn: () => client.history.state({}) });
}
