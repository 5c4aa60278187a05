import { useEffect, useState } from 'react';
import { useWords } from '../i18n/words-provider';

const DELAY_MS = 300;

/** Grey blocks of the page to come; only after 300 ms, so that a quick answer does not flicker. */
export function PageSkeleton() {
  const t = useWords();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="page" aria-busy="true" style={{ padding: 24, gap: 16 }}>
      <span className="sr-only" role="status">
        {t('common.loading')}
      </span>
      {visible && (
        <>
          <Skeleton width={420} height={32} />
          <Skeleton width={640} height={16} />
          <Skeleton width="100%" height={320} />
          <Skeleton width="100%" height={120} />
        </>
      )}
    </div>
  );
}

export function Skeleton({ width, height }: { readonly width: number | string; readonly height: number }) {
  return <span className="skeleton" style={{ width, height, maxWidth: '100%', flex: 'none' }} aria-hidden />;
}
