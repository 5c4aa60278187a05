import type { ReactNode } from 'react';
import { useOverflow } from './use-overflow';

interface PanelRowProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** The row of the picture: it keeps its height and takes most of what is left over; the other row scrolls inside. */
  readonly chart?: boolean;
}

/** Two panels side by side, 63 : 37, split by a hairline; both end at the same line. */
export function PanelRow({ left, right, chart }: PanelRowProps) {
  return (
    <div className={chart ? 'panel-row chart-row' : 'panel-row'}>
      <Panel>{left}</Panel>
      <Panel>{right}</Panel>
    </div>
  );
}

function Panel({ children }: { readonly children: ReactNode }) {
  const [box, overflows] = useOverflow<HTMLElement>();
  const stop = overflows ? { tabIndex: 0 } : {};
  return (
    <section ref={box} className="panel" {...stop}>
      {children}
    </section>
  );
}
