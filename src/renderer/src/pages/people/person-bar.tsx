import type { Interval } from '@shared/kpi/results';

interface PersonBarProps {
  readonly actual: number;
  /** The pale bar behind. */
  readonly target: number | null;
  /** The thick tick: pace today, or the average. */
  readonly tick: number | null;
  readonly interval: Interval | null;
  /** Where the cell ends, the same for every row. */
  readonly reach: number;
  /** In ramp-up: drawn, but not compared. */
  readonly pale: boolean;
  readonly label: string;
}

/** Bar = actual, pale = target, thick tick = pace, whisker = interval. Stretches with its cell. */
export function PersonBar({ actual, target, tick, interval, reach, pale, label }: PersonBarProps) {
  const at = (value: number) => `${(Math.max(0, Math.min(value, reach)) / reach) * 100}%`;
  return (
    <div className="person-bar" role="img" aria-label={label}>
      {target !== null && <i className="bar-target" style={{ width: at(target) }} />}
      <i className={pale ? 'bar-actual pale' : 'bar-actual'} style={{ width: at(actual) }} />
      {interval && (
        <i className="bar-whisker" style={{ left: at(interval.low), right: `calc(100% - ${at(interval.high)})` }} />
      )}
      {tick !== null && <i className="bar-tick" style={{ left: at(tick) }} />}
    </div>
  );
}
