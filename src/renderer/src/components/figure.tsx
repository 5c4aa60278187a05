import type { ReactNode } from 'react';

/** A figure that the person may want to follow: dotted underline. */
export function Figure({ tone, children }: { readonly tone?: 'accent' | 'warn'; readonly children: ReactNode }) {
  return <span className={tone ? `dotted ${tone}` : 'dotted'}>{children}</span>;
}

/** Missing is not zero: a dash, and the reason for those who cannot see what stands beside it. */
export function Missing({ reason }: { readonly reason?: string }) {
  return (
    <span className="missing" title={reason}>
      <span aria-hidden>—</span>
      {reason !== undefined && <span className="sr-only">{reason}</span>}
    </span>
  );
}
