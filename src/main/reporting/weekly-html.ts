import type { FrozenReport, WeeklyReportModel } from '@shared/contract/views/reports';
import type { Locale } from '@shared/domain/settings';
import { Html, html } from './html';
import { createPaper, type Paper } from './paper';
import { REPORT_FONTS } from './report-fonts';
import { REPORT_STYLE } from './report-style';
import { weeklyChanges } from './weekly-changes';
import { weeklyCorrections, weeklyNote } from './weekly-corrections';
import { weeklyCustom } from './weekly-custom';
import { weeklyHead } from './weekly-head';
import { weeklyKpis } from './weekly-kpis';
import { weeklyLevers, weeklyNeeds } from './weekly-next';
import { weeklyPlan } from './weekly-plan';
import { weeklyChannels, weeklyPeople } from './weekly-tables';
import { weeklyTitle } from './weekly-text';

/** The weekly report as one HTML document of A4 size: styles inside, no script, nothing fetched. Every text is escaped. */
export function renderWeeklyHtml(model: WeeklyReportModel, locale: Locale, frozen: FrozenReport | null = null): string {
  const paper = createPaper(locale, model.quarter.currencyCode);
  const page = html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=794"><title>${weeklyTitle(model, locale)}</title>
<style>${new Html(REPORT_FONTS)}${new Html(REPORT_STYLE)}</style></head>
<body><article class="a4">
${weeklyHead(model, paper, frozen)}
${weeklyPlan(model, paper)}
${weeklyKpis(model, paper)}
<section class="two">${weeklyChanges(model, paper)}${weeklyNeeds(model, paper)}</section>
${weeklyLevers(model, paper)}
${tables(model, paper)}
${weeklyCustom(model, paper)}
${frozen && weeklyCorrections(frozen, paper)}
${frozen && weeklyNote(frozen, paper)}
<footer class="ft c1 ter"><span>${paper.t('reports.paper.footer')}</span><span>Paceline</span></footer>
</article></body></html>
`;
  return page.markup;
}

function tables(model: WeeklyReportModel, paper: Paper): Html | null {
  const people = weeklyPeople(model, paper);
  const channels = weeklyChannels(model, paper);
  return people || channels ? html`<section class="two">${people}${channels}</section>` : null;
}
