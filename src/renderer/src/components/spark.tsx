interface SparkProps {
  readonly values: readonly number[];
  readonly width?: number;
  /** Dashed line, e.g. a benchmark. */
  readonly base?: number | null;
  readonly colour?: 'accent' | 'ink-2';
}

const HEIGHT = 28;

/** A line without axes: the shape of the last weeks or months. The figure beside it says everything in words. */
export function Spark({ values, width = 72, base = null, colour = 'accent' }: SparkProps) {
  if (values.length < 2) return null;
  const all = base === null ? values : [...values, base];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (index: number) => 2 + (index / (values.length - 1)) * (width - 6);
  const y = (value: number) => HEIGHT - 3 - ((value - low) / span) * (HEIGHT - 6);
  const path = values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
  const last = values[values.length - 1] ?? low;
  return (
    <svg
      className="spark"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {base !== null && (
        <line x1={0} x2={width} y1={y(base)} y2={y(base)} stroke="var(--line-2)" strokeDasharray="2 2" />
      )}
      <path
        vectorEffect="non-scaling-stroke"
        d={path.join('')}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <path
        // A dot that stays round where a narrow page squeezes the picture: a line of no length with round ends.
        d={`M${x(values.length - 1)} ${y(last)}h0.001`}
        vectorEffect="non-scaling-stroke"
        stroke={`var(--${colour})`}
        strokeWidth={5.5}
        strokeLinecap="round"
      />
    </svg>
  );
}
