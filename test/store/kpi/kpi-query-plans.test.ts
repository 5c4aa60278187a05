import { NO_FILTER } from '@shared/domain/custom-kpi';
import type { ScoreRule } from '@shared/domain/score';
import { describe, expect, it, test } from 'vitest';
import { businessOf } from '../../../src/main/store/facts/business';
import { listCampaignLeads } from '../../../src/main/store/facts/campaigns';
import {
  countClosed,
  countLosses,
  countLossesByStage,
  countOpenLeads,
  listCyclesOf,
} from '../../../src/main/store/facts/closings';
import {
  countFunnel,
  countWonByDay,
  countWonGroups,
  listCohortDays,
  listCycles,
} from '../../../src/main/store/facts/conversions';
import { listCosts } from '../../../src/main/store/facts/costs';
import { listCreditParts, sumUncredited } from '../../../src/main/store/facts/credits';
import { dailyTotals, dailyTotalsByEmployee } from '../../../src/main/store/facts/daily';
import { listDealSizes } from '../../../src/main/store/facts/deal-sizes';
import { EVERYTHING } from '../../../src/main/store/facts/fact-filter';
import { firstDayOf } from '../../../src/main/store/facts/first-fact';
import { listFirstSales } from '../../../src/main/store/facts/first-sales';
import { countClosedOf, countOpenOf } from '../../../src/main/store/facts/from-records/closings';
import {
  countCohortDays,
  countFunnelOf,
  countWonByDayOf,
  countWonGroupsOf,
} from '../../../src/main/store/facts/from-records/conversions';
import { countDailyTotals, countDailyTotalsByEmployee } from '../../../src/main/store/facts/from-records/daily';
import { countLeads } from '../../../src/main/store/facts/from-records/lead-counts';
import { countGroups, countGroupsByDay } from '../../../src/main/store/facts/from-records/lead-groups';
import { countNewCustomers } from '../../../src/main/store/facts/from-records/new-customers';
import { countSaleTotals } from '../../../src/main/store/facts/from-records/sale-totals';
import { leadCounts } from '../../../src/main/store/facts/lead-counts';
import { countLeadGroups, countLeadsByDay } from '../../../src/main/store/facts/lead-groups';
import { countScoreCells, listCampaignChannels, listLeadProducts } from '../../../src/main/store/facts/lead-scores';
import {
  countQualifiedWon,
  isTyped,
  sumActivities,
  sumGross,
  sumLeadMeasures,
  sumSaleMeasures,
} from '../../../src/main/store/facts/measure-sums';
import { listNewCustomers } from '../../../src/main/store/facts/new-customers';
import { countStageHistory, listOpenLeads } from '../../../src/main/store/facts/pipeline';
import { saleTotals } from '../../../src/main/store/facts/sale-totals';
import { countIdleLeads, listWayCells, listWins } from '../../../src/main/store/facts/ways';
import { newId } from '../../../src/main/store/new-id';
import type { Store } from '../../../src/main/store/store';
import { openTestStore } from '../support/open-test-store';
import { BARE_SCAN, planOf } from '../support/plan-of';

const range = { from: '2026-10-01', to: '2026-11-20' } as const;
const question = { horizonDays: 30, seenOn: range.to } as const;
const PERSON = { employeeId: newId(), channelId: null };
const CHANNEL = { employeeId: null, channelId: newId() };

describe('what a screen asks is answered by sums, whatever the number of records', () => {
  const asked: readonly [string, (store: Store) => unknown][] = [
    ...[EVERYTHING, PERSON, CHANNEL].flatMap((filter): [string, (store: Store) => unknown][] => [
      ...(['revenue', 'sales', 'customers', 'leads'] as const).map((metric): [string, (store: Store) => unknown] => [
        `${metric} by day`,
        (store) => dailyTotals(store, metric, range, filter),
      ]),
      ['totals', (store) => saleTotals(store, range, filter)],
      ['leads', (store) => leadCounts(store, range, range.to, filter)],
      ['wins by day', (store) => countWonByDay(store, range, filter)],
      ['cohorts', (store) => listCohortDays(store, range, question, filter)],
      ['the funnel', (store) => countFunnel(store, range, question, filter)],
      ['closed leads', (store) => countClosed(store, range, filter)],
      ['open leads', (store) => countOpenLeads(store, range.to, filter)],
      ['the first day', (store) => firstDayOf(store, 'revenue', filter)],
    ]),
    ...[NO_FILTER, { ...NO_FILTER, employeeId: newId() }, { ...NO_FILTER, campaign: 'весна' }].flatMap(
      (filter): [string, (store: Store) => unknown][] => [
        ['measures of sales', (store) => sumSaleMeasures(store, range, filter)],
        ['measures of leads', (store) => sumLeadMeasures(store, range, range.to, filter)],
        ['activities', (store) => sumActivities(store, range, filter)],
      ],
    ),
    ['persons by day', (store) => dailyTotalsByEmployee(store, 'revenue', range, null)],
    ['what nobody is credited with', (store) => sumUncredited(store, 'customers', range, null)],
    ['leads by segment', (store) => countLeadGroups(store, 'segment', range, range.to, EVERYTHING)],
    ['leads by day and owner', (store) => countLeadsByDay(store, 'owner', range, EVERYTHING)],
    ['wins by campaign', (store) => countWonGroups(store, 'campaign', range, EVERYTHING)],
    ['new customers', (store) => listNewCustomers(store, range, CHANNEL)],
    ['what the year earned', (store) => businessOf(store, range, '2025-01-01')],
  ];

  it.each(asked)('%s', (_name, read) => {
    const store = openTestStore();
    const plan = planOf(store, () => read(store));
    expect(plan).toMatch(/SEARCH cell USING PRIMARY KEY \(dim=\? AND grain=\?/);
    expect(plan).not.toMatch(/(SCAN|SEARCH) (cell$|sale|lead|day_total)/m);
  });

  it('times to a win', () => {
    const store = openTestStore();
    expect(planOf(store, () => listCycles(store, range.to))).not.toMatch(/lead/);
  });
});

describe('open deals and what became of those before them', () => {
  it('are looked for among the leads of a year, by their day', () => {
    const store = openTestStore();
    const plan = planOf(store, () => listOpenLeads(store, range.to, EVERYTHING));
    expect(plan).toMatch(/SEARCH lead USING INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
    expect(plan).toMatch(/SEARCH step USING PRIMARY KEY \(lead_id=\?\)/);
    expect(plan).not.toMatch(BARE_SCAN);
  });

  it('are counted from the last thousand, read off an index backwards', () => {
    const store = openTestStore();
    const ofStage = planOf(store, () => countStageHistory(store, newId(), range.to, 30));
    expect(ofStage).toMatch(/SEARCH step USING COVERING INDEX lead_stage_by_stage \(stage_id=\? AND entered_day<\?\)/);
    expect(ofStage).not.toMatch(/TEMP B-TREE|SCAN lead/);
    const ofAll = planOf(store, () => countStageHistory(store, null, range.to, 30));
    expect(ofAll).toMatch(/SEARCH lead USING COVERING INDEX lead_by_created \(created_day<\?\)/);
    expect(ofAll).not.toMatch(/TEMP B-TREE/);
  });
});

describe('what sums cannot answer is counted from the records of its days', () => {
  const filter = { ...PERSON, ...CHANNEL, employeeId: PERSON.employeeId };

  it.each(['revenue', 'sales', 'customers'] as const)('%s by day', (metric) => {
    const store = openTestStore();
    for (const read of [
      () => countDailyTotals(store, metric, range, EVERYTHING),
      () => countDailyTotals(store, metric, range, filter),
      () => countDailyTotalsByEmployee(store, metric, range, newId()),
    ]) {
      const plan = planOf(store, read);
      expect(plan).toMatch(/SEARCH (sale USING (COVERING )?INDEX sale_by_day \(sold_day>\?|sale_credit USING)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it.each(['channel', 'segment', 'owner'] as const)('leads by %s', (by) => {
    const store = openTestStore();
    for (const read of [
      () => countGroups(store, by, range, range.to, filter),
      () => countGroupsByDay(store, by, range, filter),
    ]) {
      const plan = planOf(store, read);
      expect(plan).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it('wins by the day they were won, cohorts by the day they came', () => {
    const store = openTestStore();
    for (const read of [
      () => countWonGroupsOf(store, 'channel', range, filter),
      () => countWonByDayOf(store, range, filter),
    ]) {
      expect(planOf(store, read)).toMatch(
        /SEARCH lead USING COVERING INDEX lead_by_closed \(closed_day>\? AND closed_day<\?\)/,
      );
    }
    for (const read of [
      () => countCohortDays(store, range, question, filter),
      () => countFunnelOf(store, range, question, filter),
      () => countLeads(store, range, range.to, filter),
    ]) {
      expect(planOf(store, read)).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_created \(created_day>\?/);
    }
  });

  it('leads by what scores them, deals by their size: the days of the period and nothing else', () => {
    const store = openTestStore();
    const rules: ScoreRule[] = [
      { field: 'segment', operator: 'contains', value: 'a', points: 40 },
      { field: 'expected', operator: 'at-least', valueMinor: 100, points: 40 },
    ];
    for (const read of [
      () => countScoreCells(store, 'channel', rules, range, question, EVERYTHING),
      () => countScoreCells(store, 'owner', rules, range, question, filter),
      () => listCampaignChannels(store, range, filter),
      () => listLeadProducts(store, range, 10),
    ]) {
      const plan = planOf(store, read);
      expect(plan).toMatch(/SEARCH lead USING INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
    expect(planOf(store, () => listDealSizes(store, range, EVERYTHING))).toMatch(
      /SEARCH sale USING COVERING INDEX sale_by_day/,
    );
    expect(planOf(store, () => listDealSizes(store, range, PERSON))).not.toMatch(BARE_SCAN);
  });

  it('ways of leads, wins and idle leads by the day they came, losses and cycles by the day they closed', () => {
    const store = openTestStore();
    const ways = { ...question, entryStageId: newId() };
    for (const read of [
      () => listWins(store, range, range.to, filter),
      () => listWayCells(store, range, ways, filter),
      () => countIdleLeads(store, range, { quietDays: 30, seenOn: range.to }, filter),
      () => countOpenOf(store, range.to, filter),
    ]) {
      const plan = planOf(store, read);
      expect(plan).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_created \(created_day/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
    for (const read of [
      () => countClosedOf(store, range, filter),
      () => listCyclesOf(store, range, filter),
      () => countLosses(store, range, filter),
      () => countLossesByStage(store, range, filter),
    ]) {
      const plan = planOf(store, read);
      expect(plan).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_closed \(closed_day>\? AND closed_day<\?\)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
    // A lead's way is looked up by the lead, not searched for.
    expect(planOf(store, () => listWayCells(store, range, ways, filter))).toMatch(
      /SEARCH lead_stage USING PRIMARY KEY \(lead_id=\?\)/,
    );
  });

  it('sizes of deals by the day they were sold', () => {
    const store = openTestStore();
    for (const asked of [EVERYTHING, PERSON, CHANNEL]) {
      const plan = planOf(store, () => listDealSizes(store, range, asked));
      expect(plan).toMatch(/SEARCH (sale USING (COVERING )?INDEX sale_by_day \(sold_day>\?|sale_credit USING)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it('new customers are asked of the sales of the period and of those customers alone', () => {
    const store = openTestStore();
    for (const asked of [EVERYTHING, PERSON]) {
      const plan = planOf(store, () => countNewCustomers(store, range, asked));
      expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day \(sold_day>\? AND sold_day<\?\)/);
      expect(plan).toMatch(/SEARCH earlier USING (COVERING )?INDEX sale_by_customer \(customer_id=\?/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it('what first sales earned, by the sales of the period and what came back of them', () => {
    const store = openTestStore();
    const plan = planOf(store, () => listFirstSales(store, range, range.to, newId()));
    expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day \(sold_day>\? AND sold_day<\?\)/);
    expect(plan).toMatch(/SEARCH fact USING PRIMARY KEY \(sale_id=\?/);
    expect(plan).toMatch(/SEARCH back USING INDEX sale_by_original \(return_of_id=\?\)/);
    expect(plan).not.toMatch(BARE_SCAN);
  });

  it('leads by channel and campaign at once', () => {
    const store = openTestStore();
    const plan = planOf(store, () => listCampaignLeads(store, range, null));
    expect(plan).toMatch(/SEARCH lead USING INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
    expect(plan).not.toMatch(BARE_SCAN);
  });

  it('totals do not sort', () => {
    const store = openTestStore();
    expect(planOf(store, () => countSaleTotals(store, range, EVERYTHING))).not.toMatch(/TEMP B-TREE/);
  });
});

test('measures that sums do not hold are counted over the index of their days', () => {
  const store = openTestStore();
  expect(planOf(store, () => sumGross(store, range, NO_FILTER))).toMatch(
    /SEARCH sale USING COVERING INDEX sale_by_day/,
  );
  expect(planOf(store, () => countQualifiedWon(store, range, range.to, NO_FILTER))).toMatch(
    /SEARCH lead USING (COVERING )?INDEX lead_by_created/,
  );
  const typed = planOf(store, () => isTyped(store, 'calls', range, NO_FILTER));
  expect(typed).toMatch(/SEARCH day_total USING INDEX day_total_by_day/);
  const both = { ...NO_FILTER, employeeId: newId(), segment: 'малые' };
  for (const plan of [
    planOf(store, () => sumSaleMeasures(store, range, both)),
    planOf(store, () => sumLeadMeasures(store, range, range.to, both)),
  ]) {
    expect(plan).not.toMatch(BARE_SCAN);
  }
});

test('credits and costs are found by their days', () => {
  const store = openTestStore();
  const credits = planOf(store, () => listCreditParts(store, range, null));
  expect(credits).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day/);
  expect(planOf(store, () => listCosts(store, range, 10_000))).toMatch(/SEARCH expense USING INDEX expense_by_days/);
});
