import type { Interval } from '@shared/kpi/results';
import { Slider } from 'radix-ui';
import { useWords } from '../../i18n/words-provider';
import { sliderDomain } from './what-if-model';

interface LeverSliderProps {
  readonly label: string;
  /** Today's value: the tick. */
  readonly now: number;
  /** `null`: not moved. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** What stands at the right while there is no interval. */
  readonly note: string;
  readonly step: number;
  readonly format: (value: number) => string;
  readonly formatRange: (low: number, high: number) => string;
  /** `null`: back to today's value. */
  readonly onChange: (value: number | null) => void;
}

/** One lever: tick = today, darker track = own interval, accent run = how far it was moved. */
export function LeverSlider(props: LeverSliderProps) {
  const { label, now, value, interval, note, step, format, formatRange, onChange } = props;
  const t = useWords();
  const [min, max] = sliderDomain(now, interval);
  const shown = value ?? now;
  const isMoved = value !== null;
  const at = (point: number) => `${Math.max(0, Math.min(100, ((point - min) / (max - min)) * 100))}%`;
  const run = { left: at(Math.min(now, shown)), right: `calc(100% - ${at(Math.max(now, shown))})` };
  return (
    <div className={isMoved ? 'lever moved' : 'lever'}>
      <span className="lever-name">{label}</span>
      <span className="lever-value">{format(shown)}</span>
      <Slider.Root
        className="slider"
        min={min}
        max={max}
        step={step}
        value={[shown]}
        onValueChange={([next]) => onChange(next === undefined || Math.abs(next - now) < step / 2 ? null : next)}
      >
        <Slider.Track className="slider-track">
          {interval && (
            <span
              className="slider-interval"
              style={{ left: at(interval.low), right: `calc(100% - ${at(interval.high)})` }}
            />
          )}
          <span className="slider-run" style={run} />
        </Slider.Track>
        <span className="slider-now" style={{ left: at(now) }} aria-hidden />
        <Slider.Thumb className="slider-thumb" aria-label={label} aria-valuetext={format(shown)} />
      </Slider.Root>
      <span className="lever-now">
        {isMoved ? t('targets.whatIf.now', { value: format(now) }) : t('targets.whatIf.same')}
      </span>
      <span className="lever-note">
        {interval ? t('targets.whatIf.interval', { range: formatRange(interval.low, interval.high) }) : note}
      </span>
    </div>
  );
}
