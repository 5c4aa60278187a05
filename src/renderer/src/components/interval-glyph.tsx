import type { BenchmarkVerdict, Interval } from '@shared/kpi/results';

interface IntervalGlyphProps {
  readonly value: number;
  readonly interval: Pick<Interval, 'low' | 'high'>;
  /** The scale, shared within a column. */
  readonly min?: number;
  readonly max: number;
  /** Dashed tick. */
  readonly benchmark?: number | null;
  readonly verdict?: BenchmarkVerdict | null;
  readonly width?: number;
  readonly label: string;
}

const COLOURS = { above: 'var(--accent)', below: 'var(--warn)', 'not-proven': 'var(--ink-2)' } as const;
const HEIGHT = 14;

/** Line = interval, dot = figure, dashed tick = benchmark; an arrow where the interval leaves the scale. */
export function IntervalGlyph(props: IntervalGlyphProps) {
  const { value, interval, min = 0, max, benchmark = null, verdict = null, width = 74, label } = props;
  const colour = COLOURS[verdict ?? 'not-proven'];
  const x = (ratio: number) => Math.max(4, Math.min(width - 4, 3 + ((ratio - min) / (max - min)) * (width - 6)));
  const middle = HEIGHT / 2;
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={label} style={{ display: 'block' }}>
      {benchmark !== null && (
        <line x1={x(benchmark)} x2={x(benchmark)} y1={0} y2={HEIGHT} stroke="var(--ink-3)" strokeDasharray="2 2" />
      )}
      <line
        x1={x(interval.low)}
        x2={x(interval.high)}
        y1={middle}
        y2={middle}
        stroke={colour}
        strokeWidth={2}
        opacity={0.5}
      />
      {interval.high > max && (
        <path d={`M${width - 6} ${middle - 3.5}l4 3.5l-4 3.5`} fill="none" stroke={colour} strokeWidth={1.5} />
      )}
      <circle cx={x(value)} cy={middle} r={3.5} fill={colour} />
    </svg>
  );
}
