import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { sumCells } from '../rollups/read';
import type { Store } from '../store';
import { cellPathOf, isAllKnownOn } from './cell-path';
import type { FactFilter } from './fact-filter';
import { countLeads, type LeadCounts } from './from-records/lead-counts';
import { listTyped } from './typed';

export type { LeadCounts } from './from-records/lead-counts';

/**
 * With a person: the leads they own. Leads of typed totals are assessed as far as they were typed as qualified, and won
 * as far as sales were typed.
 */
export function leadCounts(store: Store, range: DateRange, seenOn: IsoDate, filter: FactFilter): LeadCounts {
  const path = isAllKnownOn(store, seenOn) ? cellPathOf(filter) : null;
  if (path) {
    const sums = sumCells(store, path.dimension, path.key, MEASURES, range);
    const qualified = sums.qualified + sums.typed_qualified;
    return {
      created: sums.leads + sums.typed_leads,
      assessed: qualified + sums.disqualified,
      qualified,
      won: sums.closed_won + sums.typed_deals,
    };
  }
  const counts = { ...countLeads(store, range, seenOn, filter) };
  for (const typed of listTyped(store, range, filter)) {
    counts.created += typed.leads;
    counts.assessed += typed.qualified;
    counts.qualified += typed.qualified;
    counts.won += typed.sales;
  }
  return counts;
}

const MEASURES = [
  'leads',
  'typed_leads',
  'qualified',
  'typed_qualified',
  'disqualified',
  'closed_won',
  'typed_deals',
] as const;
