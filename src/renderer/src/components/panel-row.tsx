import type { ReactNode } from 'react';

interface PanelRowProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** The row of the picture: it keeps its height and takes what is left over; the other row scrolls inside. */
  readonly chart?: boolean;
}

/** Two panels side by side, 63 : 37, split by a hairline; both end at the same line. */
export function PanelRow({ left, right, chart }: PanelRowProps) {
  return (
    <div className={chart ? 'panel-row chart-row' : 'panel-row'}>
      <section className="panel">{left}</section>
      <section className="panel">{right}</section>
    </div>
  );
}
