import type { CustomKpiResult } from '@shared/contract/views/custom';
import type { BenchmarkVerdict, Figure } from '@shared/kpi/results';
import { IntervalGlyph } from '../../components/interval-glyph';
import { useFormat } from '../../i18n/use-format';
import { shapeOf, verdictState } from './kpi-words';

interface FigureGlyphProps {
  readonly figure: Figure;
  readonly verdict: BenchmarkVerdict | null;
  readonly of: Pick<CustomKpiResult, 'definition' | 'unit'>;
  /** How far the scale reaches; without it, as far as this interval and the benchmark. */
  readonly max?: number;
}

/** The interval with its bounds in words below; nothing where chance cannot be reckoned. */
export function FigureGlyph({ figure, verdict, of, max }: FigureGlyphProps) {
  const f = useFormat();
  if (figure.status === 'no-data' || figure.interval === null) return null;
  const { benchmark, direction } = of.definition;
  const { low, high } = figure.interval;
  const range = f.kpiRange(low, high, shapeOf(of));
  const state = verdict && verdictState(verdict, direction);
  return (
    <div className="custom-glyph">
      <IntervalGlyph
        value={figure.value}
        interval={figure.interval}
        max={max ?? Math.max(high, benchmark ?? 0) * 1.05}
        benchmark={benchmark}
        verdict={state === 'above' || state === 'below' ? state : 'not-proven'}
        label={range}
      />
      <span className="caption tertiary" aria-hidden>
        {range}
      </span>
    </div>
  );
}
