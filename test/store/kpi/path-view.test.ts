import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead } from '@shared/domain/entities';
import { describe, expect, it } from 'vitest';
import { conversionView } from '../../../src/main/services/kpi/conversion';
import { pathView } from '../../../src/main/services/kpi/path';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { insertStage } from '../../../src/main/store/stages';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';
import { within, wonWithinDays } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-10-20';
const KNOWN = { from: '2026-07-01', to: '2026-09-30' } as const;
const PERIODS = [
  ['2026-Q3', KNOWN],
  ['2026-Q4', { from: '2026-10-01', to: TODAY }],
  ['2026-10-12', { from: '2026-10-12', to: '2026-10-12' }],
] as const;

describe('the path of customers against a naive count of random facts', () => {
  const firm = randomFirm(7);
  const open = () => firm.open();
  const [anna] = firm.employees;
  const [ads] = firm.channels;
  const FILTERS = [
    {},
    { employeeId: anna.id },
    { channelId: ads.id },
    { employeeId: anna.id, channelId: ads.id },
  ] as const;
  const ofFilter = (leads: readonly Lead[], filter: (typeof FILTERS)[number]) =>
    leads.filter(
      (each) =>
        (!('employeeId' in filter) || each.ownerId === filter.employeeId) &&
        (!('channelId' in filter) || each.channelId === filter.channelId),
    );

  it.each(PERIODS)('%s, by all filters', (period, known) => {
    const { context, leads: all } = open();
    for (const filter of FILTERS) {
      const view = pathView(context, query(period, { today: TODAY, ...filter }));
      const leads = ofFilter(all, filter);
      const closed = leads.filter((each) => within(each.closedOn, known));
      const [won, lost] = (['won', 'lost'] as const).map((status) => closed.filter((each) => each.status === status));
      if (!won || !lost) throw new Error('nothing closed');
      expect([view.won, view.lost]).toEqual([won.length, lost.length]);
      if (closed.length > 0)
        expect(view.winRate).toMatchObject({ value: won.length / closed.length, n: closed.length });
      expect(view.openLeads).toBe(
        leads.filter(({ createdOn, closedOn }) => createdOn <= TODAY && (closedOn === null || closedOn > TODAY)).length,
      );
      const cycles = won.map((each) => daysBetween(each.createdOn, each.closedOn ?? TODAY)).sort((a, b) => a - b);
      const middle = (cycles.length - 1) / 2;
      const median = ((cycles[Math.floor(middle)] ?? 0) + (cycles[Math.ceil(middle)] ?? 0)) / 2;
      if (cycles.length > 0) expect(view.cycle.median).toMatchObject({ value: median, n: cycles.length });
      else expect(view.cycle.median.status).toBe('no-data');
      for (const { reason, leads: counted } of view.losses) {
        expect(counted).toBe(lost.filter((each) => each.lostReason === reason).length);
      }
      expect(view.losses.reduce((sum, row) => sum + row.leads, 0)).toBe(lost.length);
      expect(view.lossesByStage.reduce((sum, row) => sum + row.leads, 0)).toBe(lost.length);
    }
  });

  it('counts how far ripe leads came, when they were answered and whether they bought in time', () => {
    const { context, leads: all } = open();
    const living = firm.stages.filter(({ name }) => name !== 'Убранный');
    for (const filter of FILTERS) {
      const view = pathView(context, query('2026-Q4', { today: TODAY, ...filter }));
      expect(view.funnelRange.to).toBe(addDays(TODAY, -view.horizonDays));
      expect(daysBetween(view.funnelRange.from, view.funnelRange.to)).toBe(daysBetween('2026-10-01', TODAY));
      const ripe = ofFilter(all, filter).filter((each) => within(each.createdOn, view.funnelRange));
      const inTime = (each: Lead, on: IsoDate | null): on is IsoDate =>
        on !== null && daysBetween(each.createdOn, on) <= view.horizonDays && on <= TODAY;
      const bought = (each: Lead) => wonWithinDays(each, view.horizonDays, TODAY);
      const reached = (each: Lead, position: number) =>
        bought(each) ||
        each.stages.some(
          ({ stageId, enteredOn }) =>
            inTime(each, enteredOn) && living.some((stage) => stage.id === stageId && stage.position >= position),
        );
      const steps = living.map(({ name, position }) => {
        return ['stage', name, ripe.filter((each) => reached(each, position)).length] as const;
      });
      // Where few are looked at, all of them may stand at the first stage: then it is no step.
      const isEntry = !view.funnel.some(({ name }) => name === living[0]?.name);
      if (isEntry) expect(steps[0]?.[2]).toBe(ripe.length);
      expect(view.funnel.map(({ kind, name, count }) => [kind, name, count])).toEqual([
        ['lead', null, ripe.length],
        ...(isEntry ? steps.slice(1) : steps),
        ['customer', null, ripe.filter(bought).length],
      ]);
      const answeredAfter = (each: Lead): number | null => {
        const days = [
          ...each.stages.filter(({ stageId }) => stageId !== firm.stages[0]?.id).map(({ enteredOn }) => enteredOn),
          ...(each.quality === 'unassessed' ? [] : [each.assessedOn]),
        ].filter((on) => inTime(each, on));
        return days.length === 0 ? null : Math.min(...days.map((on) => daysBetween(each.createdOn, on ?? TODAY)));
      };
      const fast = ripe.filter((each) => (answeredAfter(each) ?? 99) <= 1);
      const slow = ripe.filter((each) => (answeredAfter(each) ?? 0) > 1);
      expect(view.answerTime).toMatchObject({
        fast: { trials: fast.length, successes: fast.filter(bought).length },
        slow: { trials: slow.length, successes: slow.filter(bought).length },
      });
    }
  });

  it('the curve keeps lost leads at risk and lets ripening ones leave at their age', () => {
    const { context, leads: all } = open();
    for (const filter of FILTERS) {
      const view = pathView(context, query('2026-Q3', { today: TODAY, ...filter }));
      const leads = ofFilter(all, filter).filter((each) => within(each.createdOn, KNOWN));
      const followed = (each: Lead) => daysBetween(each.createdOn, TODAY);
      const took = (each: Lead) =>
        wonWithinDays(each, followed(each), TODAY) ? daysBetween(each.createdOn, each.closedOn ?? TODAY) : null;
      let left = 1;
      for (let day = 0; day <= view.horizonDays; day += 1) {
        const atRisk = leads.filter((each) => followed(each) >= day && (took(each) ?? 1e9) >= day);
        const won = atRisk.filter((each) => took(each) === day);
        if (atRisk.length > 0) left *= 1 - won.length / atRisk.length;
      }
      expect(view.winCurve.figure).toMatchObject({ n: leads.length, value: expect.closeTo(1 - left, 10) });
    }
  });

  it('is the cohort conversion of a period that is wholly ripe', () => {
    const { context } = open();
    const asked = query('2026-Q3', { today: '2027-04-01' });
    const { cohortCell } = conversionView(context, { ...asked, dimension: 'channel' });
    const { winCurve } = pathView(context, asked);
    if (cohortCell.figure.status !== 'ok') throw new Error('no cohort');
    expect(winCurve.figure).toMatchObject({
      n: cohortCell.trials,
      value: expect.closeTo(cohortCell.figure.value, 12),
    });
  });
});

describe('the path by hand', () => {
  const HORIZON = { cohortHorizonDays: 30 } as const;

  it('an empty firm has reasons instead of figures, and advice for nobody', () => {
    const view = pathView(openTestContext(), query('2026-Q4', { today: TODAY }));
    expect(view).toMatchObject({
      winRate: { reason: 'no-closed-leads' },
      cycle: { median: { reason: 'no-customers' }, quartiles: null },
      averageDeal: { reason: 'no-sales' },
      velocity: { reason: 'no-sales' },
      winCurve: { figure: { reason: 'no-leads' }, points: [] },
      losses: [],
      lossesByStage: [],
      openLeads: 0,
      advice: [],
    });
    expect(view.funnel.map(({ kind, count }) => [kind, count])).toEqual([
      ['lead', 0],
      ['assessed', 0],
      ['qualified', 0],
      ['customer', 0],
    ]);
  });

  it('leads without ways go through the funnel by their quality', () => {
    const context = openTestContext();
    context.workspace.store.act('lead.save', '', (writer) => {
      updateSettings(writer, HORIZON);
      insertStage(writer, { id: newId(), name: 'Связались', position: 0 });
      insertLead(
        writer,
        lead({ createdOn: '2026-09-02', quality: 'qualified', status: 'won', closedOn: '2026-09-05' }),
      );
      insertLead(writer, lead({ createdOn: '2026-09-02', status: 'won', closedOn: '2026-09-05' }));
      insertLead(writer, lead({ createdOn: '2026-09-02', quality: 'disqualified' }));
      insertLead(writer, lead({ createdOn: '2026-09-02' }));
    });
    const { funnel } = pathView(context, query('2026-09', { today: TODAY }));
    expect(funnel.map(({ kind, count }) => [kind, count])).toEqual([
      ['lead', 4],
      ['assessed', 2],
      ['qualified', 1],
      ['customer', 2],
    ]);
    expect(funnel[3]?.rate).toMatchObject({ value: 1, n: 1 });
  });

  it('a first stage where every lead stands from the start is the lead itself', () => {
    const context = openTestContext();
    const [entry, offer] = [newId(), newId()];
    context.workspace.store.act('lead.save', '', (writer) => {
      updateSettings(writer, HORIZON);
      insertStage(writer, { id: entry, name: 'Новый', position: 0 });
      insertStage(writer, { id: offer, name: 'Предложение', position: 1 });
      const enteredOn = '2026-09-02' as const;
      insertLead(writer, lead({ createdOn: enteredOn, stages: [{ stageId: entry, enteredOn }] }));
      insertLead(writer, lead({ createdOn: enteredOn, stages: [{ stageId: offer, enteredOn: '2026-09-04' }] }));
    });
    const { funnel, answerTime } = pathView(context, query('2026-09', { today: TODAY }));
    expect(funnel.map(({ name, count }) => [name, count])).toEqual([
      [null, 2],
      ['Предложение', 1],
      [null, 0],
    ]);
    // To stand at the entry is no answer.
    expect(answerTime.median).toMatchObject({ value: 2, n: 1 });
  });

  it('velocity is made of what stands beside it; a return lowers the average and leaves the median', () => {
    const context = openTestContext();
    context.workspace.store.act('sale.save', '', (writer) => {
      updateSettings(writer, HORIZON);
      for (const closedOn of ['2026-09-11', '2026-09-21'] as const) {
        insertLead(writer, lead({ createdOn: '2026-09-01', status: 'won', closedOn }));
        insertLead(writer, lead({ createdOn: '2026-09-01', status: 'lost', closedOn, lostReason: 'Дорого' }));
        insertLead(writer, lead({ createdOn: '2026-09-01' }));
      }
      insertSale(writer, sale({ soldOn: '2026-09-12', amountMinor: 100_000 }));
      insertSale(writer, sale({ soldOn: '2026-09-22', amountMinor: 300_000 }));
      insertSale(writer, sale({ soldOn: '2026-09-23', kind: 'return', amountMinor: 40_000 }));
    });
    const view = pathView(context, query('2026-09', { today: '2026-09-30' }));
    expect(view).toMatchObject({
      winRate: { value: 0.5, n: 4 },
      cycle: { median: { value: 15, n: 2 }, quartiles: { low: 12.5, high: 17.5 } },
      averageDeal: { value: 180_000, n: 2 },
      deals: { median: { value: 200_000, n: 2 }, largestShare: { value: 0.75 } },
      openLeads: 2,
      losses: [{ reason: 'Дорого', leads: 2 }],
    });
    expect(view.velocity).toMatchObject({ value: (2 * 180_000 * 0.5) / 15, n: 4 });
  });

  it('advises to go back to leads nobody moved, once the own history says that some still buy', () => {
    const context = openTestContext();
    const stage = newId();
    context.workspace.store.act('lead.save', '', (writer) => {
      updateSettings(writer, HORIZON);
      insertStage(writer, { id: stage, name: 'Связались', position: 0 });
      // A year of leads that buy late: 20 of 60 in their second month.
      for (let count = 0; count < 60; count += 1) {
        const closed = count < 20 ? ({ status: 'won', closedOn: '2026-05-16' } as const) : {};
        insertLead(writer, lead({ createdOn: '2026-04-01', ...closed }));
      }
      // Of those of September one was moved lately, one came too late, one does not fit.
      const moved = { stages: [{ stageId: stage, enteredOn: '2026-10-10' as const }] };
      insertLead(writer, lead({ createdOn: '2026-09-01', ...moved }));
      insertLead(writer, lead({ createdOn: '2026-09-21' }));
      insertLead(writer, lead({ createdOn: '2026-09-01', quality: 'disqualified' }));
    });
    const { advice } = pathView(context, query('2026-Q4', { today: TODAY }));
    expect(advice).toContainEqual({
      lever: { kind: 'nurture-open', idleLeads: 40, olderThanDays: 30, lateCustomers: 20, lateLeads: 60 },
      customers: expect.closeTo(40 / 3, 9),
    });
  });
});
