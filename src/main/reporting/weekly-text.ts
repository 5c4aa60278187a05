import type { FrozenReport, WeeklyReportModel } from '@shared/contract/views/reports';
import type { Locale } from '@shared/domain/settings';
import { leverText } from '@shared/words/lever-text';
import { createPaper, type Paper } from './paper';
import { correctionWords } from './weekly-corrections';
import { customLines } from './weekly-custom';
import { headlineText, leadSentence } from './weekly-head';
import { rowOf } from './weekly-plan';

export function weeklyTitle(model: WeeklyReportModel, locale: Locale): string {
  const paper = createPaper(locale, model.quarter.currencyCode);
  return paper.t('reports.paper.title', { number: model.number, week: paper.range(model.week) });
}

/** The report for a messenger: short lines, no markup. */
export function renderWeeklyText(model: WeeklyReportModel, locale: Locale, frozen: FrozenReport | null = null): string {
  const paper = createPaper(locale, model.quarter.currencyCode);
  const { t } = paper;
  const count = (metric: 'sales' | 'customers' | 'leads'): string =>
    paper.number(rowOf(model.weekRows, metric)?.actual ?? 0);
  const lines = [
    t('reports.paper.text.headline', { firm: model.firmName, week: paper.range(model.week) }).replace(/^\. /, ''),
    `${headlineText(model, paper)}.`,
    leadSentence(model, paper),
    '',
    quarterLine(model, paper),
    t('reports.paper.text.deals', { count: count('sales') }),
    t('reports.paper.text.customers', { count: count('customers') }),
    t('reports.paper.text.leads', { count: count('leads') }),
    ...kpiLines(model, paper),
    ...customLines(model, paper),
    ...needLine(model, paper),
    ...leverLines(model, paper),
    ...(frozen ? frozenLines(frozen, paper) : []),
  ];
  return lines.join('\n').trim();
}

function quarterLine(model: WeeklyReportModel, paper: Paper): string {
  const { actual, target, attainment } = model.quarter.pace.progress;
  const values = { actual: paper.money(actual) };
  if (target === null || attainment.status === 'no-data') return paper.t('reports.paper.text.quarterNoTarget', values);
  return paper.t('reports.paper.text.quarter', {
    ...values,
    target: paper.compact(target),
    percent: paper.percent(attainment.value, 0),
  });
}

function kpiLines({ conversion, cost }: WeeklyReportModel, paper: Paper): string[] {
  const { figure, successes, trials } = conversion.periodCell;
  const lines: string[] = [];
  if (figure.status === 'ok') {
    const values = { rate: paper.percent(figure.value), part: paper.number(successes), whole: paper.number(trials) };
    lines.push(paper.t('reports.paper.text.conversion', values));
  }
  if (cost.cac.status === 'ok') lines.push(paper.t('reports.paper.text.cac', { money: paper.money(cost.cac.value) }));
  return lines;
}

function needLine({ needs }: WeeklyReportModel, paper: Paper): string[] {
  const items = needs.flatMap(({ metric, needed }) => {
    if (needed === null) return [];
    if (metric === 'revenue') return [paper.t('reports.paper.text.needRevenue', { value: paper.compact(needed) })];
    const value = paper.number(Math.ceil(needed - 1e-9));
    return [paper.t(`reports.paper.text.${metric === 'sales' ? 'needSales' : 'needLeads'}`, { value })];
  });
  return items.length === 0 ? [] : ['', paper.t('reports.paper.text.next', { items: items.join(', ') })];
}

function leverLines({ levers }: WeeklyReportModel, paper: Paper): string[] {
  const [first] = levers;
  if (!first) return [];
  const { title, text } = leverText(first, paper.t, paper.locale);
  return ['', `${paper.t('reports.paper.levers.title')}: ${title} ${text}`];
}

function frozenLines({ corrections, note }: FrozenReport, paper: Paper): string[] {
  const title = `${paper.t('reports.paper.corrections.title')}:`;
  return [
    ...(corrections.length > 0 ? ['', title, ...corrections.map((one) => correctionWords(one, paper))] : []),
    ...(note.trim() === '' ? [] : ['', note.trim()]),
  ];
}
