import { formatInScale, formatScaleUnit, moneyScale } from '@shared/format/format-money';
import type { ShiftedForecast } from '@shared/kpi/targets/what-if';
import { niceMarks } from '../../charts/nice-scale';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface ResultScaleProps {
  readonly endMinor: number;
  readonly targetMinor: number | null;
  readonly shifted: ShiftedForecast;
}

/** The end of the period on a line: dot = middle, bar = 8 cases in 10, tick = target. */
export function ResultScale({ endMinor, targetMinor, shifted }: ResultScaleProps) {
  const t = useWords();
  const f = useFormat();
  const { low, high } = shifted;
  const scale = moneyScale(Math.max(high, targetMinor ?? 0), f.currency);
  const [from, to] = domainOf([low, high, endMinor, ...(targetMinor === null ? [] : [targetMinor])]);
  const at = (value: number) => ((value - from) / (to - from)) * 100;
  const text = (value: number) => formatInScale(value, f.currency, f.locale, scale, 0);
  const unit = formatScaleUnit(f.currency, f.locale, { ...scale, suffix: scale.suffix });
  const label = t('targets.whatIf.result', { end: f.compact(endMinor), low: f.compact(low), high: f.compact(high) });
  const target = targetMinor === null ? null : at(targetMinor);
  return (
    <div className="result-scale" role="img" aria-label={label}>
      <span className="axis" />
      <span className="range" style={{ left: `${at(low)}%`, right: `${100 - at(high)}%` }} />
      {target !== null && <span className="target" style={{ left: `${target}%` }} />}
      <span className="end" style={{ left: `${at(endMinor)}%` }} />
      {(target === null || target > 18) && <span className="mark first">{text(from)}</span>}
      {target !== null && targetMinor !== null && (
        <span className="mark target-mark" style={{ left: `${Math.max(12, Math.min(88, target))}%` }}>
          {t('targets.whatIf.targetMark', { value: formatInScale(targetMinor, f.currency, f.locale, scale) })}
        </span>
      )}
      {(target === null || target < 72) && (
        <span className="mark last">
          {f.locale === 'ru' ? `${text(to)}\u00a0${unit}` : `${f.symbol}${text(to)}${scale.suffix.en}`}
        </span>
      )}
    </div>
  );
}

/** Round ends around everything that is shown. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const [first, second] = niceMarks(low, high + (high - low) * 0.01 + 1, 4);
  const step = first !== undefined && second !== undefined ? second - first : Math.max(1, high - low);
  return [Math.floor(low / step) * step, Math.ceil((high + 1) / step) * step];
}
