import type { IsoDate } from '@shared/calendar/iso-date';
import type { TodayView } from '@shared/contract/views/today';
import { minorPerMajor } from '@shared/domain/money';
import { formatDayShort } from '@shared/format/format-date';
import { formatInScale, formatScaleUnit, type MoneyScale, moneyScale } from '@shared/format/format-money';
import { formatNumber } from '@shared/format/format-number';
import type { RangedForecast } from '@shared/kpi/targets/forecast';
import { listPaceDays, type PaceLineDay } from '@shared/kpi/targets/pace-days';
import { type Html, html } from './html';
import type { Paper } from './paper';

const BOX = { width: 302, height: 160, left: 26, right: 88, top: 20, bottom: 24 };
const PLOT = { width: BOX.width - BOX.left - BOX.right, height: BOX.height - BOX.top - BOX.bottom };
const LABEL_GAP = 15;

interface Scale {
  readonly x: (index: number) => number;
  readonly y: (amountMinor: number) => number;
  readonly ticks: readonly number[];
  readonly money: MoneyScale;
}

/** The pace chart of the quarter as plain SVG: actual, pace line, target, forecast fan; working days on the axis. */
export function paceChart(view: TodayView, paper: Paper): Html | null {
  const { progress, days } = view.pace;
  if (progress.target === null && progress.actual === 0) return null;
  const points = workingPoints(listPaceDays(days));
  const forecast = 'status' in progress.forecast ? null : progress.forecast;
  const scale = scaleOf(points, progress.target, forecast, paper);
  const lastKnown = points.findLastIndex(
    (day) => day.known && (day.date < view.asOf.date || (day.date === view.asOf.date && view.asOf.closed)),
  );
  return html`<svg class="pace" viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label="${paper.t('reports.paper.chart.label')}">
${axes(points, scale, paper)}${forecast && lastKnown >= 0 ? fan(points, lastKnown, forecast, scale) : null}
${progress.target === null ? null : level(scale.y(progress.target))}${planLine(points, scale)}${todayMark(points, view.asOf.date, scale, paper)}
${lastKnown >= 0 ? actualLine(points, lastKnown, scale, paper) : null}${sideLabels(scale, progress.target, forecast, paper)}</svg>`;
}

/** The axis has working days only: what fell on days off belongs to the working day before them. */
function workingPoints(days: readonly PaceLineDay[]): PaceLineDay[] {
  const points: PaceLineDay[] = [];
  for (const day of days) {
    const last = points.at(-1);
    if (day.weight > 0) points.push(day);
    else if (last && day.known) points[points.length - 1] = { ...last, cumulativeActual: day.cumulativeActual };
  }
  return points;
}

function scaleOf(
  points: readonly PaceLineDay[],
  target: number | null,
  forecast: RangedForecast | null,
  paper: Paper,
): Scale {
  const actual = Math.max(0, ...points.map((day) => day.cumulativeActual));
  const unitMinor = minorPerMajor(paper.currency);
  const top = Math.max(actual, target ?? 0, forecast?.high ?? 0, 3 * unitMinor);
  const money = moneyScale(top, paper.currency);
  const step = niceStep(top / unitMinor / money.divisor) * unitMinor * money.divisor;
  const highest = Math.ceil(top / step) * step;
  const ticks = Array.from({ length: Math.round(highest / step) + 1 }, (_, index) => index * step);
  const span = Math.max(1, points.length - 1);
  return {
    x: (index) => BOX.left + (index / span) * PLOT.width,
    y: (amountMinor) => BOX.top + PLOT.height * (1 - Math.max(0, amountMinor) / highest),
    ticks,
    money,
  };
}

/** Of the round steps that need at most four gridlines, the one that wastes least height. */
function niceStep(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top));
  const steps = [0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 1, 2, 2.5, 3, 4, 5].map((factor) => factor * power);
  const heightOf = (step: number): number => Math.ceil(top / step) * step;
  return steps.filter((step) => Math.ceil(top / step) <= 4).reduce((a, b) => (heightOf(b) < heightOf(a) ? b : a));
}

function axes(points: readonly PaceLineDay[], scale: Scale, paper: Paper): Html {
  const right = BOX.left + PLOT.width;
  const lines = scale.ticks.map((tick, index) => {
    const y = round(scale.y(tick));
    const decimals = scale.ticks.every((one) => Number.isInteger(amountIn(one, scale, paper))) ? 0 : 1;
    const label = formatNumber(amountIn(tick, scale, paper), paper.locale, tick === 0 ? 0 : decimals);
    return html`<line x1="${BOX.left}" x2="${right}" y1="${y}" y2="${y}" stroke="var(--line${index === 0 ? '-2' : ''})"/><text x="${BOX.left - 7}" y="${y + 4}" text-anchor="end">${label}</text>`;
  });
  const marks = monthStarts(points).map(
    ({ index, date }) =>
      html`<text x="${round(scale.x(index))}" y="${BOX.height - 6}">${formatDayShort(date, paper.locale)}</text>`,
  );
  const unit = formatScaleUnit(paper.currency, paper.locale, scale.money);
  return html`<text x="0" y="9">${unit}</text>${lines}${marks}`;
}

function amountIn(amountMinor: number, { money }: Scale, { currency }: Paper): number {
  return Math.round((amountMinor / minorPerMajor(currency) / money.divisor) * 100) / 100;
}

function monthStarts(points: readonly PaceLineDay[]): { readonly index: number; readonly date: IsoDate }[] {
  return points.flatMap(({ date }, index) => {
    const before = points[index - 1]?.date.slice(0, 7);
    return before === date.slice(0, 7) ? [] : [{ index, date }];
  });
}

function planLine(points: readonly PaceLineDay[], scale: Scale): Html | null {
  const plan = points.flatMap(({ cumulativePlan }, index) =>
    cumulativePlan === null ? [] : [{ index, value: cumulativePlan }],
  );
  return plan.length < 2
    ? null
    : html`<path d="${pathOf(plan, scale)}" fill="none" stroke="var(--ink-3)" stroke-width="1.5"/>`;
}

function level(y: number): Html {
  return html`<line x1="${BOX.left}" x2="${BOX.left + PLOT.width}" y1="${round(y)}" y2="${round(y)}" stroke="var(--ink)" stroke-dasharray="2 3"/>`;
}

function todayMark(points: readonly PaceLineDay[], today: IsoDate, scale: Scale, paper: Paper): Html | null {
  const index = points.findIndex(({ date }) => date >= today);
  if (index === -1) return null;
  const x = round(scale.x(index));
  const atEnd = index > points.length * 0.75;
  return html`<line x1="${x}" x2="${x}" y1="${BOX.top}" y2="${BOX.top + PLOT.height}" stroke="var(--line-2)"/><text x="${atEnd ? x - 6 : x + 6}" y="${BOX.top + PLOT.height - 8}" text-anchor="${atEnd ? 'end' : 'start'}">${formatDayShort(today, paper.locale)}</text>`;
}

function actualLine(points: readonly PaceLineDay[], last: number, scale: Scale, paper: Paper): Html {
  const actual = points.slice(0, last + 1).map((day, index) => ({ index, value: day.cumulativeActual }));
  const value = points[last]?.cumulativeActual ?? 0;
  const [x, y] = [round(scale.x(last)), round(scale.y(value))];
  const label = paper.t('reports.paper.chart.actual', {
    value: formatInScale(value, paper.currency, paper.locale, scale.money, 2),
  });
  const fits = x - BOX.left > 90;
  return html`<path d="${pathOf(actual, scale)}" fill="none" stroke="var(--accent)" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/>
<circle cx="${x}" cy="${y}" r="4.5" fill="var(--accent)" stroke="var(--sheet)" stroke-width="2"/><text class="on" x="${fits ? x - 10 : x + 8}" y="${fits ? y - 8 : y + 14}" text-anchor="${fits ? 'end' : 'start'}">${label}</text>`;
}

/** The spread grows with the root of the time ahead, as that of a sum of independent days does, and dips below what is sold only where an end does. */
function fan(points: readonly PaceLineDay[], last: number, forecast: RangedForecast, scale: Scale): Html {
  const start = points[last]?.cumulativeActual ?? 0;
  const steps = points.length - 1 - last;
  if (steps <= 0) return html``;
  const indexes = Array.from({ length: steps + 1 }, (_, step) => step);
  const floor = Math.min(start, forecast.low);
  const edge = (end: number) =>
    indexes.map((step) => {
      const share = step / steps;
      const mid = start + (forecast.mid - start) * share;
      return { index: last + step, value: Math.max(floor, mid + (end - forecast.mid) * Math.sqrt(share)) };
    });
  const band = (low: number, high: number, fill: string) =>
    html`<path d="${pathOf(edge(high), scale)} ${pathOf(edge(low).reverse(), scale).replace('M', 'L')} Z" fill="${fill}"/>`;
  return html`${band(forecast.low, forecast.high, 'var(--fan-1)')}${band(forecast.innerLow, forecast.innerHigh, 'var(--fan-2)')}<path d="${pathOf(edge(forecast.mid), scale)}" fill="none" stroke="var(--accent)" stroke-width="1.5" stroke-dasharray="5 4"/>`;
}

/** Labels at the right edge, pushed apart, each near the height of what it names. */
function sideLabels(scale: Scale, target: number | null, forecast: RangedForecast | null, paper: Paper): Html {
  const x = BOX.left + PLOT.width + 8;
  const inScale = (amount: number): string => formatInScale(amount, paper.currency, paper.locale, scale.money, 1);
  const labels: { readonly at: number; readonly lines: readonly (readonly [string, string])[] }[] = [];
  if (forecast) {
    labels.push({
      at: forecast.mid,
      lines: [
        ['on', paper.t('reports.paper.chart.forecast', { value: inScale(forecast.mid) })],
        ['', `${inScale(forecast.low)}–${inScale(forecast.high)}`],
      ],
    });
  }
  if (target !== null)
    labels.push({ at: target, lines: [['ink', paper.t('reports.paper.chart.target', { value: inScale(target) })]] });
  labels.sort((a, b) => b.at - a.at);
  let free = 8;
  return html`${labels.map(({ at, lines }) => {
    const first = Math.max(free, scale.y(at) - (lines.length - 1) * 6);
    free = first + lines.length * LABEL_GAP;
    return lines.map(
      ([tone, text], line) =>
        html`<text class="${tone}" x="${x}" y="${round(first + line * LABEL_GAP)}">${text}</text>`,
    );
  })}`;
}

function pathOf(points: readonly { readonly index: number; readonly value: number }[], scale: Scale): string {
  return points
    .map(({ index, value }, order) => `${order === 0 ? 'M' : 'L'}${round(scale.x(index))} ${round(scale.y(value))}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
