import type { CustomKpiResult } from '@shared/contract/views/custom';
import type { WeeklyReportModel } from '@shared/contract/views/reports';
import { formatKpi, formatKpiRange, type KpiShape } from '@shared/format/format-kpi';
import { type Standing, standingOf } from '@shared/kpi/custom/custom-kpi';
import { type Html, html } from './html';
import type { IconName } from './icon';
import type { Paper } from './paper';
import { heading, verdict } from './verdict';

/** What fits on the page. */
const MOST_ROWS = 8;

/** The firm's own KPIs over the quarter; nothing where there are none. */
export function weeklyCustom({ custom }: WeeklyReportModel, paper: Paper): Html | null {
  if (custom.length === 0) return null;
  const { t } = paper;
  const column = (key: string): string => t(`custom.column.${key}`);
  const rows = custom.slice(0, MOST_ROWS).map((result) => row(result, paper));
  const count = custom.length - MOST_ROWS;
  const more = count > 0 ? html`<p class="c1 ter note">${t('reports.paper.custom.more', { count })}</p>` : null;
  return html`<section>${heading(t('custom.title'), t('reports.paper.channels.caption'))}
<table class="dense"><thead><tr><th>${column('name')}</th><th class="r">${column('figure')}</th><th class="r">${column('interval')}</th><th class="r">${column('previous')}</th><th class="r">${column('target')}</th><th>${column('verdict')}</th></tr></thead><tbody>${rows}</tbody></table>
${more}</section>`;
}

/** `Звонков на сделку: 12,4 звонка` for a messenger. */
export function customLines({ custom }: WeeklyReportModel, paper: Paper): string[] {
  return custom.flatMap(({ definition, figure, unit }) => {
    if (figure.status === 'no-data') return [];
    const value = write(figure.value, { ...definition, unit }, paper);
    return [`${definition.name}: ${[value, definition.unitLabel].filter(Boolean).join(' ')}`];
  });
}

function row(result: CustomKpiResult, paper: Paper): Html {
  const { definition, unit, figure, previous, target } = result;
  const shape: KpiShape = { ...definition, unit };
  const value = figure.status === 'ok' ? write(figure.value, shape, paper) : '—';
  const range =
    figure.status === 'ok' && figure.interval
      ? formatKpiRange(figure.interval.low, figure.interval.high, shape, paper.currency, paper.locale)
      : '—';
  const was = previous.status === 'ok' ? write(previous.value, shape, paper) : '—';
  return html`<tr><td class="m rest">${definition.name}</td><td class="r b">${value} ${definition.unitLabel}</td><td class="r sec">${range}</td><td class="r sec">${was}</td><td class="r sec">${target === null ? '—' : write(target, shape, paper)}</td><td>${verdictOf(result, shape, paper)}</td></tr>`;
}

const MARKS: Readonly<Record<Standing, { readonly icon: IconName; readonly tone: 'up' | 'dn' | 'op' }>> = {
  good: { icon: 'above', tone: 'up' },
  bad: { icon: 'below', tone: 'dn' },
  neither: { icon: 'on-pace', tone: 'op' },
  open: { icon: 'not-proven', tone: 'op' },
};

function verdictOf({ definition, figure, verdict: proven }: CustomKpiResult, shape: KpiShape, paper: Paper): Html {
  if (figure.status === 'no-data') return verdict('no-data', paper.t(`common.noData.${figure.reason}`), 'op');
  if (definition.benchmark === null || proven === null) return html`—`;
  const { icon, tone } = MARKS[standingOf(proven, definition.direction)];
  const benchmark = write(definition.benchmark, shape, paper);
  return verdict(icon, paper.t(`custom.verdict.${proven}`, { benchmark }), tone);
}

function write(value: number, shape: KpiShape, { currency, locale }: Paper): string {
  return formatKpi(value, shape, currency, locale);
}
