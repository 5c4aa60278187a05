import type { ReactNode } from 'react';
import { useOverflow } from './use-overflow';

interface ScrollerProps {
  /** What scrolls here, for those who reach it by keyboard. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Rows beyond the height scroll inside. */
export function Scroller({ label, className, children }: ScrollerProps) {
  const [box, overflows] = useOverflow<HTMLDivElement>();
  const stop = overflows ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className={className ? `scroller ${className}` : 'scroller'} {...stop}>
      {children}
    </div>
  );
}
