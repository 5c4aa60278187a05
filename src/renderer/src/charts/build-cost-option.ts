import type { CostMonth } from '@shared/contract/views/cost';
import { EXPENSE_CATEGORIES, type ExpenseCategory } from '@shared/domain/entities';
import { minorPerMajor } from '@shared/domain/money';
import { monthName, monthNameShort } from '@shared/format/format-date';
import { type MoneyScale, moneyScale } from '@shared/format/format-money';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, columnAxis, labelStep, uprightAxis } from './axis-look';
import { monthOfKey, shortYearOfKey } from './month-key';
import { niceScale } from './nice-scale';
import { type Mark, overlay, type Place } from './overlay';
import { pushApart } from './push-apart';

/** From below: as in the head of the page. */
const COST_STACK = ['marketing', 'salary', 'sales', 'other'] as const satisfies readonly ExpenseCategory[];

const RIGHT = 116;
const GRIDS = [
  { left: 34, right: RIGHT, top: 10, height: '38%' },
  { left: 34, right: RIGHT, top: '53%', bottom: 22 },
];
const RUNNING_OPACITY = 0.55;
/** Characters that fit beside the plot. */
const LONGEST_LABEL = 19;
const MONTH_LABEL_WIDTH = 32;
/** Whiskers may leave the plot; it is not stretched for them beyond so many times the figures. */
const WHISKER_REACH = 1.9;

/** The units both plots are read in; the caption of the chart names them. */
export interface CostScales {
  readonly cac: MoneyScale;
  readonly cost: MoneyScale;
}

export function costScales(months: readonly CostMonth[], look: Pick<ChartLook, 'f'>): CostScales {
  const tallest = Math.max(0, ...months.map(totalOf));
  return {
    cac: moneyScale(cacReach(months), look.f.currency),
    cost: moneyScale(tallest, look.f.currency),
  };
}

/** Cost per customer with its interval above, the costs that made it below; same months, separate axes. */
export function buildCostOption(months: readonly CostMonth[], look: ChartLook): EChartsCoreOption {
  const { palette, f } = look;
  const scales = costScales(months, look);
  const perMajor = minorPerMajor(f.currency);
  const cacUnit = perMajor * scales.cac.divisor;
  const costUnit = perMajor * scales.cost.divisor;
  const cacScale = niceScale(cacReach(months) / cacUnit, 2);
  const costScale = niceScale((Math.max(0, ...months.map(totalOf)) * 1.02) / costUnit, 2);
  const keys = months.map((month) => month.periodKey);
  return {
    animation: false,
    grid: GRIDS,
    xAxis: [columnAxis(palette, keys, 0), columnAxis(palette, keys, 1)],
    yAxis: [
      uprightAxis(palette, { ...cacScale, gridIndex: 0, mark: (value) => markOf(value, cacScale.decimals, look) }),
      uprightAxis(palette, { ...costScale, gridIndex: 1, mark: (value) => markOf(value, costScale.decimals, look) }),
    ],
    series: [
      overlay({ z: 1, draw: (place) => whiskers(months, cacUnit, cacScale.max, look, place) }),
      {
        type: 'line',
        silent: true,
        z: 4,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: palette.accent, borderColor: palette.sheet, borderWidth: 1.5 },
        lineStyle: { color: palette.accent, width: 1.75 },
        data: months.map((month) => (month.cac.status === 'ok' ? month.cac.value / cacUnit : null)),
      },
      ...COST_STACK.map((category, index) => ({
        type: 'bar',
        stack: 'cost',
        silent: true,
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: '56%',
        itemStyle: { color: categoryColour(look, index), borderColor: palette.sheet, borderWidth: 0.5 },
        data: months.map((month) => ({
          value: month.cost[category] / costUnit,
          itemStyle: month.running ? { opacity: RUNNING_OPACITY } : {},
        })),
      })),
      overlay({ draw: (place) => lastCac(months, cacUnit, look, place) }),
      overlay({
        xAxisIndex: 1,
        yAxisIndex: 1,
        draw: (place) => [...monthLabels(months, look, place), ...categoryLabels(months, costUnit, look, place)],
      }),
    ],
  };
}

function categoryColour({ palette }: ChartLook, index: number): string {
  return [palette.s1, palette.s2, palette.s3][index] ?? palette.s4;
}

function totalOf(month: CostMonth): number {
  return EXPENSE_CATEGORIES.reduce((sum, category) => sum + month.cost[category], 0);
}

function cacReach(months: readonly CostMonth[]): number {
  const figures = months.flatMap(({ cac }) => (cac.status === 'ok' ? [cac] : []));
  const highest = Math.max(0, ...figures.map((figure) => figure.value));
  const whisker = Math.max(0, ...figures.map((figure) => figure.interval?.high ?? 0));
  return Math.max(highest * 1.08, Math.min(whisker, highest * WHISKER_REACH));
}

function markOf(value: number, decimals: number, { f }: ChartLook): string {
  return value === 0 ? '0' : f.number(value, decimals);
}

function whiskers(months: readonly CostMonth[], unit: number, max: number, look: ChartLook, place: Place): Mark[] {
  return months.flatMap((month, index): Mark[] => {
    if (month.cac.status !== 'ok' || month.cac.interval === null) return [];
    const { low, high } = month.cac.interval;
    const bottom = place.at(index, low / unit);
    const top = place.at(index, Math.min(high / unit, max));
    return [
      {
        kind: 'path',
        points: [
          [top.x, top.y],
          [bottom.x, bottom.y],
        ],
        look: { colour: look.palette.accentMid, width: 3, opacity: 0.6 },
      },
    ];
  });
}

function lastCac(months: readonly CostMonth[], unit: number, look: ChartLook, place: Place): Mark[] {
  const { t, f, palette } = look;
  const month = months.findLast((candidate) => candidate.cac.status === 'ok');
  if (month?.cac.status !== 'ok') return [];
  const of = (name: string) =>
    t('cost.months.last', { month: name, number: f.number(month.customers), count: month.customers });
  const full = of(monthName(monthOfKey(month.periodKey), f.locale));
  const fits = full.length <= LONGEST_LABEL;
  return [
    {
      kind: 'text',
      text: `{b|${f.moneyRounded(month.cac.value)}}\n${fits ? full : of(monthNameShort(monthOfKey(month.periodKey), f.locale))}`,
      x: place.width - RIGHT + 8,
      y: Math.max(14, place.at(0, month.cac.value / unit).y),
      look: { colour: palette.accent },
    },
  ];
}

function monthLabels(months: readonly CostMonth[], { palette, f }: ChartLook, place: Place): Mark[] {
  const base = place.at(0, 0);
  const step = labelStep(place.at(1, 0).x - base.x, MONTH_LABEL_WIDTH);
  return months.flatMap((month, index): Mark[] =>
    (months.length - 1 - index) % step !== 0
      ? []
      : [
          {
            kind: 'text',
            text: `${monthNameShort(monthOfKey(month.periodKey), f.locale)}${index < step ? ` ${shortYearOfKey(month.periodKey)}` : ''}`,
            x: place.at(index, 0).x,
            y: base.y + 14,
            look: { colour: palette.ink3, align: 'center' },
          },
        ],
  );
}

/** Names of the parts beside the last bar; a part that never occurs is not named. */
function categoryLabels(months: readonly CostMonth[], unit: number, look: ChartLook, place: Place): Mark[] {
  const last = months.at(-1);
  if (!last) return [];
  let below = 0;
  const labels = COST_STACK.flatMap((category) => {
    const cost = last.cost[category];
    const middle = below + cost / 2;
    below += cost;
    const occurs = months.some((month) => month.cost[category] > 0);
    return occurs ? [{ text: look.t(`cost.category.${category}`), y: place.at(0, middle / unit).y }] : [];
  });
  const ys = pushApart(
    labels.map(({ y }) => ({ y, height: 14 })),
    0,
    place.at(0, 0).y,
  );
  return labels.map(({ text }, index) => ({
    kind: 'text',
    text,
    x: place.width - RIGHT + 8,
    y: ys[index] ?? 0,
    look: { colour: look.palette.ink2 },
  }));
}
