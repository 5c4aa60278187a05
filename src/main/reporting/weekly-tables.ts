import type { CostChannelRow } from '@shared/contract/views/cost';
import type { PersonRow } from '@shared/contract/views/people';
import type { WeeklyReportModel } from '@shared/contract/views/reports';
import { type Html, html } from './html';
import type { IconName } from './icon';
import type { MoneyColumn, Paper } from './paper';
import { heading, verdict } from './verdict';

/** What fits on the page. */
const MOST_ROWS = 10;

/** People against their own pace line. */
export function weeklyPeople({ people }: WeeklyReportModel, paper: Paper): Html | null {
  if (people.rows.length === 0) return null;
  const { t } = paper;
  const money = paper.column(Math.max(0, ...people.rows.map(({ progress }) => progress.actual)) * 10);
  const rows = people.rows.slice(0, MOST_ROWS).map((row) => personRow(row, money, paper));
  const head = (key: string): string => t(`reports.paper.people.${key}`);
  return html`<div>${heading(head('title'), t('reports.paper.people.caption', { unit: money.unit }))}
<table class="dense"><thead><tr><th>${head('name')}</th><th class="r">${head('actual')}</th><th class="r">${head('deviation')}</th><th class="r">${head('target')}</th><th>${head('state')}</th></tr></thead><tbody>${rows}</tbody></table>
${moreNote('people', people.rows.length, paper)}</div>`;
}

function personRow({ name, progress, verdict: state }: PersonRow, money: MoneyColumn, paper: Paper): Html {
  const none = paper.t('reports.paper.people.none');
  const { deviation, target } = progress;
  return html`<tr><td class="m name">${name}</td><td class="r b">${money.cell(progress.actual)}</td><td class="r sec">${deviation === null ? none : money.signed(deviation)}</td><td class="r sec">${target === null ? none : money.cell(target)}</td><td>${stateOf(state, paper)}</td></tr>`;
}

const STATES: Readonly<
  Record<NonNullable<PersonRow['verdict']>, { readonly icon: IconName; readonly tone: 'up' | 'dn' | 'op' }>
> = {
  ahead: { icon: 'trending-up', tone: 'up' },
  'on-pace': { icon: 'on-pace', tone: 'op' },
  braking: { icon: 'trending-down', tone: 'dn' },
  'not-proven': { icon: 'not-proven', tone: 'op' },
  'ramp-up': { icon: 'ramp-up', tone: 'op' },
};

function stateOf(state: PersonRow['verdict'], paper: Paper): Html | string {
  if (state === null) return paper.t('reports.paper.people.none');
  return verdict(STATES[state].icon, paper.t(`reports.paper.people.${state}`), STATES[state].tone);
}

/** Channels: leads, customers, their rate and what a customer of the channel cost. */
export function weeklyChannels({ cost }: WeeklyReportModel, paper: Paper): Html | null {
  if (cost.channels.length === 0) return null;
  const { t } = paper;
  const costs = cost.channels.flatMap(({ cac }) => (cac.status === 'ok' ? [cac.value] : []));
  const money = paper.column(Math.max(0, ...costs));
  const rows = cost.channels.slice(0, MOST_ROWS).map((row) => channelRow(row, money, paper));
  const head = (key: string, values = {}): string => t(`reports.paper.channels.${key}`, values);
  return html`<div>${heading(head('title'), head('caption'))}
<table class="dense"><thead><tr><th>${head('name')}</th><th class="r">${head('leads')}</th><th class="r">${head('customers')}</th><th class="r">${head('rate')}</th><th class="r">${head('cac', { unit: money.unit })}</th></tr></thead><tbody>${rows}</tbody></table>
${moreNote('channels', cost.channels.length, paper)}</div>`;
}

function channelRow({ name, leads, customers, cac }: CostChannelRow, money: MoneyColumn, paper: Paper): Html {
  const rate = leads === 0 ? '—' : paper.percent(customers / leads);
  return html`<tr><td class="m name">${name ?? paper.t('reports.paper.channels.notGiven')}</td><td class="r sec">${paper.number(leads)}</td><td class="r b">${paper.number(customers)}</td><td class="r">${rate}</td><td class="r sec">${cac.status === 'ok' ? money.cell(cac.value) : '—'}</td></tr>`;
}

function moreNote(of: 'people' | 'channels', total: number, paper: Paper): Html | null {
  const count = total - MOST_ROWS;
  return count > 0 ? html`<p class="c1 ter note">${paper.t(`reports.paper.${of}.more`, { count })}</p>` : null;
}
