import { afterEach, describe, expect, it, vi } from 'vitest';
import { dailyTotals, dailyTotalsByEmployee } from '../../../src/main/store/facts/daily';
import { EVERYTHING } from '../../../src/main/store/facts/fact-filter';
import { firstDayOf } from '../../../src/main/store/facts/first-fact';
import { leadCounts } from '../../../src/main/store/facts/lead-counts';
import { saleTotals } from '../../../src/main/store/facts/sale-totals';
import type { Store } from '../../../src/main/store/store';
import { openTestStore } from '../support/open-test-store';

const RANGE = { from: '2026-10-01', to: '2026-12-31' } as const;
const ANY = { from: 0, to: 0, channel: null, employee: null, seen: 0 };

/** How SQLite would run the statements that `read` prepares. */
function plansOf(read: (store: Store) => unknown): string[] {
  const store = openTestStore();
  const prepare = vi.spyOn(store, 'statement');
  read(store);
  const sqls = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  return sqls.map((sql) =>
    store
      .statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(ANY)
      .map((step) => step.detail)
      .join('; '),
  );
}

afterEach(() => vi.restoreAllMocks());

describe('the hot queries', () => {
  it.each(['revenue', 'sales', 'customers'] as const)('%s by day reads only the days asked for', (metric) => {
    const [plan] = plansOf((store) => dailyTotals(store, metric, RANGE, EVERYTHING));
    expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day \(sold_day>\? AND sold_day<\?/);
    expect(plan).not.toMatch(/SCAN/);
  });

  it('revenue of the firm does not touch the table', () => {
    const [plan] = plansOf((store) => dailyTotals(store, 'revenue', RANGE, EVERYTHING));
    expect(plan).toMatch(/COVERING INDEX sale_by_day/);
  });

  it('whether a sale won its customer is one look-up', () => {
    const [plan] = plansOf((store) => dailyTotals(store, 'customers', RANGE, EVERYTHING));
    expect(plan).toMatch(/SEARCH earlier USING (COVERING )?INDEX sale_by_customer \(customer_id=\?/);
  });

  it('persons come by the days asked for, then by the sale', () => {
    const [plan] = plansOf((store) => dailyTotalsByEmployee(store, 'revenue', RANGE, null));
    expect(plan).toMatch(/SEARCH sale USING (COVERING )?INDEX sale_by_day/);
    expect(plan).toMatch(/SEARCH sale_credit USING PRIMARY KEY \(sale_id=\?\)/);
  });

  it('leads by day, and counted, read the days asked for', () => {
    const plans = plansOf((store) => {
      dailyTotals(store, 'leads', RANGE, EVERYTHING);
      leadCounts(store, RANGE, RANGE.to, EVERYTHING);
    });
    expect(plans[0]).toMatch(/COVERING INDEX lead_by_created \(created_day>\? AND created_day<\?/);
    expect(plans[1]).toMatch(/INDEX lead_by_created \(created_day>\? AND created_day<\?/);
    expect(plans[2]).toMatch(/COVERING INDEX lead_by_closed \(closed_day>\? AND closed_day<\?/);
  });

  it('totals and first days do not sort', () => {
    const plans = plansOf((store) => {
      saleTotals(store, RANGE, EVERYTHING);
      firstDayOf(store, 'revenue', EVERYTHING);
      firstDayOf(store, 'leads', EVERYTHING);
    });
    for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE/);
  });
});
