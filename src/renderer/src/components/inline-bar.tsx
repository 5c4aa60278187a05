import type { ReactNode } from 'react';

interface InlineBarProps {
  /** 0–1 of the widest bar of the column. */
  readonly share: number;
  readonly maxWidth?: number;
  readonly colour?: 's1' | 's2' | 's3' | 's4';
  readonly children: ReactNode;
}

/** A bar in a table cell with its number beside it. */
export function InlineBar({ share, maxWidth = 36, colour = 's3', children }: InlineBarProps) {
  const width = Math.max(share > 0 ? 2 : 0, Math.min(1, share) * maxWidth);
  return (
    <span className="inline-bar">
      <i aria-hidden style={{ width, background: `var(--${colour})` }} />
      <span>{children}</span>
    </span>
  );
}
