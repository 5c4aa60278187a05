import type { LeadRealism } from '@shared/kpi/leads/lead-realism';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './axis-look';
import { niceMarks } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';

export type RealismHistory = Extract<LeadRealism, { status: 'ok' }>;

const GRID = { left: 0, right: 0, top: 18, bottom: 20 };

/** Windows of own history by how many leads they brought; filled from the need on, which stands as a line. */
export function buildRealismOption(
  history: RealismHistory,
  days: 'working' | 'calendar',
  look: ChartLook,
): EChartsCoreOption {
  const { palette } = look;
  const [from, to] = realismDomain(history);
  const tallest = Math.max(1, ...history.histogram.map((bin) => bin.count));
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      axisLine: { onZero: false, lineStyle: { color: palette.line2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', show: false, min: 0, max: tallest },
    series: [
      overlay({
        draw: (place) => [
          ...bars(history, look, place),
          ...marks(history, look, place),
          ...need(history, days, look, place),
        ],
      }),
    ],
  };
}

/** From the first bin to the last or to the need, with a little air at both ends. */
export function realismDomain(history: RealismHistory): readonly [number, number] {
  const low = Math.min(history.needed, ...history.histogram.map((bin) => bin.from));
  const high = Math.max(history.needed, ...history.histogram.map((bin) => bin.to));
  const air = Math.max(1, (high - low) * 0.03);
  return [Math.max(0, low - air), high + air];
}

function bars(history: RealismHistory, { palette }: ChartLook, place: Place): Mark[] {
  return history.histogram.flatMap((bin): Mark[] => {
    if (bin.count === 0) return [];
    const top = place.at(bin.from, bin.count);
    const bottom = place.at(bin.to, 0);
    return [
      {
        kind: 'box',
        x: top.x + 0.5,
        y: top.y,
        width: Math.max(1, bottom.x - top.x - 1),
        height: bottom.y - top.y,
        fill: bin.from >= history.needed ? palette.s1 : palette.s4,
      },
    ];
  });
}

function marks(history: RealismHistory, { palette, f, t }: ChartLook, place: Place): Mark[] {
  const [from, to] = realismDomain(history);
  const values = niceMarks(from, to, 6).filter((value) => {
    const { x } = place.at(value, 0);
    return x > 14 && x < place.width - 34;
  });
  const { y } = place.at(from, 0);
  return values.map((value, index) => ({
    kind: 'text',
    text: index === values.length - 1 ? t('leads.realism.unit', { number: f.number(value) }) : f.number(value),
    x: place.at(value, 0).x,
    y: y + 11,
    look: { colour: palette.ink3, align: 'center' },
  }));
}

function need(
  history: RealismHistory,
  days: 'working' | 'calendar',
  { palette, f, t }: ChartLook,
  place: Place,
): Mark[] {
  const { x, y } = place.at(history.needed, 0);
  const onTheRight = x > place.width / 2;
  const caption = t(`leads.days.${days}.windows`, { days: f.number(history.workingDays) });
  return [
    {
      kind: 'text',
      text: caption,
      x: onTheRight ? 0 : place.width,
      y: 7,
      look: { colour: palette.ink3, align: onTheRight ? 'left' : 'right' },
    },
    {
      kind: 'path',
      points: [
        [x, 4],
        [x, y],
      ],
      look: { colour: palette.ink, width: 1.5 },
    },
    {
      kind: 'text',
      text: t('leads.realism.needed', { needed: f.number(history.needed) }),
      x: onTheRight ? x - 5 : x + 5,
      y: 7,
      look: { colour: palette.ink, weight: 600, align: onTheRight ? 'right' : 'left' },
    },
  ];
}
