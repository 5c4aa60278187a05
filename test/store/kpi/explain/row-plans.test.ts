import { LEAD_SETS, SALE_SETS } from '@shared/kpi/derivation/row-set';
import { describe, expect, it } from 'vitest';
import { listCostRows, measureCosts } from '../../../../src/main/store/facts/rows/cost-rows';
import { listLeadRows, measureLeads } from '../../../../src/main/store/facts/rows/lead-rows';
import { listSaleRows, measureSales } from '../../../../src/main/store/facts/rows/sale-rows';
import { listTypedRows, measureTyped } from '../../../../src/main/store/facts/rows/typed-rows';
import { newId } from '../../../../src/main/store/new-id';
import type { Store } from '../../../../src/main/store/store';
import { openTestStore } from '../../support/open-test-store';
import { BARE_SCAN, planOf } from '../../support/plan-of';

/** However many records there are, rows behind a number are found through an index over their days. */
const range = { from: '2026-10-01', to: '2026-11-20' } as const;
const scopes = [
  { employeeId: null, channelId: null },
  { employeeId: newId(), channelId: newId() },
];
const page = { offset: 0, limit: 5 };

function planOfRows(read: (store: Store) => void): string {
  const store = openTestStore();
  return planOf(store, () => read(store));
}

describe('rows behind a number', () => {
  it.each(LEAD_SETS)('leads: %s', (which) => {
    for (const scope of scopes) {
      const group = { by: null, key: null, outside: false } as const;
      const of = { seenOn: range.to, horizonDays: 30, measure: 'one' } as const;
      const set = { kind: 'leads', which, range, ...of, ...group, ...scope } as const;
      const plan = planOfRows((store) => {
        measureLeads(store, set);
        listLeadRows(store, set, page);
      });
      expect(plan).toMatch(/SEARCH lead USING .*INDEX lead_by_(created|closed)/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it.each(SALE_SETS)('sales: %s', (which) => {
    for (const scope of scopes) {
      const set = {
        kind: 'sales',
        which,
        range,
        measure: 'net',
        by: null,
        key: null,
        outside: false,
        ...scope,
      } as const;
      const plan = planOfRows((store) => {
        measureSales(store, set);
        listSaleRows(store, set, page);
      });
      expect(plan).toMatch(/SEARCH sale USING .*INDEX sale_by_/);
      expect(plan).not.toMatch(BARE_SCAN);
    }
  });

  it('costs and typed totals', () => {
    const costs = {
      kind: 'costs',
      range,
      category: null,
      channel: 'any',
      employee: 'any',
      firmShareBp: 5_000,
    } as const;
    const typed = { kind: 'typed', measure: 'leads', range, by: null, key: null } as const;
    const plan = planOfRows((store) => {
      measureCosts(store, { ...costs, measure: 'acquisition' });
      listCostRows(store, { ...costs, measure: 'rest' }, page);
      measureTyped(store, { ...typed, which: 'added', employeeId: null, channelId: null });
      listTypedRows(store, { ...typed, which: 'covered', employeeId: null, channelId: null }, page);
    });
    expect(plan).toMatch(/expense_by_days/);
    expect(plan).toMatch(/SEARCH day_total USING INDEX/);
  });
});
