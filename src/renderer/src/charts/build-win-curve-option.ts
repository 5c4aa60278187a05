import type { WinCurve } from '@shared/kpi/conversion/win-curve';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, uprightAxis } from './axis-look';
import { percentPlain } from './conversion-chart';
import { niceMarks, niceScale } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';
import { pushApart } from './push-apart';

export interface WinCurveChart {
  readonly curve: WinCurve;
  readonly benchmark: number;
}

const GRID = { left: 40, right: 104, top: 10, bottom: 38 };
/** An interval may leave the plot; the plot is not stretched for it beyond so many times the figures. */
const BAND_REACH = 2.2;
const MOST_MARKS = 6;

/** Share of leads that has become a customer by each day of their age: steps, with the interval as a band. */
export function buildWinCurveOption(chart: WinCurveChart, look: ChartLook): EChartsCoreOption {
  const { palette, f } = look;
  const { points, days } = chart.curve;
  const highest = Math.max(chart.benchmark, ...points.map(({ won }) => won));
  const band = Math.max(0, ...points.map(({ interval }) => interval.high));
  const scale = niceScale(Math.max(highest * 1.08, Math.min(band, highest * BAND_REACH)), 3);
  const decimals = Math.max(0, scale.decimals - 2);
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(1, days),
      axisLine: { onZero: false, lineStyle: { color: palette.line2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: uprightAxis(palette, {
      ...scale,
      mark: (value) =>
        value > scale.max * 0.999 ? f.percent(value, decimals) : f.number(value * 100, value === 0 ? 0 : decimals),
    }),
    series: [overlay({ draw: (place) => marksOf(chart, look, place, scale.max) })],
  };
}

function marksOf(chart: WinCurveChart, look: ChartLook, place: Place, max: number): Mark[] {
  const { palette } = look;
  const { points } = chart.curve;
  const at = (days: number, value: number): readonly [number, number] => {
    const { x, y } = place.at(days, Math.min(value, max));
    return [x, y];
  };
  // The share stays as it was until the next win: every point is entered from the side.
  const stepped = (value: (index: number) => number) =>
    points.flatMap((point, index) => [
      ...(index === 0 ? [] : [at(point.days, value(index - 1))]),
      at(point.days, value(index)),
    ]);
  const upper = stepped((index) => points[index]?.interval.high ?? 0);
  const lower = stepped((index) => points[index]?.interval.low ?? 0);
  const right = place.width - GRID.right;
  const { y } = place.at(0, chart.benchmark);
  return [
    { kind: 'area', points: [...upper, ...lower.toReversed()], fill: palette.fan2 },
    {
      kind: 'path',
      points: [
        [GRID.left, y],
        [right, y],
      ],
      look: { colour: palette.ink, width: 1.25, dash: [4, 3] },
    },
    {
      kind: 'path',
      points: stepped((index) => points[index]?.won ?? 0),
      look: { colour: palette.accent, width: 2.25 },
    },
    ...sideLabels(chart, look, place),
    ...dayLabels(chart.curve.days, look, place),
  ];
}

function sideLabels({ curve, benchmark }: WinCurveChart, look: ChartLook, place: Place): Mark[] {
  const { palette, t, f } = look;
  const end = curve.points.at(-1)?.won ?? 0;
  const labels = [
    {
      value: benchmark,
      text: t('conversion.months.benchmark', { benchmark: percentPlain(benchmark, look) }),
      colour: palette.ink,
    },
    { value: end, text: `{b|${f.percent(end)}}`, colour: palette.accent },
  ];
  const ys = pushApart(
    labels.map(({ value }) => ({ y: place.at(0, value).y, height: 15 })),
    0,
    place.height - 4,
  );
  return labels.map(({ text, colour }, index) => ({
    kind: 'text',
    text,
    x: place.width - GRID.right + 10,
    y: ys[index] ?? 0,
    look: { colour },
  }));
}

function dayLabels(days: number, { palette, t, f }: ChartLook, place: Place): Mark[] {
  const base = place.at(0, 0).y;
  const marks = niceMarks(0, days, MOST_MARKS).filter(Number.isInteger);
  return [
    ...marks.map(
      (mark): Mark => ({
        kind: 'text',
        text: f.number(mark),
        x: place.at(mark, 0).x,
        y: base + 14,
        look: { colour: palette.ink3, align: 'center' },
      }),
    ),
    { kind: 'text', text: t('conversion.curve.axis'), x: GRID.left, y: base + 29, look: { colour: palette.ink3 } },
  ];
}
