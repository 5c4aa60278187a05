import type { DateRange } from '@shared/calendar/iso-date';
import { sumCells } from '../rollups/read';
import type { Store } from '../store';
import { cellPathOf } from './cell-path';
import type { FactFilter } from './fact-filter';
import { countSaleTotals, type SaleTotals } from './from-records/sale-totals';
import { listTyped } from './typed';

export type { SaleTotals } from './from-records/sale-totals';

/**
 * With a person, the money is the parts credited and the deals those with a credit of theirs. What typed totals of a day
 * add is in net and deals; it came from no lead that is known.
 */
export function saleTotals(store: Store, range: DateRange, filter: FactFilter): SaleTotals {
  const path = cellPathOf(filter);
  if (path) {
    const sums = sumCells(store, path.dimension, path.key, MEASURES, range);
    return {
      netMinor: sums.net_minor + sums.typed_net_minor,
      deals: sums.deals + sums.typed_deals,
      netFromLeadsMinor: sums.net_from_leads_minor,
    };
  }
  const counted = countSaleTotals(store, range, filter);
  const typed = listTyped(store, range, filter);
  return {
    ...counted,
    netMinor: typed.reduce((sum, { revenueMinor }) => sum + revenueMinor, counted.netMinor),
    deals: typed.reduce((sum, { sales }) => sum + sales, counted.deals),
  };
}

const MEASURES = ['net_minor', 'typed_net_minor', 'deals', 'typed_deals', 'net_from_leads_minor'] as const;
