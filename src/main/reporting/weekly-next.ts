import type { WeeklyReportModel, WeekNeed } from '@shared/contract/views/reports';
import { formatDateRange } from '@shared/format/format-date';
import type { Lever } from '@shared/kpi/advice/lever';
import { leverText } from '@shared/words/lever-text';
import { type Html, html } from './html';
import type { IconName } from './icon';
import type { Paper } from './paper';
import { finding, heading } from './verdict';

const SHOWN_LEVERS = 3;

/** What next week needs, beside the usual and the best week. */
export function weeklyNeeds(model: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const largest = Math.max(
    0,
    ...model.needs.map(({ metric, best, needed }) => (metric === 'revenue' ? Math.max(best ?? 0, needed ?? 0) : 0)),
  );
  const money = paper.column(largest);
  const over = model.needs.every(({ needed }) => needed === null) && model.quarter.pace.progress.target !== null;
  const value = (metric: WeekNeed['metric'], amount: number | null, up: boolean): string => {
    if (amount === null) return '—';
    if (metric === 'revenue') return money.cell(amount);
    return paper.number(up ? Math.ceil(amount - 1e-9) : amount);
  };
  const rows = model.needs.map(
    ({ metric, needed, usual, best }) =>
      html`<tr><td class="m">${t(`reports.paper.next.${metric}`, { unit: money.unit })}</td><td class="r b">${value(metric, needed, true)}</td><td class="r sec">${value(metric, usual, false)}</td><td class="r ter">${value(metric, best, false)}</td></tr>`,
  );
  return html`<div>${heading(t('reports.paper.next.title'), formatDateRange(model.nextWeek, paper.locale))}
<table><thead><tr><th></th><th class="r">${t('reports.paper.next.needed')}</th><th class="r">${t('reports.paper.next.usual')}</th><th class="r">${t('reports.paper.next.best')}</th></tr></thead><tbody>${rows}</tbody></table>
<p class="c1 ter note">${t(over ? 'reports.paper.next.over' : 'reports.paper.next.note')}</p></div>`;
}

/** Up to three levers, each with the numbers that suggest it. */
export function weeklyLevers({ levers }: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const shown = levers.slice(0, SHOWN_LEVERS).map((lever) => {
    const { title, text } = leverText(lever, t, paper.locale);
    return finding(LEVER_ICONS[lever.kind], title, text);
  });
  const none = html`<p class="c2 ter">${t('reports.paper.levers.none')}</p>`;
  const body = shown.length > 0 ? html`<div class="three">${shown}</div>` : none;
  return html`<section>${heading(t('reports.paper.levers.title'), t('reports.paper.levers.caption'), 'beside')}${body}</section>`;
}

const LEVER_ICONS: Readonly<Record<Lever['kind'], IconName>> = {
  'narrow-audience': 'audience',
  'use-best-channel': 'people',
  'improve-landing': 'audience',
  'fix-step': 'above',
  'answer-faster': 'clock',
  'nurture-open': 'history',
  'more-leads-for-target': 'trending-up',
  'score-leads': 'list',
  'fix-score': 'list',
  'assess-leads': 'list',
  'qualify-better': 'list',
  'close-qualified': 'above',
  'more-leads-to-judge': 'not-proven',
};
