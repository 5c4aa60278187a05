import type { ConversionRow } from '@shared/contract/views/conversion';
import type { PersonSummary } from '@shared/contract/views/people';
import type { WeeklyReportModel } from '@shared/contract/views/reports';
import { type Html, html } from './html';
import type { IconName } from './icon';
import type { MoneyColumn, Paper } from './paper';
import { heading, verdict } from './verdict';

/** What fits on the page. */
const MOST_ROWS = 8;

/** People against their own pace line. */
export function weeklyPeople({ people }: WeeklyReportModel, paper: Paper): Html | null {
  if (people.rows.length === 0) return null;
  const { t } = paper;
  const money = paper.column(Math.max(0, ...people.rows.map(({ progress }) => progress.actual)) * 10);
  const rows = largest(people.rows, ({ progress }) => progress.actual).map((row) => personRow(row, money, paper));
  const head = (key: string): string => t(`reports.paper.people.${key}`);
  return html`<div>${heading(head('title'), t('reports.paper.people.caption', { unit: money.unit }))}
<table class="dense"><thead><tr><th>${head('name')}</th><th class="r">${head('actual')}</th><th class="r">${head('deviation')}</th><th class="r">${head('target')}</th><th>${head('state')}</th></tr></thead><tbody>${rows}</tbody></table>
${moreNote('people', people.rows.length, paper)}</div>`;
}

function personRow({ name, progress, verdict: state }: PersonSummary, money: MoneyColumn, paper: Paper): Html {
  const none = paper.t('reports.paper.people.none');
  const { deviation, target } = progress;
  return html`<tr><td class="m name">${name}</td><td class="r b">${money.cell(progress.actual)}</td><td class="r sec">${deviation === null ? none : money.signed(deviation)}</td><td class="r sec">${target === null ? none : money.cell(target)}</td><td>${stateOf(state, paper)}</td></tr>`;
}

const STATES: Readonly<
  Record<NonNullable<PersonSummary['verdict']>, { readonly icon: IconName; readonly tone: 'up' | 'dn' | 'op' }>
> = {
  ahead: { icon: 'trending-up', tone: 'up' },
  'on-pace': { icon: 'on-pace', tone: 'op' },
  braking: { icon: 'trending-down', tone: 'dn' },
  'not-proven': { icon: 'not-proven', tone: 'op' },
  'ramp-up': { icon: 'ramp-up', tone: 'op' },
};

function stateOf(state: PersonSummary['verdict'], paper: Paper): Html | string {
  if (state === null) return paper.t('reports.paper.people.none');
  return verdict(STATES[state].icon, paper.t(`reports.paper.people.${state}`), STATES[state].tone);
}

/** Channels: leads, those who became customers, the rate, and what a customer of the channel cost. */
export function weeklyChannels({ conversion, cost }: WeeklyReportModel, paper: Paper): Html | null {
  const { breakdown } = conversion;
  if (breakdown.length === 0) return null;
  const { t } = paper;
  const cacOf = new Map(
    cost.channels.flatMap(({ key, cac }) => (cac.status === 'ok' ? [[key, cac.value] as const] : [])),
  );
  const money = paper.column(Math.max(0, ...cacOf.values()));
  const rows = largest(breakdown, ({ cell }) => cell.trials).map((row) => {
    const cac = cacOf.get(row.key);
    return channelRow(row, cac === undefined ? '—' : money.cell(cac), paper);
  });
  const head = (key: string, values = {}): string => t(`reports.paper.channels.${key}`, values);
  return html`<div>${heading(head('title'), head('caption'))}
<table class="dense"><thead><tr><th>${head('name')}</th><th class="r">${head('leads')}</th><th class="r">${head('customers')}</th><th class="r">${head('rate')}</th><th class="r">${head('cac', { unit: money.unit })}</th></tr></thead><tbody>${rows}</tbody></table>
${moreNote('channels', breakdown.length, paper)}</div>`;
}

function channelRow({ name, cell }: ConversionRow, cac: string, paper: Paper): Html {
  const rate = cell.figure.status === 'ok' ? paper.percent(cell.figure.value) : '—';
  return html`<tr><td class="m name">${name ?? paper.t('reports.paper.channels.notGiven')}</td><td class="r sec">${paper.number(cell.trials)}</td><td class="r b">${paper.number(cell.successes)}</td><td class="r">${rate}</td><td class="r sec">${cac}</td></tr>`;
}

/** Where there are more rows than fit, those that weigh most, still in their order. */
function largest<Row>(rows: readonly Row[], weightOf: (row: Row) => number): readonly Row[] {
  const kept = new Set([...rows].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_ROWS));
  return rows.filter((row) => kept.has(row));
}

function moreNote(of: 'people' | 'channels', total: number, paper: Paper): Html | null {
  const count = total - MOST_ROWS;
  return count > 0 ? html`<p class="c1 ter note">${paper.t(`reports.paper.${of}.more`, { count })}</p>` : null;
}
