import type { Figure } from '@shared/kpi/results';
import { niceScale, ROUND_STEPS } from '../../charts/nice-scale';
import { useFormat } from '../../i18n/use-format';

interface ConversionScaleProps {
  readonly figure: Figure;
  readonly benchmark: number;
  readonly label: string;
}

const WIDTH = 236;
const INSET = 2;
const INTERVALS = 5;
/** From here on the whole is shown, in quarters. */
const WHOLE_FROM = 0.5;
const QUARTERS = { max: 1, interval: 0.25, decimals: 2 };
/** Without a figure the scale shows the benchmark at three fifths. */
const EMPTY_REACH = 1.6;

/** Line of rates from zero: grey bar = interval, dot = figure, dashed tick = benchmark. */
export function ConversionScale({ figure, benchmark, label }: ConversionScaleProps) {
  const f = useFormat();
  const interval = figure.status === 'ok' ? figure.interval : null;
  const reach =
    figure.status === 'ok' ? Math.max(benchmark, figure.value, interval?.high ?? 0) * 1.05 : benchmark * EMPTY_REACH;
  const scale = reach > WHOLE_FROM ? QUARTERS : niceScale(reach, INTERVALS, ROUND_STEPS);
  const intervals = Math.round(scale.max / scale.interval);
  const decimals = Math.max(0, scale.decimals - 2);
  const x = (ratio: number) => INSET + (Math.min(ratio, scale.max) / scale.max) * (WIDTH - 2 * INSET);
  return (
    <svg width={WIDTH} height={44} role="img" aria-label={label} className="conversion-scale">
      <line x1={INSET} x2={WIDTH - INSET} y1={22} y2={22} stroke="var(--line-2)" />
      {Array.from({ length: intervals + 1 }, (_, step) => {
        const value = step * scale.interval;
        const last = step === intervals;
        return (
          <g key={value}>
            <line x1={x(value)} x2={x(value)} y1={19} y2={25} stroke="var(--line-2)" />
            <text x={x(value)} y={40} textAnchor={step === 0 ? 'start' : last ? 'end' : 'middle'}>
              {last ? f.percent(value, decimals) : f.number(value * 100, step === 0 ? 0 : decimals)}
            </text>
          </g>
        );
      })}
      {interval && (
        <rect
          x={x(interval.low)}
          y={18}
          width={x(interval.high) - x(interval.low)}
          height={8}
          rx={1}
          fill="var(--mute)"
          opacity={0.45}
        />
      )}
      <line
        x1={x(benchmark)}
        x2={x(benchmark)}
        y1={8}
        y2={30}
        stroke="var(--ink)"
        strokeWidth={1.5}
        strokeDasharray="3 2"
      />
      {figure.status === 'ok' && (
        <circle cx={x(figure.value)} cy={22} r={5} fill="var(--ink)" stroke="var(--sheet)" strokeWidth={2} />
      )}
    </svg>
  );
}
