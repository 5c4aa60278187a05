import type { Interval } from '@shared/kpi/results';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, uprightAxis } from './axis-look';
import { percentPlain } from './conversion-chart';
import { niceScale } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';

/** The interval that so many leads leave open when the rate is `rate`. */
export interface EvidencePoint {
  readonly leads: number;
  readonly customers: number;
  readonly interval: Interval;
}

export interface EvidenceChart {
  readonly benchmark: number;
  /** The band, from few leads to many. */
  readonly band: readonly { readonly leads: number; readonly interval: Interval }[];
  readonly examples: readonly EvidencePoint[];
}

const GRID = { left: 40, right: 120, top: 10, bottom: 38 };

/** How the interval narrows as leads grow: the picture of a page that has no data yet. Leads run by their logarithm. */
export function buildEvidenceOption(chart: EvidenceChart, look: ChartLook): EChartsCoreOption {
  const { palette, f } = look;
  const first = chart.band[0];
  const last = chart.band.at(-1);
  const highest = Math.max(chart.benchmark, ...chart.examples.map((example) => example.interval.high));
  const scale = niceScale(highest * 1.02, 3);
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: 'value',
      min: Math.log10(first?.leads ?? 10),
      max: Math.log10(last?.leads ?? 1000),
      axisLine: { onZero: false, lineStyle: { color: palette.line2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: uprightAxis(palette, {
      ...scale,
      mark: (value) => (value > scale.max * 0.999 ? f.percent(value, 0) : f.number(value * 100)),
    }),
    series: [overlay({ draw: (place) => marksOf(chart, look, place, scale.max) })],
  };
}

function marksOf(chart: EvidenceChart, look: ChartLook, place: Place, max: number): Mark[] {
  return [
    bandArea(chart, look, place, max),
    ...benchmarkLine(chart, look, place),
    ...chart.examples.flatMap((example, index) => exampleMarks(example, index, look, place)),
    ...captions(look, place),
  ];
}

function bandArea({ band }: EvidenceChart, { palette }: ChartLook, place: Place, max: number): Mark {
  const upper = band.map(({ leads, interval }) => point(place, leads, Math.min(interval.high, max)));
  const lower = band.map(({ leads, interval }) => point(place, leads, interval.low));
  return { kind: 'area', points: [...upper, ...lower.toReversed()], fill: palette.fan2 };
}

function benchmarkLine(chart: EvidenceChart, look: ChartLook, place: Place): Mark[] {
  const { palette, t } = look;
  const { y } = place.at(0, chart.benchmark);
  const right = place.width - GRID.right;
  const benchmark = percentPlain(chart.benchmark, look);
  return [
    {
      kind: 'path',
      points: [
        [GRID.left, y],
        [right, y],
      ],
      look: { colour: palette.ink, width: 1.25, dash: [4, 3] },
    },
    {
      kind: 'text',
      text: t('conversion.months.benchmark', { benchmark }),
      x: right + 10,
      y,
      look: { colour: palette.ink },
    },
  ];
}

function exampleMarks(example: EvidencePoint, index: number, look: ChartLook, place: Place): Mark[] {
  const { palette, t, f } = look;
  const { leads, customers, interval } = example;
  const [x, top] = point(place, leads, interval.high);
  const [, bottom] = point(place, leads, interval.low);
  const [, middle] = point(place, leads, customers / leads);
  const stroke = { colour: palette.accent, width: 1.5 };
  const name = `{b|${t('conversion.empty.example', { part: f.number(customers), whole: f.number(leads) })}}`;
  const crowded = index >= 3;
  return [
    {
      kind: 'path',
      points: [
        [x, top],
        [x, bottom],
      ],
      look: stroke,
    },
    {
      kind: 'path',
      points: [
        [x - 4, top],
        [x + 4, top],
      ],
      look: stroke,
    },
    {
      kind: 'path',
      points: [
        [x - 4, bottom],
        [x + 4, bottom],
      ],
      look: stroke,
    },
    { kind: 'dot', x, y: middle, radius: 4.5, fill: palette.accent, ring: palette.sheet },
    {
      kind: 'text',
      text: `${name}: ${f.percentRange(interval.low, interval.high)}`,
      x: crowded ? x : x + 8,
      y: crowded ? bottom + 11 : top + 4,
      look: { colour: palette.ink2, align: crowded ? 'center' : 'left' },
    },
    {
      kind: 'text',
      text: f.number(leads),
      x,
      y: place.at(0, 0).y + 14,
      look: { colour: palette.ink3, align: 'center' },
    },
  ];
}

function captions({ palette, t }: ChartLook, place: Place): Mark[] {
  return [
    {
      kind: 'text',
      text: t('conversion.empty.band'),
      x: place.width - GRID.right + 10,
      y: GRID.top + 12,
      look: { colour: palette.accent, valign: 'top' },
    },
    {
      kind: 'text',
      text: t('conversion.empty.axis'),
      x: GRID.left,
      y: place.at(0, 0).y + 29,
      look: { colour: palette.ink3 },
    },
  ];
}

function point(place: Place, leads: number, ratio: number): readonly [number, number] {
  const { x, y } = place.at(Math.log10(leads), ratio);
  return [x, y];
}
