import type { FactRow, FactRowsPage } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import type { RowSet } from '@shared/kpi/derivation/row-set';
import type { RowsMeasured, RowsSlice } from '../../../store/facts/rows/condition';
import { listCostRows, measureCosts } from '../../../store/facts/rows/cost-rows';
import { listLeadRows, measureLeads } from '../../../store/facts/rows/lead-rows';
import { listSaleRows, measureSales } from '../../../store/facts/rows/sale-rows';
import { listTypedRows, measureTyped } from '../../../store/facts/rows/typed-rows';
import type { KpiFrame } from '../frame';
import { listDayRows } from './day-rows';
import { listEmploymentRows } from './employment-rows';
import { listTargetRows } from './target-rows';

/** How many rows a set has, and what they are worth together. */
export function measureRows(frame: KpiFrame, set: RowSet): RowsMeasured {
  const { store } = frame;
  switch (set.kind) {
    case 'leads':
      return measureLeads(store, set);
    case 'sales':
      return measureSales(store, set);
    case 'costs':
      return measureCosts(store, set);
    case 'typed':
      return measureTyped(store, set);
    case 'targets':
    case 'days':
    case 'employments': {
      const rows = listFew(frame, set);
      return { count: rows.length, value: rows.reduce((sum, row) => sum + row.value, 0) };
    }
    default:
      return assertNever(set);
  }
}

/** A page of them, the newest first. */
export function listRows(frame: KpiFrame, set: RowSet, slice: RowsSlice): FactRowsPage {
  return { rows: rowsOf(frame, set, slice), ...measureRows(frame, set) };
}

function rowsOf(frame: KpiFrame, set: RowSet, slice: RowsSlice): FactRow[] {
  const { store } = frame;
  switch (set.kind) {
    case 'leads':
      return listLeadRows(store, set, slice);
    case 'sales':
      return listSaleRows(store, set, slice);
    case 'costs':
      return listCostRows(store, set, slice);
    case 'typed':
      return listTypedRows(store, set, slice);
    case 'targets':
    case 'days':
    case 'employments':
      return listFew(frame, set).slice(slice.offset, slice.offset + slice.limit);
    default:
      return assertNever(set);
  }
}

/** What a period has at most a year's worth of is made, not looked up. */
function listFew(
  frame: KpiFrame,
  set: Extract<RowSet, { kind: 'targets' | 'days' | 'employments' }>,
): (FactRow & { readonly value: number })[] {
  switch (set.kind) {
    case 'targets':
      return listTargetRows(frame, set);
    case 'days':
      return listDayRows(frame, set);
    case 'employments':
      return listEmploymentRows(frame, set);
    default:
      return assertNever(set);
  }
}
