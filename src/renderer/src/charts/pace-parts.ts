import type { PaceSeries } from '@shared/contract/views/common';
import type { AsOf } from '@shared/kpi/results';
import { listPaceDays } from '@shared/kpi/targets/pace-days';
import { type ChartLook, uprightAxis } from './axis-look';
import { type MetricWords, metricAxis, metricWords } from './metric-words';
import { niceCountScale, niceScale } from './nice-scale';
import type { Mark, Place } from './overlay';
import {
  dateMarks,
  type FanPoint,
  forecastFan,
  lastActualIndex,
  type PacePoint,
  pacePoints,
  todayIndex,
} from './pace-points';
import { pushApart } from './push-apart';

/** Everything the pace charts draw from, worked out once. */
export interface PaceModel {
  readonly series: PaceSeries;
  readonly points: readonly PacePoint[];
  readonly fan: readonly FanPoint[];
  readonly today: number;
  /** What its hairline is called. */
  readonly todayName: string;
  readonly last: number;
  readonly words: MetricWords;
}

export function paceModel(series: PaceSeries, asOf: AsOf, look: ChartLook): PaceModel {
  const points = pacePoints(listPaceDays(series.days), asOf);
  const { forecast, metric } = series.progress;
  return {
    series,
    points,
    fan: 'mid' in forecast ? forecastFan(points, forecast) : [],
    today: todayIndex(points, asOf),
    todayName: look.isToday ? look.t('today.chart.today') : look.f.dayShort(asOf.date),
    last: lastActualIndex(points),
    words: metricWords(metric, look.f),
  };
}

/** The upright axis of cumulative values, from zero over everything that is drawn. */
export function paceAxis({ series, points, fan }: PaceModel, look: ChartLook, atLeast = 0) {
  const { metric, target } = series.progress;
  const tops = [...points.map((point) => point.cumulative ?? 0), ...fan.map((point) => point.high)];
  const top = Math.max(target ?? 0, atLeast, ...tops);
  const isEmpty = top <= 0;
  const axis = metricAxis(metric, top, look.f);
  const inUnits = metric === 'revenue' ? niceScale(top / axis.divisor, 3) : niceCountScale(top, 3);
  const max = inUnits.max * axis.divisor;
  return uprightAxis(look.palette, {
    max,
    interval: inUnits.interval * axis.divisor,
    mark: (value) =>
      isEmpty && value > 0 ? '' : axis.mark(value, Math.abs(value - max) < max / 1e6, inUnits.decimals),
  });
}

/** The days as an axis without labels of its own; those are drawn where they fit. */
export function dayAxis(points: readonly PacePoint[], look: ChartLook, gridIndex: number, shown: boolean) {
  return {
    type: 'category' as const,
    gridIndex,
    data: points.map((point) => point.date),
    boundaryGap: false,
    // Bars stand exactly under the points of the lines above, also at the edges.
    containShape: false,
    axisLine: { show: shown, lineStyle: { color: look.palette.line2 } },
    axisTick: { show: false },
    axisLabel: { show: false },
  };
}

/** Target, pace line, forecast and actual as lines; @param from where the actual line begins */
export function paceLines({ series, points, fan, last }: PaceModel, { palette }: ChartLook, from = 0) {
  const { target } = series.progress;
  const line = (data: readonly (number | null)[], lineStyle: object, z = 3) => ({
    type: 'line' as const,
    data: [...data],
    symbol: 'none',
    silent: true,
    lineStyle,
    z,
  });
  const middle = new Map(fan.map((point) => [point.index, point.mid]));
  return [
    ...(target === null
      ? []
      : [
          line(
            points.map(() => target),
            { color: palette.ink, width: 1, type: [2, 3] },
          ),
        ]),
    line(
      points.map((point) => point.plan),
      { color: palette.ink3, width: 1.5 },
    ),
    line(
      points.map((_, index) => middle.get(index) ?? null),
      { color: palette.accent, width: 1.5, type: [5, 4] },
    ),
    line(
      points.map((point, index) => (index >= from && index <= last ? point.cumulative : null)),
      { color: palette.accent, width: 2.5, cap: 'round', join: 'round' },
      5,
    ),
  ];
}

/** The forecast's 80 % range, and within it the 50 % one. */
export function fanMarks({ fan }: PaceModel, { palette }: ChartLook, place: Place): Mark[] {
  const area = (low: 'low' | 'innerLow', high: 'high' | 'innerHigh', fill: string): Mark => {
    const upper = fan.map((point) => xy(place, point.index, point[high]));
    const lower = fan.map((point) => xy(place, point.index, point[low])).reverse();
    return { kind: 'area', points: [...upper, ...lower], fill };
  };
  if (fan.length < 2) return [];
  return [area('low', 'high', palette.fan1), area('innerLow', 'innerHigh', palette.fan2)];
}

/** Today's hairline with its name, the last actual point with its figure, the name of the pace line. */
export function pointMarks(model: PaceModel, look: ChartLook, place: Place): Mark[] {
  const { points, today, todayName, last, words } = model;
  const { palette, t } = look;
  const marks: Mark[] = [];
  if (today >= 0) {
    const { x, y } = place.at(today, 0);
    marks.push({
      kind: 'path',
      points: [
        [x, 12],
        [x, y],
      ],
      look: { colour: palette.line2, width: 1 },
    });
    const onTheLeft = today > points.length * 0.9;
    // Where the lines run low, the foot of the hairline is taken.
    const isLow = last >= 0 && place.at(today, points[last]?.cumulative ?? 0).y > y - 40;
    marks.push({
      kind: 'text',
      text: todayName,
      x: onTheLeft ? x - 6 : x + 6,
      y: isLow ? 20 : y - 13,
      look: { colour: palette.ink3, align: onTheLeft ? 'right' : 'left' },
    });
  }
  marks.push(...paceName(model, look, place));
  const value = points[last]?.cumulative;
  if (value === null || value === undefined) return marks;
  const { x, y } = place.at(last, value);
  const fitsLeft = last > points.length * 0.2;
  marks.push(
    { kind: 'dot', x, y, radius: 4.5, fill: palette.accent, ring: palette.sheet },
    {
      kind: 'text',
      text: t('today.chart.actual', { value: words.exact(value) }),
      x: fitsLeft ? x - 10 : x + 12,
      y: fitsLeft ? y - 12 : y - 14,
      look: { colour: palette.accent, weight: 600, align: fitsLeft ? 'right' : 'left' },
    },
  );
  return marks;
}

/** Names the pace line on the side where the actual line is not. */
function paceName({ points, last }: PaceModel, { palette, t }: ChartLook, place: Place): Mark[] {
  const index = Math.round(Math.min(points.length * 0.43, Math.max(last * 0.76, points.length * 0.25)));
  const point = points[index];
  if (!point || point.plan === null) return [];
  const isBelow = point.cumulative === null || point.cumulative >= point.plan;
  const { x, y } = place.at(index, point.plan);
  return [
    {
      kind: 'text',
      text: t('today.chart.paceLine'),
      x: isBelow ? x : x - 8,
      y: isBelow ? y + 23 : y - 14,
      look: { colour: palette.ink3, align: isBelow ? 'left' : 'right' },
    },
  ];
}

/** Forecast and target beside the plot, pushed apart. */
export function sideMarks(
  { series, words, points }: PaceModel,
  { palette, t }: ChartLook,
  place: Place,
  x: number,
): Mark[] {
  const { forecast, target } = series.progress;
  const labels: { value: number; height: number; marks: (y: number) => Mark[] }[] = [];
  if ('mid' in forecast && points.some((point) => !point.elapsed)) {
    labels.push({
      value: forecast.mid,
      height: 32,
      marks: (y) => [
        text(t('today.chart.forecast', { value: words.short(forecast.mid) }), x, y - 7, palette.accent, 500),
        text(t('today.chart.eightInTen', { range: words.range(forecast.low, forecast.high) }), x, y + 7, palette.ink2),
      ],
    });
  }
  if (target !== null) {
    labels.push({
      value: target,
      height: 15,
      marks: (y) => [text(t('today.chart.target', { value: `{b|${words.named(target)}}` }), x, y, palette.ink)],
    });
  }
  const middles = pushApart(
    labels.map(({ value, height }) => ({ y: place.at(0, value).y, height })),
    0,
    place.at(0, 0).y,
  );
  return labels.flatMap((label, index) => label.marks(middles[index] ?? 0));
}

/** Dates under the axis, as many as fit. */
export function dateLabels({ points }: PaceModel, { palette, f }: ChartLook, place: Place, y: number): Mark[] {
  let free = Number.NEGATIVE_INFINITY;
  return dateMarks(points).flatMap((index): Mark[] => {
    const point = points[index];
    const { x } = place.at(index, 0);
    if (!point || x < free) return [];
    free = x + 48;
    return [text(f.dayShort(point.date), x + 5, y, palette.ink3)];
  });
}

export function text(content: string, x: number, y: number, colour: string, weight: 400 | 500 | 600 = 400): Mark {
  return { kind: 'text', text: content, x, y, look: { colour, weight } };
}

function xy(place: Place, index: number, value: number): readonly [number, number] {
  const { x, y } = place.at(index, value);
  return [x, y];
}
