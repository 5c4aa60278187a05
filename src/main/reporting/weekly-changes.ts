import type { WeeklyReportModel } from '@shared/contract/views/reports';
import { type Html, html } from './html';
import type { Paper } from './paper';
import { finding, heading } from './verdict';
import { rowOf } from './weekly-plan';

/** As many as a sentence can bear; the rest is in the tables. */
const NAMED_CHANNELS = 2;
/** Who moved the number is worth a word only where it moved. */
const STEADY_SHARE = 0.03;
/** 95 % of differences of two counts under one rate stay within so many roots of their sum. */
const CHANCE_ROOTS = 1.96;

/** What changed against the week before, and why. */
export function weeklyChanges(model: WeeklyReportModel, paper: Paper): Html {
  const { t } = paper;
  const findings = [dealsFinding(model, paper), leadsFinding(model, paper), conversionFinding(model, paper)];
  const none = html`<p class="c2 ter">${t('reports.paper.changes.none')}</p>`;
  const said = findings.filter((one) => one !== null);
  return html`<div>${heading(t('reports.paper.changes.title'), t('reports.paper.changes.caption'))}${said.length > 0 ? said : none}</div>`;
}

function dealsFinding({ weekRows, previousWeekRows }: WeeklyReportModel, paper: Paper): Html | null {
  const { t } = paper;
  const [deals, before] = [rowOf(weekRows, 'sales'), rowOf(previousWeekRows, 'sales')];
  const [revenue, revenueBefore] = [rowOf(weekRows, 'revenue'), rowOf(previousWeekRows, 'revenue')];
  const [won, wonBefore] = [rowOf(weekRows, 'customers'), rowOf(previousWeekRows, 'customers')];
  if (!deals || !before || !revenue || !revenueBefore || !won || !wonBefore) return null;
  if (deals.actual + before.actual === 0) return null;
  const rest = [
    averageWords(revenue.actual, deals.actual, revenueBefore.actual, before.actual, paper),
    countWords('customers', won.actual, wonBefore.actual, paper),
    won.actual !== wonBefore.actual && withinChance(won.actual, wonBefore.actual)
      ? t('reports.paper.changes.chance')
      : '',
  ];
  const kind = deals.actual >= before.actual ? 'trending-up' : 'down';
  return finding(kind, countWords('deals', deals.actual, before.actual, paper), join(rest));
}

function averageWords(minor: number, deals: number, minorBefore: number, dealsBefore: number, paper: Paper): string {
  if (deals === 0) return '';
  const now = paper.compact(minor / deals);
  if (dealsBefore === 0) return paper.t('reports.paper.changes.averageNow', { now });
  return paper.t('reports.paper.changes.average', { now, before: paper.compact(minorBefore / dealsBefore) });
}

function leadsFinding({ weekRows, previousWeekRows, weekLeads }: WeeklyReportModel, paper: Paper): Html | null {
  const { t } = paper;
  const [leads, before] = [rowOf(weekRows, 'leads'), rowOf(previousWeekRows, 'leads')];
  if (!leads || !before || leads.actual + before.actual === 0) return null;
  const plan =
    leads.planToDate === null ? '' : t('reports.paper.changes.leadsPlan', { plan: paper.number(leads.planToDate) });
  const less = leads.actual < before.actual;
  const names = movedChannels(weekLeads, less, paper);
  const steady = Math.abs(leads.actual - before.actual) < before.actual * STEADY_SHARE;
  const moved = names === '' || steady ? '' : t(`reports.paper.changes.${less ? 'leadsLess' : 'leadsMore'}`, { names });
  return finding(less ? 'down' : 'up', countWords('leads', leads.actual, before.actual, paper), join([plan, moved]));
}

/** The channels that moved furthest in the direction of the whole. */
function movedChannels({ breakdown }: WeeklyReportModel['weekLeads'], less: boolean, paper: Paper): string {
  return breakdown
    .flatMap(({ name, counts, previousTotal }) =>
      previousTotal === null
        ? []
        : [{ name: name ?? paper.t('reports.paper.changes.noChannel'), change: counts.total - previousTotal }],
    )
    .filter(({ change }) => (less ? change < 0 : change > 0))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, NAMED_CHANNELS)
    .map(({ name, change }) => paper.t('reports.paper.changes.byChannel', { name, change: paper.signed(change) }))
    .join(', ');
}

function conversionFinding({ conversion }: WeeklyReportModel, paper: Paper): Html | null {
  const { change, periodCell, previous } = conversion;
  if (change === null || previous.status === 'no-data' || periodCell.figure.status === 'no-data') return null;
  const { t } = paper;
  const lead = t('reports.paper.changes.conversion', {
    from: paper.percent(change.from),
    to: paper.percent(change.to),
  });
  const mix = t('reports.paper.changes.mix', {
    mix: paper.points(change.mixTotal),
    total: paper.points(change.to - change.from),
  });
  const open = differenceOpen(periodCell.figure.interval, previous.value)
    ? t('reports.paper.changes.conversionOpen')
    : '';
  // «п. п.» already ends with the point of the sentence.
  return finding('percent', lead, join([mix.replace('..', '.'), open]));
}

/** The earlier rate lies in the interval of the present one. */
function differenceOpen(interval: { readonly low: number; readonly high: number } | null, before: number): boolean {
  return interval === null || (before >= interval.low && before <= interval.high);
}

function countWords(what: 'deals' | 'customers' | 'leads', now: number, before: number, paper: Paper): string {
  const values = { now: paper.number(now), before: paper.number(before) };
  return paper.t(`reports.paper.changes.${now === before ? `${what}Same` : what}`, values);
}

/** Two Poisson counts over the same time differ by chance as long as this holds. */
function withinChance(a: number, b: number): boolean {
  return Math.abs(a - b) <= CHANCE_ROOTS * Math.sqrt(a + b);
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
