import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { MEASURE_DIMENSIONS, type MeasureDimension, type MeasureFilter } from '@shared/domain/custom-kpi';
import { type Dimension, NOT_GIVEN } from '../rollups/measures';
import { type Sums, sumCells } from '../rollups/read';
import type { Store } from '../store';
import { type CellPath, isAllKnownOn } from './cell-path';
import { countLeadSums, countSaleFacts, countSales, countTyped } from './from-records/measure-sums';

export { countQualifiedWon, isTyped, type LeadSums } from './from-records/measure-sums';

/**
 * Sales of a range, typed totals in them: net = gross − returns, minor units; with a person the parts credited, and the
 * deals with a credit of theirs. The margin is that of sales that say one, `marginOfMinor` their net.
 */
export interface SaleMeasures {
  readonly netMinor: number;
  readonly deals: number;
  readonly customers: number;
  readonly marginMinor: number;
  readonly marginOfMinor: number;
}

/** Answered from the sums where one thing narrows at most; sums are kept by one dimension at a time. */
export function sumSaleMeasures(store: Store, range: DateRange, filter: MeasureFilter): SaleMeasures {
  const path = pathOf(filter);
  if (path) {
    const sums = sumCells(store, path.dimension, path.key, SALE_CELLS, range);
    return {
      netMinor: sums.net_minor + sums.typed_net_minor,
      deals: sums.deals + sums.typed_deals,
      customers: sums.customers + sums.typed_customers,
      marginMinor: sums.margin_minor,
      marginOfMinor: sums.margin_of_minor,
    };
  }
  const counted = countSaleFacts(store, range, filter);
  const typed = countTyped(store, range, filter);
  return {
    netMinor: counted.grossMinor - counted.returnsMinor + typed.revenueMinor,
    deals: counted.deals + typed.deals,
    customers: counted.customers + typed.customers,
    marginMinor: counted.marginMinor,
    marginOfMinor: counted.marginOfMinor,
  };
}

const SALE_CELLS = [
  'net_minor',
  'typed_net_minor',
  'deals',
  'typed_deals',
  'customers',
  'typed_customers',
  'margin_minor',
  'margin_of_minor',
] as const;

/**
 * What was sold and what came back, apart, with the cases of each: sums are kept of the net alone, so sales are counted
 * (over an index, where no channel, segment or campaign narrows).
 */
export function sumGross(
  store: Store,
  range: DateRange,
  filter: MeasureFilter,
): { readonly grossMinor: number; readonly returnsMinor: number; readonly deals: number; readonly returned: number } {
  const { grossMinor, returnsMinor, deals, returned } = countSales(store, range, filter);
  const typed = countTyped(store, range, filter);
  return { grossMinor: grossMinor + typed.revenueMinor, returnsMinor, deals: deals + typed.deals, returned };
}

/** Leads of a range as in `from-records`, with what typed totals add: assessed as far as typed fit, won as far as sold. */
export function sumLeadMeasures(store: Store, range: DateRange, seenOn: IsoDate, filter: MeasureFilter) {
  const path = isAllKnownOn(store, seenOn) ? pathOf(filter) : null;
  if (path) {
    const sums = sumCells(store, path.dimension, path.key, LEAD_CELLS, range);
    return {
      leads: sums.leads + sums.typed_leads,
      qualified: sums.qualified + sums.typed_qualified,
      disqualified: sums.disqualified,
      won: sums.closed_won + sums.typed_deals,
      lost: sums.closed_lost,
    };
  }
  const counted = countLeadSums(store, range, seenOn, filter);
  const typed = countTyped(store, range, filter);
  return {
    ...counted,
    leads: counted.leads + typed.leads,
    qualified: counted.qualified + typed.qualified,
    won: counted.won + typed.deals,
  };
}

const LEAD_CELLS = [
  'leads',
  'typed_leads',
  'qualified',
  'typed_qualified',
  'disqualified',
  'closed_won',
  'typed_deals',
  'closed_lost',
] as const;

/** What was counted of a day and has no records. */
export function sumActivities(
  store: Store,
  range: DateRange,
  filter: MeasureFilter,
): Sums<'calls' | 'meetings' | 'offers'> {
  const path = pathOf(filter);
  return path
    ? sumCells(store, path.dimension, path.key, ['calls', 'meetings', 'offers'], range)
    : countTyped(store, range, filter);
}

const DIMENSION_OF: Readonly<Record<MeasureDimension, Dimension>> = {
  employeeId: 'employee',
  channelId: 'channel',
  segment: 'segment',
  campaign: 'campaign',
};

/** Where the sums of a filter stand; `null`: more than one thing narrows, the records must be counted. */
function pathOf(filter: MeasureFilter): CellPath | null {
  const narrowed = MEASURE_DIMENSIONS.filter((name) => filter[name] !== null);
  const [name] = narrowed;
  if (name === undefined) return { dimension: 'all', key: NOT_GIVEN };
  return narrowed.length === 1 ? { dimension: DIMENSION_OF[name], key: filter[name] ?? NOT_GIVEN } : null;
}
