import type { ReactNode } from 'react';

interface SectionHeadProps {
  readonly title: string;
  /** The quiet words beside the title: unit, span, what is counted. */
  readonly aside?: ReactNode;
  /** At the right edge: a link, a segment. */
  readonly end?: ReactNode;
}

export function SectionHead({ title, aside, end }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {aside !== undefined && <span className="aside">{aside}</span>}
      {end !== undefined && <span className="end">{end}</span>}
    </div>
  );
}
