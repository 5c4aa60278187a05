import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead } from '@shared/domain/entities';
import type { ScoreRule } from '@shared/domain/score';
import { createRandom } from '@shared/stats/random';
import { describe, expect, it } from 'vitest';
import { saveDayTotals } from '../../../src/main/services/day-totals/save';
import { leadBandsView, scorePreview } from '../../../src/main/services/kpi/lead-bands';
import { changeSettings } from '../../../src/main/services/settings';
import { insertChannel } from '../../../src/main/store/channels';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertLeads } from '../../../src/main/store/leads';
import { undoLast } from '../../../src/main/store/undo';
import { openTestContext } from '../support/open-test-context';
import { channel, employee, lead } from '../support/records';
import { query } from './query';

const TODAY: IsoDate = '2026-11-20';
const ADS = channel({ name: 'Реклама' });
const REFERRALS = channel({ name: 'Рекомендации' });
const ANNA = employee({ name: 'Анна' });
const RULES: ScoreRule[] = [
  { field: 'channel', operator: 'is', value: REFERRALS.id, points: 50 },
  { field: 'segment', operator: 'contains', value: 'КРУПН', points: 25 },
  { field: 'segment', operator: 'is-not', value: 'мелкие', points: 5 },
  { field: 'expected', operator: 'at-least', valueMinor: 200_00, points: 20 },
  { field: 'expected', operator: 'at-most', valueMinor: 49_99, points: -20 },
];

/** The same said once more, the plain way. */
function naivePoints({ score, channelId, segment, expectedMinor }: Lead): number | null {
  if (score !== null) return score;
  if (channelId === null && segment === null && expectedMinor === null) return null;
  let points = 0;
  if (channelId === REFERRALS.id) points += 50;
  if (segment?.includes('рупн')) points += 25;
  if (segment !== null && segment !== 'мелкие') points += 5;
  if (expectedMinor !== null && expectedMinor >= 20_000) points += 20;
  if (expectedMinor !== null && expectedMinor <= 4_999) points -= 20;
  return Math.min(100, Math.max(0, points));
}

function naiveBand(each: Lead): 'A' | 'B' | 'C' | 'unscored' {
  const points = naivePoints(each);
  if (points === null) return 'unscored';
  if (points >= 70) return 'A';
  return points >= 42 ? 'B' : 'C';
}

function randomLeads(count: number, days: number): Lead[] {
  const random = createRandom(7);
  const pick = <T>(...items: readonly T[]): T[] => items.slice(Math.floor(random() * items.length)).slice(0, 1);
  return Array.from({ length: count }, () => {
    const createdOn = addDays(TODAY, -Math.floor(random() * days));
    const won = random() < 0.2;
    const closedOn = addDays(createdOn, Math.floor(random() * 60));
    const [channelId = null] = pick(ADS.id, REFERRALS.id, null);
    const [segment = null] = pick('Крупные', 'крупные сети', 'мелкие', null);
    const [ownerId = null] = pick(ANNA.id, null);
    const [expectedMinor = null] = pick(49_99, 50_00, 199_99, 200_00, 1_000_00, null, null);
    const [score = null] = pick(0, 70, 41, null, null, null, null);
    const status = won && closedOn <= TODAY ? ({ status: 'won', closedOn } as const) : {};
    return lead({ createdOn, channelId, segment, ownerId, expectedMinor, score, campaign: null, ...status });
  });
}

function openFirm(leads: readonly Lead[]) {
  const context = openTestContext({ now: `${TODAY}T19:00` });
  context.workspace.store.act('import.commit', '', (writer) => {
    insertEmployee(writer, ANNA);
    insertChannel(writer, ADS);
    insertChannel(writer, REFERRALS);
    insertLeads(writer, leads);
  });
  changeSettings(context, { scoreRules: RULES, cohortHorizonDays: 30 });
  return context;
}

const count = (leads: readonly Lead[]) => ({
  A: leads.filter((each) => naiveBand(each) === 'A').length,
  B: leads.filter((each) => naiveBand(each) === 'B').length,
  C: leads.filter((each) => naiveBand(each) === 'C').length,
  unscored: leads.filter((each) => naiveBand(each) === 'unscored').length,
});

describe('bands against a naive count of random leads', () => {
  const leads = randomLeads(900, 420);
  const within = (each: Lead, from: IsoDate, to: IsoDate = TODAY) => from <= each.createdOn && each.createdOn <= to;

  it.each(['channel', 'segment', 'owner'] as const)('of the period, by %s', (dimension) => {
    const context = openFirm(leads);
    const view = leadBandsView(context, { ...query('2026-Q4', { today: TODAY }), dimension });
    const created = leads.filter((each) => within(each, '2026-10-01'));
    expect(view.counts).toEqual(count(created));
    const keyOf = { channel: 'channelId', segment: 'segment', owner: 'ownerId' } as const;
    for (const { key, ...counts } of view.breakdown) {
      expect(counts).toEqual(count(created.filter((each) => each[keyOf[dimension]] === key)));
    }
    expect(view.breakdown.length).toBeGreaterThan(1);
  });

  it('under filters of a person and a channel', () => {
    const context = openFirm(leads);
    const filter = { employeeId: ANNA.id, channelId: REFERRALS.id };
    const view = leadBandsView(context, { ...query('2026-Q4', { today: TODAY, ...filter }), dimension: 'segment' });
    const own = leads.filter((each) => each.ownerId === ANNA.id && each.channelId === REFERRALS.id);
    expect(view.counts).toEqual(count(own.filter((each) => within(each, '2026-10-01'))));
  });

  it('judged by the ripe leads of a year, won within 30 days', () => {
    const view = leadBandsView(openFirm(leads), { ...query('2026-Q4', { today: TODAY }), dimension: 'channel' });
    // Fewer than 1,000 came in a quarter: the year up to 21 October is looked at.
    expect(view.validation.cohort).toEqual({ from: addDays('2026-10-21', -363), to: '2026-10-21' });
    const ripe = leads.filter((each) => within(each, view.validation.cohort.from, '2026-10-21'));
    expect(view.validation.unscored).toBe(count(ripe).unscored);
    for (const row of view.validation.bands) {
      const own = ripe.filter((each) => naiveBand(each) === row.band);
      const won = own.filter(
        ({ status, createdOn, closedOn }) => status === 'won' && closedOn && daysBetween(createdOn, closedOn) <= 30,
      );
      expect(row.conversion).toMatchObject({ trials: own.length, successes: won.length });
    }
  });

  it('judged by a quarter of a year where it holds a thousand leads, never by one too young', () => {
    const many = randomLeads(1_400, 110);
    const view = leadBandsView(openFirm(many), { ...query('2026-Q4', { today: TODAY }), dimension: 'channel' });
    expect(view.validation.cohort).toEqual({ from: addDays('2026-10-21', -90), to: '2026-10-21' });
    const old = leadBandsView(openFirm(many), { ...query('2026-08', { today: TODAY }), dimension: 'channel' });
    expect(old.validation.cohort.to).toBe('2026-08-31');
  });

  it('other rules are tried without being saved; saved ones are taken back by undo', () => {
    const context = openFirm(leads);
    const ask = () => leadBandsView(context, { ...query('2026-Q4', { today: TODAY }), dimension: 'channel' });
    const before = ask();
    const quarter = leads.filter((each) => within(each, addDays(TODAY, -90)));
    const tried = scorePreview(context, { rules: RULES.slice(0, 2), fromA: 70, fromB: 42 });
    expect(tried.range).toEqual({ from: addDays(TODAY, -90), to: TODAY });
    expect(tried.now).toEqual(count(quarter));
    expect(tried.matched[0]).toBe(quarter.filter((e) => e.score === null && e.channelId === REFERRALS.id).length);
    expect(Object.values(tried.proposed).reduce((sum, leadsOf) => sum + leadsOf, 0)).toBe(quarter.length);
    expect(tried.values.segment).toEqual(expect.arrayContaining(['Крупные', 'крупные сети', 'мелкие']));
    expect(ask()).toEqual(before);
    changeSettings(context, { scoreRules: [], scoreFromA: 90, scoreFromB: 95 });
    const changed = ask();
    expect(changed.rules).toBe(0);
    // Limits that cross leave band B one point wide, never upside down.
    expect(changed.validation.bands.map(({ from, to }) => [from, to])).toEqual([
      [90, 100],
      [89, 89],
      [0, 88],
    ]);
    undoLast(context.workspace.store);
    expect(ask()).toEqual(before);
  });
});

describe('bands by hand', () => {
  it('a firm without rules and points has nobody in a band, and says there is not enough to judge', () => {
    const context = openTestContext();
    const ask = () => leadBandsView(context, { ...query('2026-11', { today: TODAY }), dimension: 'channel' });
    expect(ask()).toMatchObject({ counts: { A: 0, B: 0, C: 0, unscored: 0 }, breakdown: [], campaignChannels: [] });
    context.workspace.store.act('import.commit', '', (writer) => insertLeads(writer, [lead(), lead({ score: 80 })]));
    expect(ask()).toMatchObject({
      rules: 0,
      counts: { A: 1, B: 0, C: 0, unscored: 1 },
      validation: { order: { verdict: 'not-enough', higher: null } },
    });
  });

  it('leads that were only typed as a total of the day have no points', () => {
    const context = openFirm([lead({ createdOn: '2026-11-03', channelId: REFERRALS.id, segment: 'Крупные' })]);
    saveDayTotals(context, {
      entries: [{ date: '2026-11-03', employeeId: ANNA.id, channelId: null, values: { leads: 6 } }],
    });
    const view = leadBandsView(context, { ...query('2026-11', { today: TODAY }), dimension: 'channel' });
    expect(view.counts.A).toBe(1);
    expect(view.counts.unscored).toBeGreaterThanOrEqual(5);
  });

  it('names the channels that have campaigns', () => {
    const leads = [lead({ channelId: ADS.id, campaign: 'Бренд' }), lead({ channelId: REFERRALS.id })];
    const view = leadBandsView(openFirm(leads), { ...query('2026-11', { today: TODAY }), dimension: 'channel' });
    expect(view.campaignChannels).toEqual([ADS.id]);
  });
});
