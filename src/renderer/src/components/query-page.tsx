import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel';
import { PageSkeleton } from './skeleton';

interface QueryPageProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A page that stands on one query: skeleton, then the page, or what went wrong. */
export function QueryPage<Data>({ query, children }: QueryPageProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <PageSkeleton />;
}
