import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../i18n/words-provider';
import { ErrorPanel } from './error-panel';
import { PanelRow } from './panel-row';
import { Skeleton } from './skeleton';
import '../styles/kpi-page.css';

interface KpiPageProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A page of one KPI: header, then two rows of two panels. While it loads, the same sheet with grey blocks. */
export function KpiPage<Data>({ query, children }: KpiPageProps<Data>) {
  if (query.data !== undefined) {
    return (
      <div className="page kpi-page" aria-busy={query.isPlaceholderData}>
        {children(query.data)}
      </div>
    );
  }
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <KpiSkeleton />;
}

const DELAY_MS = 300;

/** The ruled sheet of the page to come: nothing moves when the figures arrive. */
function KpiSkeleton() {
  const t = useWords();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  const block = (width: number | string, height: number) =>
    visible ? <Skeleton width={width} height={height} /> : null;
  return (
    <div className="page kpi-page" aria-busy="true">
      <span className="sr-only" role="status">
        {t('common.loading')}
      </span>
      <header className="kpi-header loading">
        <div>{block(180, 56)}</div>
        <div>{block('70%', 40)}</div>
        <div>{block(160, 52)}</div>
      </header>
      <PanelRow chart left={block('100%', 220)} right={block('100%', 220)} />
      <PanelRow left={block('100%', 260)} right={block('100%', 260)} />
    </div>
  );
}
