import type { FrozenReport, ReportCorrection } from '@shared/contract/views/reports';
import { type Html, html } from './html';
import type { Paper } from './paper';
import { finding, heading } from './verdict';

/** What became known after the report was closed: its figures stay, and here stands what they would be now. */
export function weeklyCorrections({ corrections, seenOn }: FrozenReport, paper: Paper): Html | null {
  if (corrections.length === 0) return null;
  const { t } = paper;
  const lines = corrections.map((correction) => finding('history', '', correctionWords(correction, paper)));
  const caption = t('reports.paper.corrections.caption', { day: paper.day(seenOn) });
  return html`<section>${heading(t('reports.paper.corrections.title'), caption, 'beside')}<div class="two">${lines}</div></section>`;
}

export function weeklyNote({ note }: FrozenReport, paper: Paper): Html | null {
  if (note.trim() === '') return null;
  return html`<section>${heading(paper.t('reports.paper.author'), '')}<p class="said">${note.trim()}</p></section>`;
}

/** `Выручка недели: было 1 191 700 ₽, стало 1 205 700 ₽` */
export function correctionWords({ span, what, metric, before, after }: ReportCorrection, paper: Paper): string {
  const { t } = paper;
  const value = (figure: number | null): string => {
    if (figure === null) return t('reports.paper.corrections.none');
    if (what === 'conversion') return paper.percent(figure, 2);
    if (what === 'cac' || metric === 'revenue') return paper.exactMoney(figure);
    return paper.number(figure, Number.isInteger(figure) ? 0 : 1);
  };
  const name = metric === null ? '' : t(`common.metric.${metric}`);
  const told = t(`reports.paper.corrections.${span}.${what}`, {
    metric: what === 'plan' ? name.toLocaleLowerCase(paper.locale) : name,
  });
  return t('reports.paper.corrections.line', { name: told, before: value(before), after: value(after) });
}
