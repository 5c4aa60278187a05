import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../i18n/words-provider';
import { ErrorPanel } from './error-panel';
import { Skeleton } from './skeleton';

interface QueryPartProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Of the grey block while nothing is there, px. */
  readonly height: number;
  readonly children: (data: Data) => ReactNode;
}

const DELAY_MS = 300;

/** A part of a page that stands on a query of its own: the rest of the page does not wait for it. */
export function QueryPart<Data>({ query, height, children }: QueryPartProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <PartSkeleton height={height} />;
}

function PartSkeleton({ height }: { readonly height: number }) {
  const t = useWords();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" style={{ height }}>
      <span className="sr-only" role="status">
        {t('common.loading')}
      </span>
      {visible && <Skeleton width="100%" height={height} />}
    </div>
  );
}
