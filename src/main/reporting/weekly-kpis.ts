import type { TargetProgress } from '@shared/contract/views/common';
import type { WeeklyReportModel } from '@shared/contract/views/reports';
import type { TodayTiles } from '@shared/contract/views/today';
import { formatPercentRange } from '@shared/format/format-number';
import { formatPeriod } from '@shared/format/format-period';
import type { Figure } from '@shared/kpi/results';
import { type Html, html } from './html';
import type { Paper } from './paper';
import { heading, verdict } from './verdict';

/** The five KPIs of the quarter: figure, verdict, n and interval, what it was. */
export function weeklyKpis(model: WeeklyReportModel, paper: Paper): Html {
  const { period, tiles } = model.quarter;
  const { t } = paper;
  const caption = t('reports.paper.five.caption', {
    period: formatPeriod(period, paper.locale),
    day: paper.day(model.asOf.date),
  });
  return html`<section>${heading(t('reports.paper.five.title'), caption)}<div class="k5">
${targetTile(tiles.target.progress, paper)}${leadsTile(tiles.leads, model, paper)}${conversionTile(tiles.conversion, model, paper)}
${peopleTile(tiles.people, paper)}${costTile(tiles.cost, paper)}</div></section>`;
}

interface Tile {
  readonly name: string;
  readonly figure: string;
  readonly verdict: Html;
  readonly lines: readonly [string, string];
}

function tile({ name, figure, verdict: state, lines }: Tile): Html {
  return html`<div><div class="c2 m">${name}</div><div class="figure">${figure}</div>${state}<div class="c1 sec">${lines[0]}</div><div class="c1 ter">${lines[1]}</div></div>`;
}

function missing(figure: Figure, paper: Paper): Html {
  const reason = figure.status === 'no-data' ? paper.t(`common.noData.${figure.reason}`) : '—';
  return verdict('no-data', reason, 'op');
}

function targetTile(progress: TargetProgress, paper: Paper): Html {
  const { t } = paper;
  const { attainment, target, forecast, actual } = progress;
  const range = 'status' in forecast ? null : paper.moneyRange(forecast.low, forecast.high);
  return tile({
    name: t('today.tile.target.quarter'),
    figure: attainment.status === 'ok' ? paper.percent(attainment.value, 0) : '—',
    verdict: paceVerdict(progress, 'target', paper),
    lines: [
      target === null
        ? t('today.tile.sold', { money: paper.compact(actual) })
        : t('reports.paper.kpi.ofTarget', { actual: paper.compact(actual, 2), target: paper.compact(target) }),
      range === null ? t('reports.paper.kpi.noForecast') : t('reports.paper.kpi.forecast', { range }),
    ],
  });
}

function paceVerdict({ state, paceIndex, proven }: TargetProgress, of: 'target' | 'leads', paper: Paper): Html {
  const { t } = paper;
  if (state === null || paceIndex.status === 'no-data') return verdict('no-data', t('reports.paper.kpi.noPlan'), 'op');
  const percent = paper.percent(paceIndex.value, 0);
  if (state === 'on-pace') return verdict('on-pace', t('reports.paper.kpi.paceOn', { percent }), 'op');
  if (state === 'ahead') return verdict('trending-up', t('reports.paper.kpi.paceAhead', { percent }), 'up');
  // The quarter's money is what the headline speaks of; fewer leads are a warning only when chance cannot explain them.
  const warns = of === 'target' || proven;
  return verdict('trending-down', t('reports.paper.kpi.paceBehind', { percent }), warns ? 'dn' : 'op');
}

function leadsTile(leads: TodayTiles['leads'], model: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const { qualified, disqualified } = model.leads.quality;
  const assessed = qualified + disqualified;
  const name = t('today.tile.leads');
  // As on the page of today: leads that nobody entered are unknown, not none.
  if (leads.count === 0) {
    return tile({ name, figure: '—', verdict: verdict('no-data', t('today.tile.noLeads'), 'op'), lines: ['', ''] });
  }
  const { target } = leads.progress;
  return tile({
    name,
    figure: paper.number(leads.count),
    verdict: paceVerdict(leads.progress, 'leads', paper),
    lines: [
      target === null ? t('reports.paper.kpi.noPlan') : t('reports.paper.kpi.planOf', { plan: paper.number(target) }),
      assessed === 0
        ? t('reports.paper.kpi.notAssessed')
        : t('reports.paper.kpi.qualified', { part: paper.number(qualified), whole: paper.number(assessed) }),
    ],
  });
}

function conversionTile(tileOf: TodayTiles['conversion'], model: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const { figure, previous, benchmark } = tileOf;
  const name = t('today.tile.conversion');
  if (figure.status === 'no-data') return tile({ name, figure: '—', verdict: missing(figure, paper), lines: ['', ''] });
  const { successes, trials } = model.conversion.periodCell;
  const range = figure.interval ? formatPercentRange(figure.interval.low, figure.interval.high, paper.locale) : '';
  const was = previous.status === 'ok' ? paper.percent(previous.value) : null;
  return tile({
    name,
    figure: paper.percent(figure.value),
    verdict: benchmarkVerdict(
      tileOf.verdict,
      paper.percent(benchmark, benchmark * 100 === Math.round(benchmark * 100) ? 0 : 1),
      paper,
    ),
    lines: [
      t('reports.paper.kpi.rate', { part: paper.number(successes), whole: paper.number(trials) }),
      was === null ? range : t('reports.paper.kpi.rangeWas', { range, previous: was }),
    ],
  });
}

function benchmarkVerdict(state: TodayTiles['conversion']['verdict'], benchmark: string, paper: Paper): Html {
  if (state === 'above') return verdict('above', paper.t('reports.paper.kpi.above', { benchmark }), 'up');
  if (state === 'below') return verdict('below', paper.t('reports.paper.kpi.below', { benchmark }), 'dn');
  return verdict('not-proven', paper.t('reports.paper.kpi.notProven'), 'op');
}

/** One person alone has nobody to differ from. */
function peopleVerdict(people: number, differenceProven: boolean, { t }: Paper): Html {
  if (people === 1) return verdict('no-data', t('today.tile.nobodyToCompare'), 'op');
  if (differenceProven) return verdict('above', t('reports.paper.kpi.different'), 'up');
  return verdict('not-proven', t('reports.paper.kpi.notProven'), 'op');
}

function peopleTile(
  { perFteMinor, people, fte, compared, ahead, differenceProven }: TodayTiles['people'],
  paper: Paper,
): Html {
  const { t } = paper;
  const name = t('today.tile.people');
  if (perFteMinor.status === 'no-data')
    return tile({ name, figure: '—', verdict: missing(perFteMinor, paper), lines: ['', ''] });
  const last = !differenceProven
    ? t('reports.paper.kpi.noRanks')
    : compared > 0
      ? t('reports.paper.kpi.ahead', { ahead, compared })
      : '';
  return tile({
    name,
    figure: paper.compact(perFteMinor.value, 2),
    verdict: peopleVerdict(people, differenceProven, paper),
    lines: [t('reports.paper.kpi.staff', { count: people, fte: paper.number(fte, 1) }), people === 1 ? '' : last],
  });
}

function costTile({ cac, previous, change }: TodayTiles['cost'], paper: Paper): Html {
  const { t } = paper;
  const name = t('today.tile.cost');
  if (cac.status === 'no-data') return tile({ name, figure: '—', verdict: missing(cac, paper), lines: ['', ''] });
  const range = cac.interval ? paper.moneyRange(cac.interval.low, cac.interval.high, 0) : '';
  return tile({
    name,
    figure: paper.money(cac.value),
    verdict: costVerdict(change, previous.status === 'ok' && cac.value < previous.value, paper),
    lines: [
      t('reports.paper.kpi.cacRange', { range, count: cac.n }),
      previous.status === 'ok'
        ? t('reports.paper.kpi.was', { value: paper.money(previous.value) })
        : t('reports.paper.kpi.wasNothing'),
    ],
  });
}

function costVerdict(change: TodayTiles['cost']['change'], fell: boolean, paper: Paper): Html {
  const { t } = paper;
  if (change === null) return verdict('no-data', t('reports.paper.kpi.wasNothing'), 'op');
  if (change === 'higher') return verdict('trending-up', t('reports.paper.kpi.dearer'), 'dn');
  if (change === 'lower') return verdict('trending-down', t('reports.paper.kpi.cheaper'), 'up');
  return verdict('not-proven', t(fell ? 'reports.paper.kpi.fallOpen' : 'reports.paper.kpi.riseOpen'), 'op');
}
