import type { PaceSeries } from '@shared/contract/views/common';
import type { AsOf } from '@shared/kpi/results';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './axis-look';
import { hatchStrokes } from './hatch';
import { type Mark, overlay, type Place } from './overlay';
import { dateLabels, dayAxis, type PaceModel, paceAxis, paceLines, paceModel, text } from './pace-parts';

const LEFT = 76;
const RIGHT = 150;
const BOTTOM = 28;
const HATCH_HEIGHT = 40;
const HEADROOM = 1.8;

/**
 * The picture while there is no target: what was sold, where nothing was recorded (hatched), and, while a target is
 * being typed, how the pace line would run. Dashed is a preview, never data.
 *
 * @param previewMinor the target as typed so far, or `null`
 */
export function buildNoTargetOption(
  series: PaceSeries,
  asOf: AsOf,
  previewMinor: number | null,
  look: ChartLook,
): EChartsCoreOption {
  // Without a target a forecast answers nothing yet.
  const model: PaceModel = { ...paceModel(series, asOf, look), fan: [] };
  // The question stands in the upper part of the picture: what was sold stays below it.
  const axis = paceAxis(model, look, previewMinor ?? series.progress.actual * HEADROOM);
  return {
    animation: false,
    grid: { left: LEFT, right: RIGHT, top: 12, bottom: BOTTOM },
    xAxis: dayAxis(model.points, look, 0, true),
    yAxis: { ...axis, splitLine: { show: false } },
    series: [
      ...paceLines(model, look, firstSale(model)),
      overlay({
        z: 6,
        draw: (place) => [
          ...nothingBefore(model, look, place),
          ...previewMarks(model, previewMinor, look, place),
          ...actualMarks(model, look, place),
          ...dateLabels(model, look, place, place.height - 14),
        ],
      }),
    ],
  };
}

function firstSale({ points, last }: Pick<PaceModel, 'points' | 'last'>): number {
  const first = points.findIndex((point) => point.actual !== 0);
  return first < 0 ? last : first;
}

/** Hatching from the start of the period to the first day with a sale. */
function nothingBefore({ points, last }: PaceModel, { palette, t, f }: ChartLook, place: Place): Mark[] {
  const until = firstSale({ points, last });
  const day = points[until];
  const from = place.at(0, 0);
  const to = place.at(Math.max(0, until), 0);
  const box = { x: from.x, y: from.y - HATCH_HEIGHT, width: to.x - from.x, height: HATCH_HEIGHT };
  if (!day || box.width < 40) return [];
  const strokes = hatchStrokes(box, 8).map(
    ({ x1, y1, x2, y2 }): Mark => ({
      kind: 'path',
      points: [
        [x1, y1],
        [x2, y2],
      ],
      look: { colour: palette.hatch, width: 1.5 },
    }),
  );
  if (box.width < 170) return strokes;
  const name: Mark = {
    kind: 'text',
    text: day.actual === 0 ? t('today.chart.nothing') : t('today.chart.nothingBefore', { day: f.day(day.date) }),
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    look: { colour: palette.ink2, align: 'center', behind: palette.sheet },
  };
  return [...strokes, name];
}

function actualMarks(
  { points, today, todayName, last, words }: PaceModel,
  { palette, t }: ChartLook,
  place: Place,
): Mark[] {
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
    marks.push(text(todayName, x + 6, 21, palette.ink3));
  }
  const value = points[last]?.cumulative;
  if (value === null || value === undefined) return marks;
  const { x, y } = place.at(last, value);
  marks.push({ kind: 'dot', x, y, radius: 5, fill: palette.accent, ring: palette.sheet });
  marks.push({
    kind: 'text',
    text: t('today.chart.actual', { value: words.exact(value) }),
    x: x + 16,
    y: Math.max(21, y - 7),
    look: { colour: palette.accent, weight: 600, behind: palette.sheet },
  });
  return marks;
}

/** From today's level to the typed target: the line that the target would draw. */
function previewMarks(model: PaceModel, preview: number | null, look: ChartLook, place: Place): Mark[] {
  const { points, today, last, words } = model;
  const { palette, t } = look;
  if (preview === null) return [];
  const start = Math.max(0, today, last);
  const end = points.length - 1;
  const sold = points[last]?.cumulative ?? 0;
  const a = place.at(start, sold);
  const b = place.at(end, preview);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const x = place.width - RIGHT + 8;
  return [
    {
      kind: 'path',
      points: [
        [a.x, a.y],
        [b.x, b.y],
      ],
      look: { colour: palette.ink3, width: 1.5, dash: [4, 4] },
    },
    {
      kind: 'path',
      points: [
        [a.x, b.y],
        [b.x, b.y],
      ],
      look: { colour: palette.ink, width: 1, dash: [2, 3] },
    },
    text(t('today.chart.soWillGo'), middle.x + 14, middle.y + 14, palette.ink3),
    text(t('today.chart.target', { value: `{b|${words.named(preview)}}` }), x, b.y - 7, palette.ink),
    text(t('today.chart.notSaved'), x, b.y + 7, palette.ink3),
  ];
}
