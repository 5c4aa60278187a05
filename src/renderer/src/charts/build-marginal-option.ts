import { minorPerMajor } from '@shared/domain/money';
import { formatScaleUnit, type MoneyScale, moneyScale } from '@shared/format/format-money';
import { NBSP } from '@shared/format/format-number';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, uprightAxis } from './axis-look';
import { niceCountScale, niceScale, ROUND_STEPS } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';
import { type Box, placeLabels } from './place-labels';

export interface MarginalPoint {
  /** As it is called beside the dot: `III кв.`, `IV кв., к 20 ноя`. */
  readonly name: string;
  readonly running: boolean;
  readonly costMinor: number;
  readonly customers: number;
  readonly low: number;
  readonly high: number;
}

export interface MarginalChart {
  readonly points: readonly MarginalPoint[];
  /** Beside the end of the ray, two lines. */
  readonly rayName: string;
}

const GRID = { left: 30, right: 70, top: 16, bottom: 30 };
const LABEL_HEIGHT = 14;
const CHARACTER_WIDTH = 6.2;

/** Cost × customers of comparable periods, whiskers for chance, and the ray of the current average cost. */
export function buildMarginalOption(chart: MarginalChart, look: ChartLook): EChartsCoreOption {
  const { palette, f, t } = look;
  const dearest = Math.max(1, ...chart.points.map((point) => point.costMinor));
  const money = moneyScale(dearest, f.currency);
  const unit = minorPerMajor(f.currency) * money.divisor;
  const x = niceScale((dearest * 1.05) / unit, 3, ROUND_STEPS);
  const y = niceCountScale(Math.max(...chart.points.map((point) => point.high), 1), 2);
  const shown = { ...chart, unit, maxX: x.max, maxY: y.max };
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: 'value',
      min: 0,
      max: x.max,
      interval: x.interval,
      axisLine: { lineStyle: { color: palette.line2 } },
      axisTick: { show: true, lineStyle: { color: palette.line2 } },
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    yAxis: uprightAxis(palette, { ...y, mark: (value) => f.number(value) }),
    series: [
      overlay({
        draw: (place) => [
          ...costMarks(x, money, look, place),
          { kind: 'text', text: t('cost.marginal.customers'), x: GRID.left, y: 5, look: { colour: palette.ink3 } },
          ...ray(shown, look, place),
          ...dots(shown, look, place),
        ],
      }),
    ],
  };
}

interface Shown extends MarginalChart {
  readonly unit: number;
  readonly maxX: number;
  readonly maxY: number;
}

function costMarks(
  scale: { readonly max: number; readonly interval: number; readonly decimals: number },
  money: MoneyScale,
  { palette, f }: ChartLook,
  place: Place,
): Mark[] {
  const marks: Mark[] = [];
  for (let step = 0; step * scale.interval <= scale.max * (1 + 1e-9); step += 1) {
    const value = step * scale.interval;
    const top = value >= scale.max * (1 - 1e-9);
    const digits = value === 0 ? '0' : f.number(value, scale.decimals);
    const point = place.at(value, 0);
    marks.push({
      kind: 'text',
      text: top ? withUnit(digits, money, f) : digits,
      x: point.x,
      y: point.y + 14,
      look: { colour: palette.ink3, align: 'center' },
    });
  }
  return marks;
}

function withUnit(digits: string, money: MoneyScale, f: ChartLook['f']): string {
  const suffix = money.suffix[f.locale];
  if (f.locale === 'en') return `${f.symbol}${digits}${suffix}`;
  return `${digits}${NBSP}${formatScaleUnit(f.currency, f.locale, money)}`;
}

/** From nothing through the current period to the edge: what every customer would cost at today's average. */
function ray(shown: Shown, { palette }: ChartLook, place: Place): Mark[] {
  const end = rayEndOf(shown, place);
  if (!end) return [];
  const from = place.at(0, 0);
  return [
    {
      kind: 'path',
      points: [
        [from.x, from.y],
        [end.x, end.y],
      ],
      look: { colour: palette.line2, width: 1, dash: [4, 3] },
    },
    { kind: 'text', text: shown.rayName, x: end.labelX, y: end.labelY, look: { colour: palette.ink3 } },
  ];
}

function rayEndOf({ points, unit, maxX, maxY }: Shown, place: Place) {
  const current = points.findLast((point) => point.running) ?? points.at(-1);
  if (!current || current.costMinor <= 0 || current.customers <= 0) return null;
  const slope = current.customers / (current.costMinor / unit);
  const endX = Math.min(maxX, maxY / slope);
  const end = place.at(endX, endX * slope);
  return { ...end, labelX: place.width - GRID.right + 4, labelY: Math.max(14, end.y) };
}

function dots(shown: Shown, { palette }: ChartLook, place: Place): Mark[] {
  const { points, unit } = shown;
  const spots = points.map((point) => ({
    ...place.at(point.costMinor / unit, point.customers),
    top: place.at(0, point.high).y,
    bottom: place.at(0, point.low).y,
    point,
  }));
  const rayEnd = rayEndOf(shown, place);
  const rayLabel: Box[] = rayEnd ? [{ x: rayEnd.labelX, y: rayEnd.labelY - 14, width: GRID.right, height: 28 }] : [];
  const taken: Box[] = spots.flatMap((spot) => [
    { x: spot.x - 2, y: spot.top, width: 4, height: spot.bottom - spot.top },
    { x: spot.x - 5, y: spot.y - 5, width: 10, height: 10 },
  ]);
  taken.push(...rayLabel);
  const field: Box = { x: GRID.left, y: 0, width: place.width - GRID.left, height: place.height - GRID.bottom };
  // The current period chooses its place first.
  const order = [...spots].sort((a, b) => Number(b.point.running) - Number(a.point.running));
  const boxes = placeLabels(
    order.map(({ x, y, point }) => ({ x, y, width: point.name.length * CHARACTER_WIDTH, height: LABEL_HEIGHT })),
    taken,
    field,
  );
  return order.flatMap((spot, index): Mark[] => {
    const colour = spot.point.running ? palette.accent : palette.ink2;
    const box = boxes[index];
    const onTheLeft = box !== undefined && box.x < spot.x;
    return [
      {
        kind: 'path',
        points: [
          [spot.x, spot.top],
          [spot.x, spot.bottom],
        ],
        look: { colour: palette.mute, width: 2, opacity: 0.6 },
      },
      { kind: 'dot', x: spot.x, y: spot.y, radius: 4, fill: colour, ring: palette.sheet },
      {
        kind: 'text',
        text: spot.point.name,
        x: onTheLeft ? box.x + box.width : (box?.x ?? spot.x),
        y: (box?.y ?? spot.y) + LABEL_HEIGHT / 2,
        look: { colour, weight: 500, align: onTheLeft ? 'right' : 'left' },
      },
    ];
  });
}
