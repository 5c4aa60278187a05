import { type DateRange, fromDayNumber } from '@shared/calendar/iso-date';
import { listDayCells, listDayCellsByKey } from '../rollups/read';
import type { Store } from '../store';
import { isUnfiltered } from './cell-path';
import type { FactFilter } from './fact-filter';
import { countNewCustomers, type NewCustomerCell } from './from-records/new-customers';
import { keyOrNull } from './lead-groups';
import { listTyped } from './typed';

export type { NewCustomerCell } from './from-records/new-customers';

const MEASURES = ['customers', 'typed_customers', 'customers_without_lead', 'customers_minor'] as const;

/**
 * New customers of a range: a customer is acquired at the first won sale (by date, then id); a sale without a named
 * customer counts where it says so. With a person: sales with a credit of theirs. Typed customers came from leads, as
 * far as anyone knows, and what they bought is not known.
 */
export function listNewCustomers(store: Store, range: DateRange, filter: FactFilter): NewCustomerCell[] {
  const { channelId } = filter;
  if (isUnfiltered(filter)) return listDayCellsByKey(store, 'channel', MEASURES, range).map(toCell);
  if (filter.employeeId === null && channelId !== null) {
    return listDayCells(store, 'channel', channelId, MEASURES, range).map((sums) =>
      toCell({ ...sums, key: channelId }),
    );
  }
  const typed = listTyped(store, range, filter).filter(({ newCustomers }) => newCustomers > 0);
  const more = typed.map((row) => ({
    date: fromDayNumber(row.day),
    channelId: row.channelId,
    customers: row.newCustomers,
    withoutLead: 0,
    revenueMinor: 0,
  }));
  return [...countNewCustomers(store, range, filter), ...more];
}

type Row = { readonly [Name in (typeof MEASURES)[number]]: number } & { readonly day: number; readonly key: string };

function toCell(row: Row): NewCustomerCell {
  return {
    date: fromDayNumber(row.day),
    channelId: keyOrNull(row.key),
    customers: row.customers + row.typed_customers,
    withoutLead: row.customers_without_lead,
    revenueMinor: row.customers_minor,
  };
}
