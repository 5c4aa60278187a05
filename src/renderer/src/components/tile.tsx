import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Explained } from './explained';

interface TileProps {
  readonly name: string;
  /** The KPI page behind the tile. */
  readonly to: '/targets' | '/leads' | '/conversion' | '/people' | '/cost';
  /** `null`: no data; a dash is shown. */
  readonly figure: ReactNode | null;
  /** Which figure it is. */
  readonly explained: FigureInput;
  readonly spark?: ReactNode;
  readonly verdict: ReactNode;
  readonly lines: readonly [string, string];
}

/** One KPI at a glance: name, figure, spark, verdict, n and interval, comparison. All of it opens the page, the figure itself where it comes from. */
export function Tile({ name, to, figure, explained, spark, verdict, lines }: TileProps) {
  return (
    <article className="tile">
      <h2 className="tile-name">
        <Link to={to} className="tile-link">
          {name}
        </Link>
      </h2>
      <div className="tile-figure">
        {figure === null ? (
          <div className="figure-22 missing">—</div>
        ) : (
          <div className="figure-22">
            <Explained figure={explained}>{figure}</Explained>
          </div>
        )}
        {spark}
      </div>
      <div className="tile-verdict">{verdict}</div>
      <div className="tile-line" title={lines[0]}>
        {lines[0]}
      </div>
      <div className="tile-line" title={lines[1]}>
        {lines[1]}
      </div>
    </article>
  );
}
