import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface TileProps {
  readonly name: string;
  /** The KPI page behind the tile. */
  readonly to: '/targets' | '/leads' | '/conversion' | '/people' | '/cost';
  /** `null`: no data; a dash is shown. */
  readonly figure: ReactNode | null;
  readonly spark?: ReactNode;
  readonly verdict: ReactNode;
  readonly lines: readonly [string, string];
}

/** One KPI at a glance: name, figure, spark, verdict, n and interval, comparison. */
export function Tile({ name, to, figure, spark, verdict, lines }: TileProps) {
  return (
    <Link to={to} className="tile">
      <h2 className="tile-name">{name}</h2>
      <div className="tile-figure">
        {figure === null ? <div className="figure-22 missing">—</div> : <div className="figure-22">{figure}</div>}
        {spark}
      </div>
      <div className="tile-verdict">{verdict}</div>
      <div className="tile-line" title={lines[0]}>
        {lines[0]}
      </div>
      <div className="tile-line" title={lines[1]}>
        {lines[1]}
      </div>
    </Link>
  );
}
