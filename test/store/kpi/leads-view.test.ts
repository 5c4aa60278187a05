import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { LEAD_DIMENSIONS, type LeadDimension } from '@shared/contract/views/leads';
import type { Lead } from '@shared/domain/entities';
import { describe, expect, it } from 'vitest';
import { leadPlanView } from '../../../src/main/services/kpi/lead-plan';
import { leadsView } from '../../../src/main/services/kpi/leads';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { insertTargetVersion } from '../../../src/main/store/targets';
import { undoLast } from '../../../src/main/store/undo';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';
import { groupCounts, qualityOn, within, wonIn } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const KEY: Readonly<Record<LeadDimension, (lead: Lead) => string | null>> = {
  channel: (each) => each.channelId,
  segment: (each) => each.segment,
  campaign: (each) => each.campaign,
  owner: (each) => each.ownerId,
};
const TODAY: IsoDate = '2026-10-20';
const KNOWN = { from: '2026-10-01', to: TODAY } as const;

describe('leads against a naive count of random facts', () => {
  const firm = randomFirm(1);

  it.each(LEAD_DIMENSIONS)('by %s', (dimension) => {
    const { context, leads } = firm.open();
    const view = leadsView(context, { ...query('2026-Q4', { today: TODAY }), dimension });
    const created = leads.filter((each) => within(each.createdOn, KNOWN));
    const before = view.comparison ?? { from: '2000-01-01', to: '2000-01-01' };
    const createdBefore = leads.filter((each) => within(each.createdOn, before));
    expect(view.count).toBe(created.length);
    expect(view.previousCount).toBe(createdBefore.length);
    const counts = groupCounts(created, KEY[dimension]);
    const qualified = groupCounts(
      created.filter((each) => qualityOn(each, TODAY) === 'qualified'),
      KEY[dimension],
    );
    const won = groupCounts(
      leads.filter((each) => wonIn(each, KNOWN)),
      KEY[dimension],
    );
    for (const row of view.breakdown) {
      expect(row.counts.total).toBe(counts.get(row.key) ?? 0);
      expect(row.counts.qualified).toBe(qualified.get(row.key) ?? 0);
      expect(row.customers).toBe(won.get(row.key) ?? 0);
      expect(row.name === null).toBe(row.key === null);
    }
    const sumOf = (value: (row: (typeof view.breakdown)[number]) => number) =>
      view.breakdown.reduce((sum, row) => sum + value(row), 0);
    expect(sumOf((row) => row.counts.total)).toBe(view.count);
    expect(sumOf((row) => row.previousTotal ?? 0)).toBe(view.previousCount);
    expect(sumOf((row) => row.customers)).toBe(view.conversion.successes);
    expect(view.quality.unassessed).toBe(created.filter((each) => qualityOn(each, TODAY) === 'unassessed').length);
  });

  it('under filters of a person and a channel', () => {
    const { context, leads } = firm.open();
    const [anna] = firm.employees;
    const [ads] = firm.channels;
    const view = leadsView(context, {
      ...query('2026-Q3', { employeeId: anna.id, channelId: ads.id, today: TODAY }),
      dimension: 'segment',
    });
    const own = leads.filter((each) => each.ownerId === anna.id && each.channelId === ads.id);
    const quarter = { from: '2026-07-01', to: '2026-09-30' } as const;
    expect(view.count).toBe(own.filter((each) => within(each.createdOn, quarter)).length);
    expect(view.conversion.successes).toBe(own.filter((each) => wonIn(each, quarter)).length);
  });

  it('weeks hold every lead known by then, split into series', () => {
    const { context, leads } = firm.open();
    const view = leadsView(context, { ...query('2026-Q4', { today: TODAY }), dimension: 'channel' });
    expect(view.weeks).toHaveLength(14);
    expect(view.weeks.at(-1)?.range).toEqual({ from: '2026-10-19', to: '2026-10-25' });
    expect(view.weekSeries).toHaveLength(4);
    for (const week of view.weeks) {
      const known = leads.filter((each) => within(each.createdOn, week.range) && each.createdOn <= TODAY);
      expect(week.total).toBe(known.length);
      view.weekSeries.forEach((series, index) => {
        const own = known.filter((each) => each.channelId === series.key).length;
        if (!series.rest) expect(week.counts[index]).toBe(own);
      });
    }
  });

  it('a lead entered and undone leaves every figure as it was', () => {
    const { context } = firm.open();
    const ask = () => leadsView(context, { ...query('2026-Q4', { today: TODAY }), dimension: 'channel' });
    const before = ask();
    const { store } = context.workspace;
    store.act('lead.save', '', (writer) => insertLead(writer, lead({ createdOn: '2026-10-05' })));
    expect(ask().count).toBe(before.count + 1);
    undoLast(store);
    expect(ask()).toEqual(before);
  });
});

describe('leads by hand', () => {
  const QUERY = { ...query('2026-11', { today: '2026-11-20' }), dimension: 'channel' as const };

  it('knows on a day only what had happened by then', () => {
    const context = openTestContext();
    context.workspace.store.act('lead.save', '', (writer) => {
      insertLead(writer, lead({ createdOn: '2026-11-02', quality: 'qualified', assessedOn: '2026-11-25' }));
      insertLead(writer, lead({ createdOn: '2026-11-03', quality: 'qualified', assessedOn: null }));
      insertLead(writer, lead({ createdOn: '2026-11-04', status: 'won', closedOn: '2026-11-21' }));
      insertLead(writer, lead({ createdOn: '2026-11-21' }));
    });
    const view = leadsView(context, QUERY);
    expect(view.quality).toMatchObject({ total: 3, qualified: 1, unassessed: 2 });
    expect(view.conversion.successes).toBe(0);
    expect(view.previousCount).toBeNull();
  });

  it('is empty without leads, with reasons', () => {
    const view = leadsView(openTestContext(), QUERY);
    expect(view).toMatchObject({ count: 0, weeks: [], weekSeries: [], breakdown: [], qualifiedBounds: null });
    expect(view.conversion.figure).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(view.realism).toEqual({ status: 'no-data', reason: 'no-target' });
    expect(leadPlanView(openTestContext(), QUERY)).toMatchObject({ neededForTarget: null, rows: [] });
  });

  it('draws the plan of a week from the target, and says what the revenue target takes', () => {
    const context = openTestContext();
    const target = { employeeId: null, periodKey: '2026-11', validFrom: '2026-11-01', reason: '' } as const;
    context.workspace.store.act('target.set', '', (writer) => {
      // November 2026 has 20 working days of weight (19 whole ones and the shortened 3 November).
      insertTargetVersion(writer, { ...target, id: newId(), metric: 'leads', value: 160 });
      insertTargetVersion(writer, { ...target, id: newId(), metric: 'revenue', value: 100_000_00 });
      for (let day = 0; day < 100; day += 1) {
        const won = day % 10 === 0 ? ({ status: 'won', closedOn: '2026-11-18' } as const) : {};
        insertLead(writer, lead({ createdOn: addDays('2026-11-09', day % 10), ...won }));
      }
      for (let count = 0; count < 4; count += 1) insertSale(writer, sale({ amountMinor: 10_000_00 }));
    });
    const view = leadsView(context, QUERY);
    const whole = view.weeks.find((week) => week.range.from === '2026-11-09');
    expect(whole).toMatchObject({ workingDays: 5, total: 70 });
    expect(whole?.plan).toBeCloseTo((160 * 5) / view.workingDays.total, 0);
    // 60,000 left / 10,000 a deal / 10 of 100 leads.
    const plan = leadPlanView(context, QUERY);
    // Four deals of the same size: only the conversion (10 of 100: 5.5–17.4 %) is in doubt.
    expect(plan.neededForTarget).toMatchObject({ mid: 60, deals: 4, leads: 100 });
    expect(plan.neededForTarget?.low).toBeGreaterThanOrEqual(34);
    expect(plan.neededForTarget?.high).toBeLessThanOrEqual(109);
    expect(plan.periods.map(({ key }) => key)).toEqual(['2026-11']);
    expect(plan.rows).toMatchObject([{ employeeId: null, cells: [{ actual: 100, plan: 160 }] }]);
    expect(view.realism).toMatchObject({ status: 'no-data', reason: 'too-few-windows' });
    const ofChannel = leadsView(context, { ...QUERY, channelId: newId() });
    const planOfChannel = leadPlanView(context, { ...QUERY, channelId: newId() });
    expect(planOfChannel).toMatchObject({ neededForTarget: null, periods: [], rows: [] });
    expect(ofChannel.weeks).toEqual([]);
  });
});
