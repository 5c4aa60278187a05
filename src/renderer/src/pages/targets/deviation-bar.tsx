interface DeviationBarProps {
  /** Deviation / plan to date; the scale ends at ±40 %. */
  readonly share: number;
  readonly tone: 'up' | 'down' | 'open';
}

const WIDTH = 44;
const MIDDLE = WIDTH / 2;
const SCALE = 0.4;
const COLOURS = { up: 'var(--accent-mid)', down: 'var(--warn-mid)', open: 'var(--mute)' } as const;

/** How far from pace, left or right of a middle line; the figure stands beside it. */
export function DeviationBar({ share, tone }: DeviationBarProps) {
  const length = Math.max(-MIDDLE + 1, Math.min(MIDDLE - 1, (share / SCALE) * (MIDDLE - 1)));
  const x = Math.min(MIDDLE, MIDDLE + length);
  return (
    <svg width={WIDTH} height={14} aria-hidden style={{ display: 'block' }}>
      <line x1={MIDDLE} x2={MIDDLE} y1={0} y2={14} stroke="var(--line-2)" />
      <rect x={x} y={4} width={Math.max(1, Math.abs(length))} height={6} fill={COLOURS[tone]} />
    </svg>
  );
}
