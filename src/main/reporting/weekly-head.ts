import type { TargetProgress } from '@shared/contract/views/common';
import type { FrozenReport, WeeklyReportModel } from '@shared/contract/views/reports';
import { formatTime } from '@shared/format/format-date';
import { type Html, html } from './html';
import { icon } from './icon';
import { fromEpoch } from './made-on';
import type { Paper } from './paper';

/** Stands in a sentence where its figure goes, so that the figure can be set apart. */
const MARK = '\u0001';

/** Masthead, headline and the sentence that explains it. */
export function weeklyHead(model: WeeklyReportModel, paper: Paper, frozen: FrozenReport | null): Html {
  const { t } = paper;
  const when = [
    paper.range(model.week),
    t('reports.paper.workingDays', { count: model.workingDays }),
    ...(model.running ? [t(model.asOf.date < model.week.from ? 'reports.paper.ahead' : 'reports.paper.running')] : []),
  ];
  return html`<header class="mast"><span>${model.firmName === '' ? null : html`<b class="b">${model.firmName}</b>`}<span class="c2 ter">${t('reports.paper.kind', { number: model.number })}</span></span>
<span class="c1 sec">${icon(frozen ? 'lock' : 'clock')}<span>${frozen ? frozenWords(model, paper) : madeWords(model, paper)}</span></span></header>
<div style="padding-top:12px"><div class="c2 ter" style="margin-bottom:2px">${when.join(', ')}</div>
<h1>${headline(model, paper)}</h1>
<p class="lead">${leadSentence(model, paper)}</p></div>`;
}

function madeWords(model: WeeklyReportModel, paper: Paper): string {
  return paper.t('reports.paper.made', {
    day: paper.range(fromEpoch(model.madeAtEpochMs)),
    time: formatTime(model.madeAtEpochMs),
    asOf: paper.day(model.asOf.date),
  });
}

function frozenWords({ madeAtEpochMs, planVersion }: WeeklyReportModel, paper: Paper): string {
  const day = paper.range(fromEpoch(madeAtEpochMs));
  const closed = paper.t('reports.paper.frozen', { day, time: formatTime(madeAtEpochMs) });
  return planVersion > 1 ? `${closed}, ${paper.t('reports.paper.planVersion', { version: planVersion })}` : closed;
}

interface Headline {
  readonly text: string;
  readonly figure: string;
  readonly tone: 'acc' | 'wrn' | '';
}

function headline({ quarter }: WeeklyReportModel, paper: Paper): Html {
  if (quarter.empty) return html`${paper.t('today.headline.empty')}`;
  const { text, figure, tone } = headlineWords(quarter.pace.progress, paper);
  const [before = '', after = ''] = text.split(MARK);
  return html`${before}<span class="${tone} nw">${figure}</span>${after}`;
}

function headlineWords(
  { state, actual, target, deviation, deviationDays, paceIndex }: TargetProgress,
  paper: Paper,
): Headline {
  const { t } = paper;
  const gap = paper.money(Math.abs(deviation ?? 0));
  if (target === null || state === null) {
    return { text: t('today.headline.noTarget', { figure: MARK }), figure: paper.money(actual), tone: '' };
  }
  if (state === 'ahead') return { text: t('today.headline.ahead', { figure: MARK }), figure: gap, tone: 'acc' };
  if (state === 'on-pace') {
    const figure = paceIndex.status === 'ok' ? paper.percent(paceIndex.value, 0) : '—';
    return { text: t('today.headline.onPace', { figure: MARK }), figure, tone: 'acc' };
  }
  const days = Math.round(Math.abs(deviationDays ?? 0) * 10) / 10;
  return {
    text: t('today.headline.braking', { figure: MARK, money: gap }),
    figure: t('today.headline.brakingDays', { count: days, days: paper.number(days, Number.isInteger(days) ? 0 : 1) }),
    tone: 'wrn',
  };
}

/** The headline without markup. */
export function headlineText({ quarter }: WeeklyReportModel, paper: Paper): string {
  if (quarter.empty) return paper.t('today.headline.empty');
  const { text, figure } = headlineWords(quarter.pace.progress, paper);
  return text.replace(MARK, figure);
}

/** What the week did to the quarter, and where the quarter will end. */
export function leadSentence(model: WeeklyReportModel, paper: Paper): string {
  const { t } = paper;
  const quarter = model.quarter.pace.progress;
  const sold = t('today.sentence.soldInDays', {
    count: model.quarter.workingDays.elapsed,
    money: paper.money(quarter.actual),
  });
  return [`${weekWords(model, paper)}.`, `${sold}.`, chanceWords(quarter, paper)]
    .filter((part) => part !== '')
    .join(' ');
}

function weekWords(model: WeeklyReportModel, paper: Paper): string {
  const { t } = paper;
  const week = model.weekRows.find(({ metric }) => metric === 'revenue');
  if (!week) return '';
  const brought = t('reports.paper.lead.week', { money: paper.money(week.actual) });
  if (week.paceIndex.status === 'no-data') return brought;
  const ofPlan = t('reports.paper.lead.ofPlan', { percent: paper.percent(week.paceIndex.value, 0) });
  return `${brought}${ofPlan}${effectWords(model, week, paper)}`;
}

/** Only where the week's plan is its part of the quarter's, so that the two deviations speak of the same line. */
function effectWords(model: WeeklyReportModel, week: TargetProgress, paper: Paper): string {
  const after = model.quarter.pace.progress.deviation;
  const inside = model.week.from >= model.quarter.period.from;
  if (after === null || week.deviation === null || week.targetSource !== 'derived' || !inside) return '';
  const before = after - week.deviation;
  const grew = week.deviation >= 0;
  if (before > 0 !== after > 0) return '';
  const key = before > 0 ? (grew ? 'reserveGrew' : 'reserveShrank') : grew ? 'lagShrank' : 'lagGrew';
  return paper.t(`reports.paper.lead.${key}`, { money: paper.money(Math.abs(week.deviation)) });
}

function chanceWords({ target, forecast }: TargetProgress, paper: Paper): string {
  if (target === null || 'status' in forecast || forecast.probability === null) return '';
  const { probability } = forecast;
  const key = probability > 0.95 ? 'over' : probability < 0.05 ? 'under' : 'about';
  const rounded = key === 'over' ? 0.95 : key === 'under' ? 0.05 : Math.round(probability * 20) / 20;
  return paper.t('today.sentence.chance', {
    target: paper.t('today.targetOf.quarter', { money: paper.compact(target) }),
    chance: paper.t(`today.chance.${key}`, { percent: paper.percent(rounded, 0) }),
  });
}
