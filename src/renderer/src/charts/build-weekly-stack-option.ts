import type { LeadsView, LeadWeek } from '@shared/contract/views/leads';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, columnAxis, labelStep, uprightAxis } from './axis-look';
import { niceCountScale } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';
import { plainText } from './plain-text';
import { pushApart } from './push-apart';

export type WeeklyStack = Pick<LeadsView, 'weeks' | 'weekSeries'> & {
  /** Names of `weekSeries`, ready to be shown. */
  readonly names: readonly string[];
};

const GRID = { left: 40, right: 140, top: 12, bottom: 24 };
const DATE_LABEL_WIDTH = 46;
const FULL_WEEK = 5;

/** Leads per week, stacked by series, with the plan as a step line that follows the working days of each week. */
export function buildWeeklyStackOption(stack: WeeklyStack, look: ChartLook): EChartsCoreOption {
  const { palette, f } = look;
  const { weeks, weekSeries } = stack;
  const tallest = Math.max(0, ...weeks.map((week) => Math.max(week.total, week.plan ?? 0)));
  const scale = niceCountScale(tallest * 1.06, 3);
  return {
    animation: false,
    grid: GRID,
    xAxis: columnAxis(
      palette,
      weeks.map((week) => week.range.from),
    ),
    yAxis: uprightAxis(palette, { ...scale, mark: (value) => f.number(value) }),
    series: [
      ...weekSeries.map((_, index) => ({
        type: 'bar',
        stack: 'leads',
        barWidth: '58%',
        silent: true,
        data: weeks.map((week) => week.counts[index] ?? 0),
        itemStyle: { color: seriesColour(look, index), borderColor: palette.sheet, borderWidth: 0.5 },
      })),
      overlay({ draw: (place) => marksOf(stack, look, place, scale.max) }),
    ],
  };
}

function seriesColour({ palette }: ChartLook, index: number): string {
  return [palette.s1, palette.s2, palette.s3][index] ?? palette.s4;
}

function marksOf(stack: WeeklyStack, look: ChartLook, place: Place, max: number): Mark[] {
  const { weeks } = stack;
  return [
    ...dateLabels(weeks, look, place),
    ...planLine(weeks, look, place),
    ...totals(weeks, look, place),
    ...shortWeeks(weeks, look, place, max),
    ...sideLabels(stack, look, place),
  ];
}

function dateLabels(weeks: readonly LeadWeek[], { palette, f }: ChartLook, place: Place): Mark[] {
  const base = place.at(0, 0);
  const step = labelStep(place.at(1, 0).x - base.x, DATE_LABEL_WIDTH);
  return weeks.flatMap((week, index): Mark[] =>
    index % step !== 0
      ? []
      : [
          {
            kind: 'text',
            text: f.dayShort(week.range.from),
            x: place.at(index, 0).x,
            y: base.y + 14,
            look: { colour: palette.ink3, align: 'center' },
          },
        ],
  );
}

/** One step per week; broken where a week has no plan. */
function planLine(weeks: readonly LeadWeek[], { palette }: ChartLook, place: Place): Mark[] {
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  weeks.forEach((week, index) => {
    if (week.plan === null) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    const left = place.at(index - 0.5, week.plan);
    run.push([left.x, left.y], [place.at(index + 0.5, week.plan).x, left.y]);
  });
  return runs.map((points) => ({ kind: 'path', points, look: { colour: palette.ink, width: 1.5 } }));
}

/** The total stands above its bar, or above the plan line where the two would touch. */
function totals(weeks: readonly LeadWeek[], { palette, f }: ChartLook, place: Place): Mark[] {
  return weeks.map((week, index): Mark => {
    const top = place.at(index, week.total);
    const line = week.plan === null ? null : place.at(index, week.plan).y;
    const touches = line !== null && line < top.y + 2 && line > top.y - 18;
    const last = index === weeks.length - 1;
    return {
      kind: 'text',
      text: f.number(week.total),
      x: top.x,
      y: (touches ? line : top.y) - 3,
      look: {
        colour: last ? palette.ink : palette.ink2,
        weight: last ? 600 : 400,
        align: 'center',
        valign: 'bottom',
      },
    };
  });
}

/** Names the short weeks, from the last one back, as long as the names keep clear of each other. */
function shortWeeks(weeks: readonly LeadWeek[], { palette, t }: ChartLook, place: Place, max: number): Mark[] {
  const marks: Mark[] = [];
  const { y } = place.at(0, max);
  let limit = place.width - GRID.right + 24;
  for (let index = weeks.length - 1; index >= 0; index -= 1) {
    const week = weeks[index];
    const days = Math.round(week?.workingDays ?? FULL_WEEK);
    if (!week || days >= FULL_WEEK || days <= 0) continue;
    const { x } = place.at(index, max);
    const highest = place.at(index, Math.max(week.total, week.plan ?? 0)).y;
    if (x + 42 > limit || highest < y + 34) continue;
    const text = t('leads.weeks.shortWeek', { count: days });
    marks.push({ kind: 'text', text, x, y: y + 11, look: { colour: palette.ink3, align: 'center' } });
    limit = x - 46;
  }
  return marks;
}

/** Beside the last bar: its parts in their order, and the plan, pushed apart. */
function sideLabels({ weeks, weekSeries, names }: WeeklyStack, look: ChartLook, place: Place): Mark[] {
  const { palette, f, t } = look;
  const last = weeks.at(-1);
  if (!last) return [];
  let below = 0;
  const parts = weekSeries.map((series, index) => {
    const count = last.counts[index] ?? 0;
    const middle = below + count / 2;
    below += count;
    const name = series.rest ? t('leads.weeks.rest') : (names[index] ?? '');
    return { value: middle, key: seriesColour(look, index), text: `${plainText(name, 17)} {b|${f.number(count)}}` };
  });
  const plan =
    last.plan === null
      ? []
      : [{ value: last.plan, key: null, text: t('leads.weeks.plan', { plan: `{b|${f.number(last.plan)}}` }) }];
  const labels = [...parts, ...plan];
  const x = place.width - GRID.right + 8;
  const ys = pushApart(
    labels.map((label) => ({ y: place.at(0, label.value).y, height: 15 })),
    0,
    place.height - GRID.bottom + 8,
  );
  return labels.flatMap((label, index): Mark[] => {
    const y = ys[index] ?? 0;
    const colour = label.key === null ? palette.ink : palette.ink2;
    const text: Mark = { kind: 'text', text: label.text, x: label.key === null ? x : x + 13, y, look: { colour } };
    if (label.key === null) return [text];
    return [{ kind: 'box', x, y: y - 4, width: 8, height: 8, fill: label.key, radius: 1 }, text];
  });
}
