import type { Figure } from '@shared/kpi/results';
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartLook, columnAxis, uprightAxis } from './axis-look';
import { CONVERSION_GRID, type ConversionChart, figureValue, shownCohort } from './conversion-chart';
import { conversionMarks, ripeningHatch } from './conversion-marks';
import { niceScale } from './nice-scale';
import { overlay } from './overlay';

/** An interval may leave the plot; the plot is not stretched for it beyond so many times the figures. */
const BAND_REACH = 2.2;

/** Conversion per month: cohort with its interval band, period rate, benchmark; what still ripens is hatched. */
export function buildConversionOption(chart: ConversionChart, look: ChartLook): EChartsCoreOption {
  const { palette, f } = look;
  const { months, lines } = chart;
  const scale = conversionScale(chart);
  const withCohort = lines !== 'period';
  const withPeriod = lines !== 'cohort';
  const cohort = months.map((month) => (withCohort ? shownCohort(month) : null));
  return {
    animation: false,
    grid: CONVERSION_GRID,
    xAxis: columnAxis(
      palette,
      months.map((month) => month.periodKey),
    ),
    yAxis: uprightAxis(palette, {
      ...scale,
      mark: (value) =>
        isTop(value, scale.max)
          ? f.percent(value, decimals(scale.interval))
          : f.number(value * 100, decimals(scale.interval)),
    }),
    series: [
      band(cohort, (interval) => interval.low, 'transparent'),
      band(cohort, (interval) => interval.high - interval.low, palette.fan2),
      line(
        months.map(() => chart.benchmark),
        { color: palette.ink, width: 1.25, type: [4, 3] },
      ),
      ...(withPeriod
        ? [
            line(
              months.map((month) => figureValue(month.period.figure)),
              { color: palette.ink3, width: 1.5 },
              4,
            ),
          ]
        : []),
      ...(withCohort ? [line(cohort.map(figureValue), { color: palette.accent, width: 2.25 }, 6, palette.sheet)] : []),
      overlay({ z: 0, draw: (place) => ripeningHatch(chart, look, place, scale.max) }),
      overlay({ draw: (place) => conversionMarks(chart, look, place, scale.max) }),
    ],
  };
}

function conversionScale({ months, benchmark, lines }: ConversionChart) {
  const period = lines === 'cohort' ? [] : months.map((month) => figureValue(month.period.figure) ?? 0);
  const shown = lines === 'period' ? [] : months.map(shownCohort);
  const points = Math.max(benchmark, ...period, ...shown.map((figure) => figureValue(figure) ?? 0));
  const bandTop = Math.max(0, ...shown.map((figure) => (figure?.status === 'ok' ? (figure.interval?.high ?? 0) : 0)));
  return niceScale(Math.max(points * 1.08, Math.min(bandTop, points * BAND_REACH)), 3);
}

function isTop(value: number, max: number): boolean {
  return Math.abs(value - max) < max * 1e-6;
}

function decimals(interval: number): number {
  return Number.isInteger(Number((interval * 100).toPrecision(6))) ? 0 : 1;
}

type Limits = { readonly low: number; readonly high: number };

/** Two stacked invisible lines; the upper one fills the interval between them. */
function band(figures: readonly (Figure | null)[], height: (interval: Limits) => number, fill: string) {
  return {
    type: 'line',
    stack: 'interval',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { color: fill, opacity: 1 },
    data: figures.map((figure) =>
      figure?.status === 'ok' && figure.interval !== null ? height(figure.interval) : null,
    ),
  };
}

function line(
  data: readonly (number | null)[],
  lineStyle: { readonly color: string; readonly width: number; readonly type?: readonly number[] },
  dot = 0,
  ring?: string,
) {
  return {
    type: 'line',
    silent: true,
    data: [...data],
    symbol: dot === 0 ? 'none' : 'circle',
    symbolSize: dot,
    lineStyle: { ...lineStyle, type: lineStyle.type === undefined ? 'solid' : [...lineStyle.type] },
    itemStyle: { color: lineStyle.color, ...(ring === undefined ? {} : { borderColor: ring, borderWidth: 1.5 }) },
  };
}
