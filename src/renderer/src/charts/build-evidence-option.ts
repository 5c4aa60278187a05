import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, uprightAxis } from './axis-look';
import { niceScale } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';

export interface EvidencePoint {
  /** Cases behind the figure. */
  readonly cases: number;
  readonly low: number;
  readonly high: number;
}

export interface EvidenceExample extends EvidencePoint {
  readonly value: number;
  /** `3 из 100` and `1,0–8,5 %`. */
  readonly name: string;
  readonly range: string;
}

/** How far a figure from few cases may be from the truth: an illustration for pages that have no data yet. */
export interface EvidenceChart {
  /** From few cases to many. */
  readonly band: readonly EvidencePoint[];
  readonly examples: readonly EvidenceExample[];
  /** The dashed line, and what it is. */
  readonly line: { readonly value: number; readonly name: string };
  readonly bandName: string;
  readonly axisName: string;
  /** A mark of the upright axis; `top`: the uppermost one, which carries the unit. */
  readonly mark: (value: number, top: boolean) => string;
}

const GRID = { left: 40, right: 120, top: 10, bottom: 38 };
/** Marks closer than this to the right edge of the plot have their words below instead of beside them. */
const ROOM_BESIDE = 120;

/** The interval narrows as cases grow; they run by their logarithm. */
export function buildEvidenceOption(chart: EvidenceChart, look: ChartLook): EChartsCoreOption {
  const { palette } = look;
  const highest = Math.max(chart.line.value, ...chart.examples.map((example) => example.high));
  const scale = niceScale(highest * 1.02, 3);
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: 'value',
      min: Math.log10(chart.band[0]?.cases ?? 1),
      max: Math.log10(chart.band.at(-1)?.cases ?? 10),
      axisLine: { onZero: false, lineStyle: { color: palette.line2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: uprightAxis(palette, { ...scale, mark: (value) => chart.mark(value, value > scale.max * 0.999) }),
    series: [overlay({ draw: (place) => marksOf(chart, look, place, scale.max) })],
  };
}

function marksOf(chart: EvidenceChart, look: ChartLook, place: Place, max: number): Mark[] {
  return [
    bandArea(chart, look, place, max),
    ...dashedLine(chart, look, place),
    ...chart.examples.flatMap((example) => exampleMarks(example, look, place)),
    ...captions(chart, look, place),
  ];
}

function bandArea({ band }: EvidenceChart, { palette }: ChartLook, place: Place, max: number): Mark {
  const upper = band.map(({ cases, high }) => point(place, cases, Math.min(high, max)));
  const lower = band.map(({ cases, low }) => point(place, cases, low));
  return { kind: 'area', points: [...upper, ...lower.toReversed()], fill: palette.fan2 };
}

function dashedLine({ line }: EvidenceChart, { palette }: ChartLook, place: Place): Mark[] {
  const { y } = place.at(0, line.value);
  const right = place.width - GRID.right;
  return [
    {
      kind: 'path',
      points: [
        [GRID.left, y],
        [right, y],
      ],
      look: { colour: palette.ink, width: 1.25, dash: [4, 3] },
    },
    { kind: 'text', text: line.name, x: right + 10, y, look: { colour: palette.ink } },
  ];
}

function exampleMarks(example: EvidenceExample, { palette, f }: ChartLook, place: Place): Mark[] {
  const [x, top] = point(place, example.cases, example.high);
  const [, bottom] = point(place, example.cases, example.low);
  const [, middle] = point(place, example.cases, example.value);
  const below = x + ROOM_BESIDE > place.width - GRID.right;
  const stroke = { colour: palette.accent, width: 1.5 };
  const bar = (y: number): Mark => ({
    kind: 'path',
    points: [
      [x - 4, y],
      [x + 4, y],
    ],
    look: stroke,
  });
  return [
    {
      kind: 'path',
      points: [
        [x, top],
        [x, bottom],
      ],
      look: stroke,
    },
    bar(top),
    bar(bottom),
    { kind: 'dot', x, y: middle, radius: 4.5, fill: palette.accent, ring: palette.sheet },
    {
      kind: 'text',
      text: `{b|${example.name}:} ${example.range}`,
      x: below ? x : x + 8,
      y: below ? bottom + 11 : top + 4,
      look: { colour: palette.ink2, align: below ? 'center' : 'left' },
    },
    {
      kind: 'text',
      text: f.number(example.cases),
      x,
      y: place.at(0, 0).y + 14,
      look: { colour: palette.ink3, align: 'center' },
    },
  ];
}

function captions({ bandName, axisName }: EvidenceChart, { palette }: ChartLook, place: Place): Mark[] {
  return [
    {
      kind: 'text',
      text: bandName,
      x: place.width - GRID.right + 10,
      y: GRID.top + 12,
      look: { colour: palette.accent, valign: 'top' },
    },
    { kind: 'text', text: axisName, x: GRID.left, y: place.at(0, 0).y + 29, look: { colour: palette.ink3 } },
  ];
}

function point(place: Place, cases: number, value: number): readonly [number, number] {
  const { x, y } = place.at(Math.log10(cases), value);
  return [x, y];
}
