import { expect, test } from 'vitest';
import { countFunnel, countWonByDay, countWonGroups, listCohortDays } from '../../../src/main/store/facts/conversions';
import { listCosts } from '../../../src/main/store/facts/costs';
import { listCreditParts, sumUncredited } from '../../../src/main/store/facts/credits';
import { EVERYTHING } from '../../../src/main/store/facts/fact-filter';
import { countLeadGroups, countLeadsByDay } from '../../../src/main/store/facts/lead-groups';
import { listNewCustomers } from '../../../src/main/store/facts/new-customers';
import { newId } from '../../../src/main/store/new-id';
import { openTestStore } from '../support/open-test-store';
import { BARE_SCAN, planOf } from '../support/plan-of';

const range = { from: '2026-10-01', to: '2026-11-20' } as const;
const question = { horizonDays: 30, seenOn: range.to } as const;

test.each(['channel', 'segment', 'owner'] as const)('leads by %s are found by their days', (by) => {
  const store = openTestStore();
  for (const read of [
    () => countLeadGroups(store, by, range, range.to, EVERYTHING),
    () => countLeadsByDay(store, by, range, EVERYTHING),
  ]) {
    const plan = planOf(store, read);
    expect(plan).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
    expect(plan).not.toMatch(BARE_SCAN);
  }
});

test('wins are found by the day they were won, cohorts by the day they came', () => {
  const store = openTestStore();
  for (const read of [
    () => countWonGroups(store, 'channel', range, EVERYTHING),
    () => countWonByDay(store, range, EVERYTHING),
  ]) {
    expect(planOf(store, read)).toMatch(
      /SEARCH lead USING COVERING INDEX lead_by_closed \(closed_day>\? AND closed_day<\?\)/,
    );
  }
  for (const read of [
    () => listCohortDays(store, range, question, EVERYTHING),
    () => countFunnel(store, range, question, EVERYTHING),
  ]) {
    expect(planOf(store, read)).toMatch(/SEARCH lead USING (COVERING )?INDEX lead_by_created \(created_day>\?/);
  }
});

test('new customers are asked of the sales of the period and of those customers alone', () => {
  const store = openTestStore();
  for (const filter of [EVERYTHING, { employeeId: newId(), channelId: null }]) {
    const plan = planOf(store, () => listNewCustomers(store, range, filter));
    expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day \(sold_day>\? AND sold_day<\?\)/);
    expect(plan).toMatch(/SEARCH earlier USING (COVERING )?INDEX sale_by_customer \(customer_id=\?/);
    expect(plan).not.toMatch(BARE_SCAN);
  }
});

test('credits and costs are found by their days', () => {
  const store = openTestStore();
  const credits = planOf(store, () => listCreditParts(store, range, null));
  expect(credits).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day/);
  expect(planOf(store, () => sumUncredited(store, 'revenue', range, null))).toMatch(
    /SEARCH sale USING .*INDEX sale_by_day/,
  );
  expect(planOf(store, () => listCosts(store, range, 10_000))).toMatch(/SEARCH expense USING INDEX expense_by_days/);
});
