import type { ReactNode } from 'react';
import '../styles/page-head.css';

interface PageHeadProps {
  readonly title: string;
  /** Quiet words beside the title. */
  readonly aside?: ReactNode;
  /** At the right edge: what can be done here. */
  readonly children?: ReactNode;
}

/** The title bar of the pages Plans, Team, Import and Settings. */
export function PageHead({ title, aside, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {aside !== undefined && aside !== null && <span className="small secondary clip">{aside}</span>}
      {children !== undefined && <div className="end">{children}</div>}
    </header>
  );
}
