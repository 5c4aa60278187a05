import type { PaceSeries } from '@shared/contract/views/common';
import type { AsOf } from '@shared/kpi/results';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './axis-look';
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

const LEFT = 64;
const RIGHT = 150;
/** What the label of the last deviation takes at most. */
const LABEL_WIDTH = 96;

/**
 * The picture of Today: cumulative actual against the pace line, target and forecast; below it, on a scale of its own,
 * the deviation of every elapsed day, since that gap is too small to be read off the cumulative one.
 */
export function buildPaceOption(series: PaceSeries, asOf: AsOf, look: ChartLook): EChartsCoreOption {
  const model = paceModel(series, asOf, look);
  const deviations = deviationsOf(model);
  const [low, high] = stripScale(deviations);
  return {
    animation: false,
    grid: [
      { left: LEFT, right: RIGHT, top: 12, bottom: 96 },
      { left: LEFT, right: RIGHT, height: 44, bottom: 26 },
    ],
    xAxis: [dayAxis(model.points, look, 0, true), dayAxis(model.points, look, 1, false)],
    yAxis: [paceAxis(model, look), { type: 'value', gridIndex: 1, min: low, max: high, show: false }],
    series: [
      overlay({ z: 2, draw: (place) => fanMarks(model, look, place) }),
      ...paceLines(model, look),
      deviationBars(deviations, look),
      overlay({
        z: 6,
        draw: (place) => [
          ...pointMarks(model, look, place),
          ...sideMarks(model, look, place, place.width - RIGHT + 8),
          ...dateLabels(model, look, place, place.height - 12),
        ],
      }),
      overlay({ xAxisIndex: 1, yAxisIndex: 1, z: 6, draw: (place) => stripMarks(model, deviations, look, place) }),
    ],
  };
}

/** actual − plan of each elapsed day, cumulative; `null` where the day is not over or has no plan. */
function deviationsOf({ points }: PaceModel): (number | null)[] {
  return points.map(({ elapsed, cumulative, plan }) =>
    elapsed && cumulative !== null && plan !== null ? cumulative - plan : null,
  );
}

/** The strip's scale: full height for the larger side, at least a little for the other one. */
export function stripScale(deviations: readonly (number | null)[]): readonly [number, number] {
  const known = deviations.filter((value) => value !== null);
  const highest = Math.max(0, ...known);
  const lowest = Math.min(0, ...known);
  const larger = Math.max(highest, -lowest, 1);
  return [Math.min(lowest, -larger * 0.41) * 1.1, Math.max(highest, larger * 0.55) * 1.1];
}

function deviationBars(deviations: readonly (number | null)[], { palette }: ChartLook) {
  return {
    type: 'bar' as const,
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: '62%',
    barMaxWidth: 14,
    clip: false,
    silent: true,
    data: deviations.map((value) => ({
      value,
      itemStyle: { color: (value ?? 0) >= 0 ? palette.accentMid : palette.warnMid },
    })),
  };
}

function stripMarks(model: PaceModel, deviations: readonly (number | null)[], look: ChartLook, place: Place): Mark[] {
  const { palette, t } = look;
  const zero = place.at(0, 0);
  const end = place.width - RIGHT;
  const marks: Mark[] = [
    {
      kind: 'path',
      points: [
        [LEFT, zero.y],
        [end, zero.y],
      ],
      look: { colour: palette.ink3, width: 1.5 },
    },
    text(t('today.chart.deviation'), end + 8, zero.y - 7, palette.ink3),
    text(t('today.chart.deviationByDay'), end + 8, zero.y + 7, palette.ink3),
  ];
  const last = deviations.findLastIndex((value) => value !== null);
  const deviation = model.series.progress.deviation;
  if (last < 0 || deviation === null) return marks;
  const { x } = place.at(last, 0);
  const isAtEnd = x + LABEL_WIDTH > end;
  marks.push({
    kind: 'text',
    text: model.words.signed(deviation),
    x: isAtEnd ? end + 8 : x + 12,
    y: isAtEnd ? zero.y - 22 : zero.y - 11,
    look: { colour: deviation < 0 ? palette.warn : palette.accent, weight: 500 },
  });
  return marks;
}
