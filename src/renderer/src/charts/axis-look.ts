import type { Words } from '@shared/words';
import type { Format } from '../i18n/use-format';
import type { Palette } from './palette';

/** What every builder of these pages is given beside its figures: colours, words and number formats. */
export interface ChartLook {
  readonly palette: Palette;
  readonly t: Words;
  readonly f: Format;
  readonly isToday: boolean;
}

const FONT = { fontSize: 11, fontFamily: 'Inter, system-ui, sans-serif' };

/** An upright axis from zero: few hairlines, no axis line, marks in ink-3. */
export function uprightAxis(palette: Palette, over: UprightAxis) {
  return {
    type: 'value' as const,
    min: 0,
    max: over.max,
    interval: over.interval,
    gridIndex: over.gridIndex ?? 0,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: palette.line, width: 1 } },
    axisLabel: { ...FONT, color: palette.ink3, margin: 8, formatter: over.mark },
  };
}

interface UprightAxis {
  readonly max: number;
  readonly interval: number;
  readonly gridIndex?: number;
  readonly mark: (value: number) => string;
}

/** A lying axis of columns; its labels are drawn by {@link columnLabels}, which knows how wide the columns are. */
export function columnAxis(palette: Palette, columns: readonly string[], gridIndex = 0) {
  return {
    type: 'category' as const,
    data: [...columns],
    gridIndex,
    boundaryGap: true,
    axisLine: { lineStyle: { color: palette.line2 } },
    axisTick: { show: false },
    axisLabel: { show: false },
  };
}

/** Every how many columns a label fits. */
export function labelStep(columnWidth: number, labelWidth: number): number {
  return Math.max(1, Math.ceil(labelWidth / Math.max(1, columnWidth)));
}
