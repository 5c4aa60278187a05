import type { ReactNode } from 'react';

interface NeedRowProps {
  readonly title: string;
  readonly value: ReactNode;
  readonly soFar: string | null;
  readonly usual: ReactNode | null;
  readonly best: string | null;
  /** Shares of the best day, 0–1: the bar is the need, the tick a usual day. */
  readonly needShare: number;
  readonly usualShare: number | null;
}

/** One row of "what today needs": bar = needed today, tick = usual day, full track = best day. */
export function NeedRow({ title, value, soFar, usual, best, needShare, usualShare }: NeedRowProps) {
  return (
    <div className="need">
      <h3 className="secondary" style={{ fontWeight: 400 }}>
        {title}
      </h3>
      <div className="figure-22">
        {value}
        {soFar !== null && <span className="so-far"> {soFar}</span>}
      </div>
      <svg className="rule" viewBox="0 0 288 14" preserveAspectRatio="none" aria-hidden>
        <rect x="0" y="4" width="288" height="6" rx="1" fill="var(--mute-soft)" />
        <rect x="0" y="4" width={Math.min(1, needShare) * 288} height="6" rx="1" fill="var(--accent)" />
        {usualShare !== null && (
          <rect x={Math.min(0.995, usualShare) * 288 - 0.75} y="1" width="1.5" height="12" fill="var(--ink)" />
        )}
      </svg>
      <div className="bounds">
        {usual !== null && <span className="usual">{usual}</span>}
        {best !== null && <span className="best">{best}</span>}
      </div>
    </div>
  );
}

interface MissingNeedProps {
  readonly title: string;
  readonly why: string;
}

/** The same row without a figure: a dash and what it would take. */
export function MissingNeed({ title, why }: MissingNeedProps) {
  return (
    <div className="need without">
      <h3 className="secondary" style={{ fontWeight: 400 }}>
        {title}
      </h3>
      <span className="figure-22 missing" aria-hidden>
        —
      </span>
      <span className="why">{why}</span>
    </div>
  );
}
