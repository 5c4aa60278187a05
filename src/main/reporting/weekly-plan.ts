import type { TargetProgress } from '@shared/contract/views/common';
import type { WeeklyReportModel } from '@shared/contract/views/reports';
import type { TargetMetric } from '@shared/domain/entities';
import { type Html, html } from './html';
import { paceChart } from './pace-chart';
import type { Paper } from './paper';
import { heading } from './verdict';

const METRICS: readonly TargetMetric[] = ['revenue', 'sales', 'customers', 'leads'];

/** Plan and fact of the week and of the quarter, and the pace chart beside them. */
export function weeklyPlan(model: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const money = paper.column(rowOf(model.quarterRows, 'revenue')?.actual ?? 0);
  const head = (key: string): string => t(`reports.paper.plan.${key}`);
  return html`<section class="two plan"><div>${heading(head('title'), t('reports.paper.plan.unit', { unit: money.unit }))}
<table><thead><tr class="group"><th></th><th colspan="3" class="r">${head('week')}</th><th colspan="4" class="r q">${t('reports.paper.plan.quarter', { day: paper.day(model.asOf.date) })}</th></tr>
<tr><th></th><th class="r">${head('plan')}</th><th class="r">${head('actual')}</th><th class="r">${head('deviation')}</th><th class="r q">${head('plan')}</th><th class="r q">${head('actual')}</th><th class="r q">${head('deviation')}</th><th class="q"></th></tr></thead>
<tbody>${METRICS.map((metric) => metricRow(model, metric, paper))}</tbody></table></div>
<div>${paceChart(model.quarter, paper)}</div></section>`;
}

function metricRow(model: WeeklyReportModel, metric: TargetMetric, paper: Paper): Html | null {
  const week = rowOf(model.weekRows, metric);
  const quarter = rowOf(model.quarterRows, metric);
  if (!week || !quarter) return null;
  const none = paper.t('reports.paper.plan.none');
  const money = paper.column(rowOf(model.quarterRows, 'revenue')?.actual ?? 0);
  const value = (amount: number | null): string =>
    amount === null ? none : metric === 'revenue' ? money.cell(amount) : paper.number(amount);
  const signed = (amount: number | null): string =>
    amount === null ? none : metric === 'revenue' ? money.signed(amount) : paper.signed(amount);
  const index = quarter.paceIndex.status === 'ok' ? paper.percent(quarter.paceIndex.value, 0) : none;
  return html`<tr><td class="m">${paper.t(`common.metric.${metric}`)}</td><td class="r sec">${value(week.planToDate)}</td><td class="r b">${value(week.actual)}</td><td class="r sec">${signed(week.deviation)}</td>
<td class="r sec q">${value(quarter.planToDate)}</td><td class="r b q">${value(quarter.actual)}</td><td class="r q ${toneOf(quarter)}">${signed(quarter.deviation)}</td><td class="r q">${index}</td></tr>`;
}

/** Colour only where the deviation is more than chance, or where the headline speaks of it. */
function toneOf({ metric, state, proven }: TargetProgress): string {
  if (state === 'ahead' && (proven || metric === 'revenue')) return 'acc m';
  return state === 'braking' && proven ? 'wrn m' : 'sec';
}

export function rowOf(rows: readonly TargetProgress[], metric: TargetMetric): TargetProgress | undefined {
  return rows.find((row) => row.metric === metric);
}
