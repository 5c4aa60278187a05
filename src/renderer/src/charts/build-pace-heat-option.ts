import type { PaceSeries } from '@shared/contract/views/common';
import { moneyScale } from '@shared/format/format-money';
import type { AsOf } from '@shared/kpi/results';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './axis-look';
import { inScale } from './metric-words';
import { type Mark, overlay, type Place } from './overlay';
import {
  dateLabels,
  dayAxis,
  fanMarks,
  type PaceModel,
  paceAxis,
  paceLines,
  paceModel,
  pointMarks,
  sideMarks,
  text,
} from './pace-parts';

const LEFT = 52;
const RIGHT = 134;
const BOTTOM = 60;
const CELL = 18;

/**
 * The picture of Targets: the pace chart, and under it one cell per working day, filled by how that day compares with
 * what a day needs from here: nothing, below half, below it, enough.
 */
export function buildPaceHeatOption(series: PaceSeries, asOf: AsOf, look: ChartLook): EChartsCoreOption {
  const model = paceModel(series, asOf, look);
  return {
    animation: false,
    grid: { left: LEFT, right: RIGHT, top: 10, bottom: BOTTOM },
    xAxis: dayAxis(model.points, look, 0, true),
    yAxis: paceAxis(model, look),
    series: [
      overlay({ z: 2, draw: (place) => fanMarks(model, look, place) }),
      ...paceLines(model, look),
      overlay({
        z: 6,
        draw: (place) => [
          ...pointMarks(model, look, place),
          ...sideMarks(model, look, place, place.width - RIGHT + 8),
          ...heatMarks(model, look, place),
          ...dateLabels(model, look, place, place.at(0, 0).y + CELL + 21),
        ],
      }),
    ],
  };
}

/** The step of a day: 0 nothing, 1 below half of the need, 2 below it, 3 enough. */
export function heatStep(actual: number, need: number): 0 | 1 | 2 | 3 {
  if (actual <= 0) return 0;
  if (actual < need / 2) return 1;
  return actual < need ? 2 : 3;
}

function heatMarks(model: PaceModel, look: ChartLook, place: Place): Mark[] {
  const { points, series, today } = model;
  const { palette, t } = look;
  const fills = [palette.muteSoft, palette.s4, palette.s2, palette.s1];
  // Where nothing is needed any more, or there is no target, a usual day is the measure.
  const need = series.progress.requiredPerDay || series.usualDay || 0;
  const step = place.at(1, 0).x - place.at(0, 0).x;
  const top = place.at(0, 0).y + 9;
  const cells = points.flatMap((point, index): Mark[] => {
    const x = place.at(index, 0).x - step / 2;
    if (point.elapsed || point.actual > 0) {
      const fill = fills[heatStep(point.actual, need)] ?? palette.muteSoft;
      return [{ kind: 'box', x: x + 0.5, y: top, width: Math.max(1, step - 1), height: CELL, fill, radius: 1 }];
    }
    return [outline(x + 1, top + 0.5, step - 2, CELL - 1, index === today ? palette.accent : palette.line)];
  });
  return [text(t('targets.heat.days'), 0, top + 9, palette.ink3), ...cells, ...heatKey(need, model, look, place, top)];
}

function outline(x: number, y: number, width: number, height: number, colour: string): Mark {
  const right = x + Math.max(1, width);
  return {
    kind: 'path',
    points: [
      [x, y],
      [right, y],
      [right, y + height],
      [x, y + height],
      [x, y],
    ],
    look: { colour, width: 1 },
  };
}

/** Four steps with their bounds, at the right edge. */
function heatKey(need: number, { series }: PaceModel, { palette, t, f }: ChartLook, place: Place, top: number): Mark[] {
  if (need <= 0) return [];
  const x = place.width - RIGHT + 8;
  const isMoney = series.progress.metric === 'revenue';
  const scale = moneyScale(need, f.currency);
  const bound = (value: number) => (isMoney ? inScale(value, scale, f) : f.count(value));
  const boxes = [palette.muteSoft, palette.s4, palette.s2, palette.s1].map(
    (fill, index): Mark => ({ kind: 'box', x: x + index * 26, y: top, width: 25, height: 8, fill, radius: 1 }),
  );
  const bounds = ['0', bound(need / 2), bound(need)].map(
    (label, index): Mark => ({
      kind: 'text',
      text: label,
      x: x + 25.5 + index * 26,
      y: top + 18,
      look: { colour: palette.ink3, align: 'center' },
    }),
  );
  const unit = isMoney
    ? scaleUnit(scale.suffix[f.locale], f.symbol, f.locale)
    : t(`targets.heat.unit.${series.progress.metric}`);
  return [...boxes, ...bounds, text(t('targets.heat.perDay', { unit }), x, top + 32, palette.ink3)];
}

function scaleUnit(suffix: string, symbol: string, locale: 'ru' | 'en'): string {
  if (locale === 'en') return symbol + suffix;
  return suffix === '' ? symbol : `${suffix}\u00a0${symbol}`;
}
