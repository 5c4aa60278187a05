import { expect, test } from 'vitest';
import { searchCustomers } from '../../src/main/store/customers';
import { listExpenses } from '../../src/main/store/expense-list';
import { listRecordChanges } from '../../src/main/store/history';
import { listLeads } from '../../src/main/store/lead-list';
import { listSales } from '../../src/main/store/sale-list';
import { undoState } from '../../src/main/store/undo';
import { openTestStore } from './support/open-test-store';
import { BARE_SCAN, planOf } from './support/plan-of';

const range = { from: '2026-11-01', to: '2026-11-30' } as const;
const page = { employeeId: null, channelId: null, text: '', sort: 'newest', offset: 0, limit: 200 } as const;

test('a month of sales is found by its days', () => {
  const store = openTestStore();
  const plan = planOf(store, () => listSales(store, { ...page, ...range }));
  expect(plan).toMatch(/SEARCH sale USING COVERING INDEX sale_by_day \(sold_day>\? AND sold_day<\?\)/);
  expect(plan).not.toMatch(BARE_SCAN);
});

test('the newest sales come off the index, not out of a sort of the table', () => {
  const store = openTestStore();
  const plan = planOf(store, () => listSales(store, { ...page, from: null, to: null }));
  expect(plan).toMatch(/SCAN sale USING (COVERING )?INDEX sale_by_day/);
  expect(plan).not.toMatch(BARE_SCAN);
});

test('whether a sale wins its customer is asked of that customer’s sales alone', () => {
  const store = openTestStore();
  const plan = planOf(store, () => listSales(store, { ...page, ...range }));
  expect(plan).toMatch(/SEARCH earlier USING (COVERING )?INDEX sale_by_customer \(customer_id=\?/);
});

test('whether a record was edited is asked of its own journal rows', () => {
  const store = openTestStore();
  const plan = planOf(store, () => listLeads(store, { ...page, ...range, quality: null, status: null }));
  expect(plan).toMatch(/SEARCH journal USING (COVERING )?INDEX journal_by_record \(entity=\? AND entity_id=\?\)/);
  expect(plan).toMatch(/SEARCH lead USING COVERING INDEX lead_by_created \(created_day>\? AND created_day<\?\)/);
  expect(plan).not.toMatch(BARE_SCAN);
});

test('expenses are found by their days', () => {
  const store = openTestStore();
  const plan = planOf(store, () => listExpenses(store, { ...page, ...range, category: null }));
  expect(plan).toMatch(/SEARCH expense USING INDEX expense_by_days/);
});

test('a customer’s purchases are found by the customer', () => {
  const store = openTestStore();
  const plan = planOf(store, () => searchCustomers(store, 'ром', 8));
  expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_customer \(customer_id=\?\)/);
});

test('history and the undo stack are found by their indices', () => {
  const store = openTestStore();
  expect(planOf(store, () => listRecordChanges(store, 'sale', 'x'))).toMatch(
    /SEARCH journal USING INDEX journal_by_record/,
  );
  expect(planOf(store, () => undoState(store))).toMatch(/SEARCH action USING INDEX action_by_state \(state=\?\)/);
});
