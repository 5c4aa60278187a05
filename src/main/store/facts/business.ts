import { addDays, type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import type { KnownMargins } from '@shared/kpi/cost/gross-margin';
import type { RepeatBusiness } from '@shared/kpi/cost/monthly-revenue';
import { NOT_GIVEN } from '../rollups/measures';
import { listDayCells, sumCells } from '../rollups/read';
import type { Store } from '../store';

const DAILY = ['customers', 'customers_minor', 'net_minor'] as const;
const SALES = ['margin_minor', 'margin_of_minor', 'net_minor', 'deals', 'customers', 'customers_minor'] as const;

/**
 * What the firm's sales of a stretch earned, and what came from customers that it already had. Recorded sales only:
 * nobody knows whose typed totals were.
 *
 * @param recordedFrom first day with any record; customers won before the stretch are counted from there
 */
export function businessOf(
  store: Store,
  range: DateRange,
  recordedFrom: DateRange['from'],
): { readonly margins: KnownMargins; readonly repeat: RepeatBusiness } {
  const sums = sumCells(store, 'all', NOT_GIVEN, SALES, range);
  const end = toDayNumber(range.to);
  const days = end - toDayNumber(range.from) + 1;
  const earlier = { from: recordedFrom, to: addDays(range.from, -1) };
  const before =
    earlier.from > earlier.to ? 0 : sumCells(store, 'all', NOT_GIVEN, ['customers'] as const, earlier).customers;
  const since = listDayCells(store, 'all', NOT_GIVEN, DAILY, range);
  return {
    margins: {
      marginMinor: sums.margin_minor,
      ofMinor: sums.margin_of_minor,
      netMinor: sums.net_minor,
      deals: sums.deals,
    },
    repeat: {
      days,
      repeatMinor: sums.net_minor - sums.customers_minor,
      repeatDeals: sums.deals - sums.customers,
      repeatByDayMinor: since.map((sums) => sums.net_minor - sums.customers_minor).filter((minor) => minor !== 0),
      customerDays: since.reduce((sum, { day, customers }) => sum + customers * (end - day), before * days),
    },
  };
}
